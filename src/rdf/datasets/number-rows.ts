import { newNumbering } from '../numbering.ts';
import type { Quad, Term } from '../terms.ts';

/** Statements as numbers of their terms, in their order. */
export interface NumberedRows {
  /** Four numbers for each: subject, predicate, object, graph. */
  readonly rows: Uint32Array;
  /** The terms by number: equal ones have the same. */
  readonly terms: readonly Term[];
}

const known = new WeakMap<readonly Quad[], NumberedRows>();

/** Numbers the terms of quads, once for the same array of them. */
export function numberRows(quads: readonly Quad[]): NumberedRows {
  const numbered = known.get(quads) ?? number(quads);
  known.set(quads, numbered);
  return numbered;
}

/** Notes numbers of quads where somebody has them already. */
export function noteNumbers(quads: readonly Quad[], numbered: NumberedRows): void {
  known.set(quads, numbered);
}

function number(quads: readonly Quad[]): NumberedRows {
  const { numberOf, firsts } = newNumbering();
  const rows = new Uint32Array(4 * quads.length);
  let at = 0;
  for (const { subject, predicate, object, graph } of quads) {
    rows[at] = numberOf(subject);
    rows[at + 1] = numberOf(predicate);
    rows[at + 2] = numberOf(object);
    rows[at + 3] = numberOf(graph);
    at += 4;
  }
  return { rows, terms: firsts };
}
