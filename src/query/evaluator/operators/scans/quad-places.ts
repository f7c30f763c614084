/** A place of a pattern: the id of a term, or a variable: −1 for slot 0, −2 for slot 1, and so on. */
export type PatternTerm = number;

/** The place of the variable in a slot of the solutions. */
export function variablePlace(slot: number): PatternTerm {
  return -1 - slot;
}

/** Quad pattern in numbers: of the default graph, or of one that is named or a variable. */
export interface QuadPlaces {
  /** Subject, predicate, object. */
  readonly parts: readonly [PatternTerm, PatternTerm, PatternTerm];
  readonly graph: PatternTerm | 'default';
}
