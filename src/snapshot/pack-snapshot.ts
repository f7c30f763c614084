import { toDataset } from '../rdf/dataset.ts';
import { packQuads, unpackQuads, type PackedQuads } from '../rdf/pack-quads.ts';
import { assemble, type Snapshot, type SnapshotParts } from './snapshot.ts';

/** A snapshot as plain data that one thread can hand to another. */
export type PackedSnapshot = Omit<SnapshotParts, 'quads' | 'description' | 'shapes'> &
  Readonly<Record<'quads' | 'description' | 'shapes', PackedQuads>>;

export function packSnapshot(snapshot: Snapshot): PackedSnapshot {
  const { version, taken, baseIri, context, places, repositoryUrl } = snapshot;
  return {
    ...{ version, taken, baseIri, context, places, repositoryUrl },
    quads: packQuads(snapshot.quads),
    description: packQuads(snapshot.description),
    shapes: packQuads(snapshot.shapes),
  };
}

/** The snapshot again, term by term as it was. */
export function unpackSnapshot(packed: PackedSnapshot): Snapshot {
  return assemble({
    ...packed,
    quads: [...unpackQuads(packed.quads)],
    description: [...unpackQuads(packed.description)],
    shapes: toDataset(unpackQuads(packed.shapes)),
  });
}
