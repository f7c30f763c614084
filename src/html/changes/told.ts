/** A piece of a sentence; marked where it was taken out or put in. */
export interface Piece {
  readonly text: string;
  readonly mark?: 'removed' | 'added' | undefined;
}

export type Sentence = readonly Piece[];

/** What became of a thing, told to people in one language. */
export interface ToldThing {
  /** Its IRI; none for a thing that has no name. */
  readonly iri: string | undefined;
  readonly fate: 'vanished' | 'entombed' | 'changed' | 'added';
  /** Name and kind, after a word for what became of it: “Removed: Sustainable energy (strength area)”. */
  readonly heading: string;
  /** Whether one of the sentences tells of something that is gone. */
  readonly loses: boolean;
  /** What changed in it, without what it was or is: “Holder › Name”. */
  readonly places: readonly string[];
  readonly sentences: readonly Sentence[];
}

/** All that is different, in the order in which people should know. */
export interface ToldChanges {
  /** How much of each there is, in one sentence; what is gone comes first. */
  readonly summary: string;
  readonly things: readonly ToldThing[];
}
