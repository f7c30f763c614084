import type { Piece } from './lay-out.ts';

/** What of a query decides whether the order of rows counts. */
export interface Order {
  /** Whether the rows of the whole have an order: ORDER BY, outside all braces. */
  readonly isOrdered: boolean;
  /** Whether the order in which rows happen to be found decides what is answered. */
  readonly isArbitrary: boolean;
}

const passing: ReadonlySet<string> = new Set(['NOW', 'RAND', 'UUID', 'STRUUID', 'SERVICE']);

/** The first word of a query that makes its answer another next time: the clock, chance, and other servers. */
export function passingWord(pieces: readonly Piece[]): string | undefined {
  return pieces.find(({ kind, text }) => kind === 'word' && passing.has(text))?.text;
}

/** Reads where a query orders its rows, and where it takes some of them or one after the other. */
export function orderOf(pieces: readonly Piece[]): Order {
  // The last is the level that is read: one for each brace that is open.
  const ordered = [false];
  let isArbitrary = false;
  for (const { kind, text } of pieces) {
    if (kind === 'other' && text === '{') ordered.push(false);
    if (kind === 'other' && text === '}' && ordered.length > 1) ordered.pop();
    if (kind !== 'word') continue;
    if (text === 'ORDER') ordered[ordered.length - 1] = true;
    const isPart = text === 'LIMIT' || text === 'OFFSET';
    const isGathering = text === 'SAMPLE' || text === 'GROUP_CONCAT';
    if (isGathering || (isPart && ordered.at(-1) === false)) isArbitrary = true;
  }
  return { isOrdered: ordered[0] === true, isArbitrary };
}
