/** An element of a page, or a text in it. */
export type HtmlNode = HtmlElement | string;

export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
}

/** Elements without an end tag (HTML §13.1.2). */
const voids = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** One comment, tag or text; what stands in quotation marks ends no tag. */
const tokens = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gi;
const attributes = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Reads a page of our own, whose elements are all closed; an end tag that nothing opened counts for nothing. */
export function readHtml(text: string): HtmlElement {
  const root: HtmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const [token, slash, name, rest = ''] of text.matchAll(tokens)) {
    const parent = open.at(-1) ?? root;
    if (token.startsWith('<!--')) continue;
    if (name === undefined) parent.children.push(decode(token));
    else if (slash === '/') close(open, name.toLowerCase());
    else {
      const element = { name: name.toLowerCase(), attributes: readAttributes(rest), children: [] };
      parent.children.push(element);
      if (!voids.has(element.name) && !rest.trimEnd().endsWith('/')) open.push(element);
    }
  }
  return root;
}

/** The first element of a name, in the order of the page. */
export function findElement(node: HtmlNode, name: string): HtmlElement | undefined {
  if (typeof node === 'string') return undefined;
  if (node.name === name) return node;
  for (const child of node.children) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

function close(open: HtmlElement[], name: string): void {
  const place = open.findLastIndex((element) => element.name === name);
  if (place > 0) open.length = place;
}

const none: ReadonlyMap<string, string> = new Map();

function readAttributes(text: string): ReadonlyMap<string, string> {
  if (text.trim() === '') return none;
  return new Map(
    [...text.matchAll(attributes)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  const pattern = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi;
  return text.replace(pattern, (whole: string, hex?: string, number?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
