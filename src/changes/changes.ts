import type { NamedNode, Term } from '../rdf/terms.ts';

/** What is different between two versions of some data, thing by thing. */
export interface Changes {
  /** What vanished first, then what lost something, then what changed, then what is new. */
  readonly things: readonly ThingChange[];
  /** Whether every thing holds the same and the versions differ all the same: in which nameless nodes are one. */
  readonly isOnlyIdentity: boolean;
}

/** What became of a thing. `entombed`: a tombstone says that it was removed. */
export type Fate = 'vanished' | 'entombed' | 'changed' | 'added';

export interface ThingChange {
  /** An IRI; a blank node where nothing points to it. */
  readonly thing: Term;
  readonly fate: Fate;
  readonly changes: readonly Change[];
}

/** Where in a thing something changed: under a property, or which member of a list it is, from 1. */
export type Place = NamedNode | number;

/** A change of what is said of a thing. Blank nodes are those of the version that they stand in. */
export type Change =
  | { readonly kind: 'added'; readonly place: Place; readonly value: Term }
  | { readonly kind: 'removed'; readonly place: Place; readonly value: Term }
  | {
      readonly kind: 'replaced';
      readonly place: Place;
      readonly before: Term;
      readonly after: Term;
    }
  | {
      /** A nameless part, or a list, that is there in both and holds something else. */
      readonly kind: 'within';
      readonly place: Place;
      readonly before: Term;
      readonly after: Term;
      readonly changes: readonly Change[];
    }
  | {
      /** Statements that are the same and stand in other graphs. */
      readonly kind: 'moved';
      readonly from: readonly Term[];
      readonly to: readonly Term[];
    };
