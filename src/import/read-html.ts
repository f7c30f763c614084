import { Parser } from 'htmlparser2';

/** What a page says to read: its title, and its text. */
export interface PageText {
  readonly title: string;
  readonly text: string;
}

/** Elements whose content nobody reads. */
const unread: ReadonlySet<string> = new Set(
  'head script style noscript template svg math iframe object select textarea'.split(' '),
);

/** Elements that stand within a line; all others begin one (HTML §15.3). */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i img input ins kbd label mark q s samp small span strong sub sup time u var wbr font button'.split(
    ' ',
  ),
);

/** The text of a page, a line for each block: that of `main`, where it has one. */
export function readHtml(html: string): PageText {
  const all: string[] = [];
  const main: string[] = [];
  const title: string[] = [];
  const open: string[] = [];
  let isUnread = 0;
  let isMain = 0;
  const put = (text: string): void => {
    all.push(text);
    if (isMain > 0) main.push(text);
  };
  const parser = new Parser({
    onopentagname: (name) => {
      open.push(name);
      if (name === 'main') isMain += 1;
      if (unread.has(name)) isUnread += 1;
      else if (!inline.has(name)) put('\n');
    },
    ontext: (text) => {
      if (open.at(-1) === 'title' && open.includes('head')) title.push(text);
      if (isUnread === 0) put(text.replaceAll(/[ \t\r\n\f]+/g, ' '));
    },
    onclosetag: (name) => {
      open.pop();
      if (unread.has(name)) isUnread -= 1;
      else if (!inline.has(name)) put('\n');
      if (name === 'main') isMain -= 1;
    },
  });
  parser.end(html);
  const text = linesOf(main.join(''));
  return {
    title: title.join('').replaceAll(/\s+/g, ' ').trim(),
    text: text === '' ? linesOf(all.join('')) : text,
  };
}

/** Lines without blanks around them, and none that is empty. */
function linesOf(text: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}
