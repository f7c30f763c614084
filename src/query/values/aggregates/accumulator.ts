import type { Evaluated } from '../value/value.ts';

/** Gathers what an expression gives for the solutions of a group (SPARQL 1.1 Query §18.5.1). */
export interface Accumulator {
  /** The value for one solution; nothing where the expression is an error. */
  readonly add: (value: Evaluated) => void;
  /** The aggregate; nothing is an error, which leaves the variable unbound. */
  readonly result: () => Evaluated;
}
