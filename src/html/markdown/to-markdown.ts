import { fenceFor, inline, isSilent, textIn } from './inline.ts';
import { findElement, readHtml, type HtmlElement, type HtmlNode } from './read-html.ts';

/**
 * A page as CommonMark: what is in its main part, heading by heading, with lists, tables and links. It is made from
 * the page itself, so that it says the same whatever blocks the page has.
 *
 * @param text the page in HTML
 * @param base its address: links are whole in a text that is carried elsewhere
 */
export function toMarkdown(text: string, base: string): string {
  const page = readHtml(mainPartOf(text));
  const main = findElement(page, 'main') ?? page;
  return `${blocks(main.children, base).join('\n\n')}\n`;
}

const endOfMain = '</main>';

/** The text from where the main part begins to where it ends: most of a page's elements are around it. */
function mainPartOf(text: string): string {
  const start = text.search(/<main[\s>]/i);
  if (start === -1) return text;
  const end = text.indexOf(endOfMain, start);
  return text.slice(start, end === -1 ? undefined : end + endOfMain.length);
}

/** Elements whose parts stand in a line; all else is a block. */
const inlines = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

type Write = (element: HtmlElement, base: string) => readonly string[];

const writers: Readonly<Record<string, Write>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)])),
  p: ({ children }, base) => paragraph(children, base),
  summary: ({ children }, base) => paragraph(children, base).map((text) => `**${text}**`),
  ul: (element, base) => list(element, base, () => '- '),
  ol: (element, base) => list(element, base, (place) => `${place + 1}. `),
  dl: (element, base) => definitions(element, base),
  table: (element, base) => table(element, base),
  pre: (element) => [fenced(textIn(element))],
  blockquote: ({ children }, base) => [indent(blocks(children, base).join('\n\n'), '> ')],
  nav: (element, base) =>
    element.attributes.get('class') === 'trail' ? [] : blocks(element.children, base),
  hr: () => ['---'],
  form: () => [],
};

function blocks(nodes: readonly HtmlNode[], base: string): readonly string[] {
  const written: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    written.push(...paragraph(line, base));
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || inlines.has(node.name)) line.push(node);
    else if (!isSilent(node)) {
      endLine();
      const write = writers[node.name];
      written.push(...(write ? write(node, base) : blocks(node.children, base)));
    }
  }
  endLine();
  return written;
}

function paragraph(nodes: readonly HtmlNode[], base: string): readonly string[] {
  const text = inline(nodes, base).trim();
  // At the start of a line these would begin a heading, a list or a rule (CommonMark §4, §5).
  return text === ''
    ? []
    : [
        text.replace(/^(?:[#+=-]|\d+(?=[.)]))/, (sign) =>
          /\d/.test(sign) ? `${sign}\\` : `\\${sign}`,
        ),
      ];
}

function heading(level: number): Write {
  return ({ children }, base) => {
    const text = inline(children, base).trim();
    return text === '' ? [] : [`${'#'.repeat(level)} ${text}`];
  };
}

function list(
  { children }: HtmlElement,
  base: string,
  markOf: (place: number) => string,
): readonly string[] {
  const items = elementsIn(children, 'li').map((item) => blocks(item.children, base));
  const lines = items
    .filter((item) => item.length > 0)
    .map((item, place) => {
      const mark = markOf(place);
      return mark + indent(item.join('\n\n'), ' '.repeat(mark.length)).trimStart();
    });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function definitions({ children }: HtmlElement, base: string): readonly string[] {
  const rows = children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === 'div' ? child.children : [child],
  );
  const lines = rows.flatMap((row) => {
    if (typeof row === 'string' || isSilent(row)) return [];
    if (row.name === 'dt') return [`- **${inline(row.children, base).trim()}**`];
    const text = blocks(row.children, base).join('\n\n');
    return text === '' ? [] : [`  - ${indent(text, '    ').trimStart()}`];
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function table(element: HtmlElement, base: string): readonly string[] {
  const rows = rowsIn(element).map((row) =>
    row.children.flatMap((cell) =>
      typeof cell === 'string' || !/^t[hd]$/.test(cell.name)
        ? []
        : [inline(cell.children, base).trim()],
    ),
  );
  const [head, ...body] = rows.filter((row) => row.length > 0);
  const caption = findElement(element, 'caption');
  const title = caption ? paragraph(caption.children, base).map((text) => `**${text}**`) : [];
  if (head === undefined) return title;
  const lines = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`);
  return [...title, lines.join('\n')];
}

/** A fence has more backticks than what it holds (CommonMark §4.5). */
function fenced(text: string): string {
  const fence = fenceFor(text, 3);
  return [fence, text.trim(), fence].join('\n');
}

function rowsIn({ children }: HtmlElement): readonly HtmlElement[] {
  return children.flatMap((child) => {
    if (typeof child === 'string' || isSilent(child)) return [];
    return child.name === 'tr'
      ? [child]
      : /^t(?:head|body|foot)$/.test(child.name)
        ? rowsIn(child)
        : [];
  });
}

function elementsIn(children: readonly HtmlNode[], name: string): readonly HtmlElement[] {
  return children.filter(
    (child): child is HtmlElement =>
      typeof child !== 'string' && child.name === name && !isSilent(child),
  );
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
