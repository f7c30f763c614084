/** What became of an entity, as ActivityStreams calls it. */
export type ActivityType = 'Create' | 'Update' | 'Delete';

/** Something that happened to an entity, told once and never changed. */
export interface Activity {
  /** From 1, in the order in which they happened. */
  readonly number: number;
  readonly type: ActivityType;
  /** The IRI of the entity. */
  readonly object: string;
  /** When, in milliseconds, later than all before (ISO 8601). */
  readonly published: string;
  /** The version of the data in which it happened. */
  readonly version: string;
  /** All that the entity says since, as lines of N-Triples; none where it was deleted. */
  readonly lines: readonly string[];
  /** The graphs of the data that say it. */
  readonly graphs: readonly string[];
}
