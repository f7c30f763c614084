import { createHash } from 'node:crypto';
import { linesIn, type AnswerLines, type GivenAnswer } from './answer-lines.ts';

/** What an answer is known again by. */
export interface Digest {
  /** How many rows or statements; of yes and no, 1 and 0. */
  readonly size: number;
  /** SHA-256: of rows in their order where the query orders them, else in any order. */
  readonly hash: string;
  /** Of ordered rows, SHA-256 in any order. */
  readonly unordered?: string | undefined;
}

/** Rows or statements that one of two answers has and the other has not. */
export interface Difference {
  readonly total: number;
  /** The first of them, as lines. */
  readonly shown: readonly string[];
}

/** How an answer stands to the one that was counted before. */
export type Verdict = 'same' | 'reordered' | 'different' | 'unclear';

/** Tells whether an answer is the one that was counted; unclear where nobody can tell its nameless nodes apart. */
export function verdictOf(before: Digest, after: Digest | undefined): Verdict {
  if (after === undefined) return 'unclear';
  if (after.hash === before.hash) return 'same';
  const isReordered = before.unordered !== undefined && before.unordered === after.unordered;
  return isReordered ? 'reordered' : 'different';
}

/** Two answers to the same query, beside each other; a digest is missing where nobody can tell nameless nodes apart. */
export interface AnswerComparison {
  readonly before: Digest | undefined;
  readonly after: Digest | undefined;
  readonly removed: Difference;
  readonly added: Difference;
}

/** The digest of an answer; nothing where it has nameless nodes that nobody can tell apart. */
export async function digestOf(
  answer: GivenAnswer,
  isOrdered: boolean,
): Promise<Digest | undefined> {
  return digestLines(answer, await linesIn(answer), isOrdered);
}

/** Compares two answers to the same query. */
export async function compareAnswers(
  before: GivenAnswer,
  after: GivenAnswer,
  isOrdered: boolean,
): Promise<AnswerComparison> {
  const [one, other] = [await linesIn(before), await linesIn(after)];
  return {
    before: digestLines(before, one, isOrdered),
    after: digestLines(after, other, isOrdered),
    removed: missingFrom(other.bare, one.bare),
    added: missingFrom(one.bare, other.bare),
  };
}

function digestLines(
  { kind }: GivenAnswer,
  { head, bare, ordered, unordered }: AnswerLines,
  isOrdered: boolean,
): Digest | undefined {
  const size = kind === 'ask' ? Number(bare[0] === 'true\n') : bare.length;
  const inAnyOrder = unordered && hashOf(head, [...unordered].sort());
  if (kind === 'select' && isOrdered)
    return { size, hash: hashOf(head, ordered), unordered: inAnyOrder };
  return inAnyOrder === undefined ? undefined : { size, hash: inAnyOrder };
}

function hashOf(head: string, lines: readonly string[]): string {
  const hash = createHash('sha256').update(head);
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}

/** So many lines of a difference are told. */
const mostShown = 20;

/** Of each line, those that are more on one side than on the other. */
function missingFrom(lines: readonly string[], others: readonly string[]): Difference {
  const left = new Map<string, number>();
  for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1);
  const missing = others.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
  return {
    total: missing.length,
    shown: missing.slice(0, mostShown).map((line) => line.trimEnd()),
  };
}
