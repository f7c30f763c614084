import type { Place } from '../question/query-engine.ts';

const longestExcerpt = 120;

/** Line, column and excerpt for a position in the query; past its end means at its end. */
export function placeAt(query: string, offset: number): Place {
  const before = query.slice(0, offset).split(/\r\n|\n|\r/);
  const start = before.at(-1) ?? '';
  const line = start + (/^[^\r\n]*/.exec(query.slice(offset))?.[0] ?? '');
  return { line: before.length, column: start.length + 1, excerpt: caret(line, start.length) };
}

function caret(line: string, column: number): string {
  // A query on one long line is shown around the place only.
  const from = Math.max(0, column - longestExcerpt / 2);
  const shown = line.slice(from, from + longestExcerpt).replaceAll('\t', ' ');
  return `${shown}\n${' '.repeat(column - from)}^`;
}
