import type { HtmlElement, HtmlNode } from './read-html.ts';

/** What is for eyes or hands alone, and says nothing in a text. */
const silent = new Set([
  'svg',
  'script',
  'style',
  'label',
  'button',
  'input',
  'select',
  'textarea',
  'template',
  'img',
]);

/** Whether an element is left out of a text. */
export function isSilent({ name, attributes }: HtmlElement): boolean {
  return silent.has(name) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true';
}

/** Marks of CommonMark around what an element holds. */
const marks: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*' };

/**
 * What stands in a line, as CommonMark: texts with their signs escaped (§2.4), links with whole addresses.
 *
 * @param base the page's own address
 */
export function inline(nodes: readonly HtmlNode[], base: string): string {
  return nodes
    .map((node) => (typeof node === 'string' ? escapeText(node) : element(node, base)))
    .join('')
    .replace(/[ \t\n\r]+/g, ' ');
}

function element(node: HtmlElement, base: string): string {
  if (isSilent(node)) return '';
  const { name, attributes, children } = node;
  if (name === 'br') return ' ';
  if (name === 'code' || name === 'kbd') return code(textIn(node));
  const inner = inline(children, base);
  const mark = marks[name];
  if (inner.trim() === '') return inner;
  if (name === 'a' && attributes.has('href'))
    return link(inner, attributes.get('href') ?? '', base);
  // CommonMark has no signs for what was taken out or put in: they are those of the terminal.
  if (name === 'del') return `\\[−${inner.trim()}\\]`;
  if (name === 'ins') return `\\[+${inner.trim()}\\]`;
  if (mark !== undefined) return `${mark}${inner.trim()}${mark}`;
  // Parts that a page sets apart by their look must not run together.
  return spaced.has(name) ? ` ${inner} ` : inner;
}

const spaced = new Set([
  'span',
  'small',
  'time',
  'sup',
  'td',
  'th',
  'li',
  'p',
  'div',
  'dt',
  'dd',
  'summary',
]);

function link(text: string, href: string, base: string): string {
  const address = wholeAddress(href, base);
  const isSafe = /^(?:https?|mailto|tel):/i.test(address);
  return isSafe ? `[${text.trim()}](<${address.replace(/[<>]/g, encodeURIComponent)}>)` : text;
}

function wholeAddress(href: string, base: string): string {
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}

/** A span of code needs more backticks than it holds (CommonMark §6.1). */
function code(text: string): string {
  const fence = fenceFor(text, 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

/** Backticks that a text can stand between: more than it has in a row. */
export function fenceFor(text: string, fewest: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  return '`'.repeat(Math.max(fewest, ...runs));
}

/** All text in an element. */
export function textIn(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}

/** Nothing in a text is markup: neither Markdown nor HTML. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~]/g, (sign) => `\\${sign}`);
}
