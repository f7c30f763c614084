import type { ActiveContext } from '../context/active-context.ts';

/** What JSON-LD passes over in silence, and those who read a document with a context want to know. */
export interface Remarks {
  /** A key that no context gives a meaning; it is left out. */
  readonly unknownKey: (key: string, offset: number, active: ActiveContext) => void;
  /** A key that leads to an IRI. */
  readonly key: (key: string, offset: number, active: ActiveContext) => void;
  /** A value that says nothing. */
  readonly nullValue: (offset: number) => void;
  /** A name for a thing or, where `isTerm`, one that may be a term. */
  readonly name: (
    name: string,
    offset: number,
    place: { active: ActiveContext; isTerm: boolean },
  ) => void;
  /** A scalar where only things count, or a thing that says nothing of itself. */
  readonly misplaced: (offset: number) => void;
  /** What RDF has no place for: a relative address, a property without an IRI, a base direction. */
  readonly unsaid: (
    what: 'relative' | 'direction' | 'blank-property',
    about: string,
    offset: number,
  ) => void;
}
