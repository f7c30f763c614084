import { newNumbering, type Numbering } from '../numbering.ts';
import { terms, type Quad, type Term } from '../terms.ts';

/** Statements as numbers of their terms, in their order. */
export interface NumberedRows {
  /** Four numbers for each: subject, predicate, object, graph. */
  readonly rows: Uint32Array;
  /**
   * The terms by number: equal ones have the same. The first is the default graph, whether a statement is in it or not. There may be
   * terms that none of the statements has, and others may come.
   */
  readonly terms: readonly Term[];
  /** Whether the statements come in the order of their lines, each once: all of a subject together, and of those all of a property and of a value. */
  readonly isInOrder?: boolean;
  /** The same for rows of one publication after the other, with the same terms: what was worked out of those before is gone on from. */
  readonly series?: object;
  /** `undefined` for a term that has no number. */
  readonly numberOf: (term: Term) => number | undefined;
  /** The number of a term, a new one if it has none. */
  readonly place: (term: Term) => number;
}

const known = new WeakMap<readonly Quad[], NumberedRows>();

/** Numbers the terms of quads, once for the same array of them. */
export function numberRows(quads: readonly Quad[]): NumberedRows {
  const numbered = known.get(quads) ?? number(quads);
  known.set(quads, numbered);
  return numbered;
}

/** Numbers of quads where somebody has made or noted them. */
export function numbersKnownOf(quads: readonly Quad[]): NumberedRows | undefined {
  return known.get(quads);
}

/** Notes numbers of quads where somebody has them already. */
export function noteNumbers(quads: readonly Quad[], numbered: NumberedRows): void {
  known.set(quads, numbered);
}

function number(quads: readonly Quad[]): NumberedRows {
  const numbering = newNumbering();
  numbering.numberOf(terms.defaultGraph());
  return { ...numbersIn(numbering), rows: rowsOf(quads, numbering) };
}

/** What a numbering tells of terms. Others may come to it later. */
export function numbersIn({ numberOf, find, firsts }: Numbering): Omit<NumberedRows, 'rows'> {
  return { terms: firsts, numberOf: find, place: numberOf };
}

/** Statements as numbers of a numbering, which learns the terms that it does not have. */
export function rowsOf(
  quads: readonly Quad[],
  { numberOf }: Pick<Numbering, 'numberOf'>,
): Uint32Array {
  const rows = new Uint32Array(4 * quads.length);
  let before: Quad | undefined;
  let at = 0;
  for (const quad of quads) {
    const { subject, predicate, object, graph } = quad;
    // What is said of a thing mostly stands together, and a term is one object in a file: then it need not be looked up.
    rows[at] = subject === before?.subject ? (rows[at - 4] ?? 0) : numberOf(subject);
    rows[at + 1] = predicate === before?.predicate ? (rows[at - 3] ?? 0) : numberOf(predicate);
    rows[at + 2] = numberOf(object);
    rows[at + 3] = graph === before?.graph ? (rows[at - 1] ?? 0) : numberOf(graph);
    before = quad;
    at += 4;
  }
  return rows;
}
