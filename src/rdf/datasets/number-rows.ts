import { newNumbering } from '../numbering.ts';
import { terms, type Quad, type Term } from '../terms.ts';

/** Statements as numbers of their terms, in their order. */
export interface NumberedRows {
  /** Four numbers for each: subject, predicate, object, graph. */
  readonly rows: Uint32Array;
  /** The terms by number: equal ones have the same. The first is the default graph, whether a statement is in it or not. */
  readonly terms: readonly Term[];
  /** `undefined` for a term that none of them has. */
  readonly numberOf: (term: Term) => number | undefined;
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
  const { numberOf, find, firsts } = newNumbering();
  numberOf(terms.defaultGraph());
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
  return { rows, terms: firsts, numberOf: find };
}
