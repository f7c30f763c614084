import type { QueryPosition } from '../../question/query-engine.ts';

const longestExcerpt = 120;

const lineEnd = /\r\n|\n|\r/;

/** Line, column and excerpt for a position in the query; past its end means at its end. */
export function placeAt(query: string, offset: number): QueryPosition {
  const before = query.slice(0, offset).split(lineEnd);
  const start = before.at(-1) ?? '';
  const line = start + (/^[^\r\n]*/.exec(query.slice(offset))?.[0] ?? '');
  return { line: before.length, column: start.length + 1, excerpt: caret(line, start.length) };
}

/** The position in the query of a line and a column in it. */
export function offsetAt(query: string, { line, column }: QueryPosition): number {
  const ends = [...query.matchAll(new RegExp(lineEnd, 'g'))];
  const end = ends[line - 2];
  return (end ? end.index + end[0].length : 0) + column - 1;
}

function caret(line: string, column: number): string {
  // A query on one long line is shown around the place only.
  const from = Math.max(0, column - longestExcerpt / 2);
  const shown = line.slice(from, from + longestExcerpt).replaceAll('\t', ' ');
  return `${shown}\n${' '.repeat(column - from)}^`;
}
