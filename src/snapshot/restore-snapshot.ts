import type { Quad } from '../rdf/terms.ts';
import { assemble, layerOf, type Snapshot } from './snapshot.ts';

/** A version as it was kept. */
export interface KeptVersion {
  readonly version: string;
  readonly published: Date;
  /** What tells its bytes from others: something may have been forgotten since. */
  readonly content: string;
  readonly quads: readonly Quad[];
}

/**
 * A version of before as a snapshot, under the names and rules of the present one. It was checked when it was
 * published, and its hash proves that it is the same.
 *
 * @param present whose base, context and shapes it gets; what it says does not matter
 */
export function restoreSnapshot(
  present: Snapshot,
  { version, published, content, quads }: KeptVersion,
): Snapshot {
  return assemble({
    ...present,
    version,
    fingerprint: `${content} ${published.toISOString()}`,
    taken: published,
    asOf: published,
    read: layerOf(quads),
    generated: layerOf([]),
    // Lines are those of the files of today.
    places: new Map(),
  });
}

/** A snapshot under the names and rules of another that says something else. */
export function saying(present: Snapshot, quads: readonly Quad[]): Snapshot {
  return assemble({ ...present, read: layerOf(quads), generated: layerOf([]), places: new Map() });
}

/** What of the present snapshot a version of before needs: all but what it says. */
export function withoutContent(present: Snapshot): Snapshot {
  return saying(present, []);
}
