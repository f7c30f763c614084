import { Scalar } from 'yaml';
import type { Splice } from '../files/splices.ts';
import { isBare, yamlInline } from '../files/yaml-lines.ts';
import { quoted } from '../yaml-text.ts';

/** What is to stand in a scalar's place. */
export interface Wanted {
  readonly to: string;
  /** Whether it is a number, true or false, and not text that looks so. */
  readonly isBareWord: boolean;
  readonly isInFlow: boolean;
  /** Columns before the key that the scalar stands under. */
  readonly indent: number;
}

/**
 * Another text in the place of a scalar, in the style that it has. Of a text of several lines only the words that differ are touched.
 */
export function rewriteScalar(
  text: string,
  node: Scalar,
  { to, isBareWord, isInFlow, indent }: Wanted,
): Splice {
  const [start = 0, end = start] = node.range ?? [];
  const source = text.slice(start, end);
  return (
    words(source, start, node, to) ?? {
      start,
      end: start + source.trimEnd().length,
      by: styled(node.type, { to, isBareWord, isInFlow, indent }),
    }
  );
}

function styled(type: Scalar['type'], { to, isBareWord, isInFlow, indent }: Wanted): string {
  const isQuoted = type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE;
  if (isBareWord && isBare(to) && !isQuoted) return to;
  if (to.includes('\n') || type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) {
    if (isInFlow) return JSON.stringify(to);
    return block(to, type === Scalar.BLOCK_LITERAL || to.includes('\n') ? '|-' : '>-', indent);
  }
  if (type === Scalar.QUOTE_SINGLE) return quoted(to);
  return type === Scalar.QUOTE_DOUBLE ? JSON.stringify(to) : yamlInline(to);
}

/** The column after which folded text goes on in the next line. */
const width = 100;

function block(text: string, mark: '|-' | '>-', indent: number): string {
  const pad = ' '.repeat(indent + 2);
  const lines = mark === '|-' ? text.split('\n') : folded(text);
  // What begins with blanks needs to say how far the text is indented.
  const head = /^\s/.test(text) ? `${mark[0] ?? ''}2-` : mark;
  return [head, ...lines.map((line) => (line === '' ? '' : pad + line))].join('\n');
}

function folded(text: string): string[] {
  const lines: string[] = [];
  // Folding takes one blank for the end of a line, and no more.
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The stretch of words that differ, where the source has the very words that the text has; `undefined` where it is written otherwise. */
function words(source: string, start: number, node: Scalar, to: string): Splice | undefined {
  const from = String(node.value).trim();
  const isPlainly =
    node.type !== Scalar.BLOCK_LITERAL &&
    !/\\|''/.test(source) &&
    !/['\\"#:]/.test(to.replaceAll(/\b:\b/g, ''));
  if (!source.trimEnd().includes('\n') || from.includes('\n') || to.includes('\n') || !isPlainly)
    return undefined;
  const found = [...source.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, index }));
  const old = from.split(/\s+/);
  const isBlock = node.type === Scalar.BLOCK_FOLDED;
  const marks = isBlock ? found.slice(1) : found;
  const next = to.split(/\s+/);
  if (marks.length !== old.length || to === '' || next.join(' ') !== to) return undefined;
  let first = 0;
  while (first < old.length - 1 && first < next.length - 1 && old[first] === next[first])
    first += 1;
  let last = 0;
  while (
    last < old.length - first - 1 &&
    last < next.length - first - 1 &&
    old.at(-1 - last) === next.at(-1 - last)
  )
    last += 1;
  const [one, other] = [marks[first], marks[marks.length - 1 - last]];
  if (one === undefined || other === undefined) return undefined;
  const isWhole = isBlock || (first > 0 && last > 0);
  if (!isWhole) return undefined;
  const by = next.slice(first, next.length - last).join(' ');
  return { start: start + one.index, end: start + other.index + other.word.length, by };
}
