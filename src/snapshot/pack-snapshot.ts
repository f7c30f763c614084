import { toDataset } from '../rdf/dataset.ts';
import { fromPortable, toPortable, type PortableQuads } from '../rdf/portable-quads.ts';
import { assemble, type Snapshot, type SnapshotParts } from './snapshot.ts';

/** A snapshot as plain data that one thread can hand to another. */
export type PackedSnapshot = Omit<SnapshotParts, 'quads' | 'description' | 'shapes'> &
  Readonly<Record<'quads' | 'description' | 'shapes', PortableQuads>>;

export function packSnapshot(snapshot: Snapshot): PackedSnapshot {
  const { version, taken, baseIri, publicUrl, context, places, repositoryUrl } = snapshot;
  return {
    ...{ version, taken, baseIri, publicUrl, context, places, repositoryUrl },
    quads: toPortable(snapshot.quads),
    description: toPortable(snapshot.description),
    shapes: toPortable(snapshot.shapes),
  };
}

/** The snapshot again, term by term as it was. */
export function unpackSnapshot(packed: PackedSnapshot): Snapshot {
  return assemble({
    ...packed,
    quads: [...fromPortable(packed.quads)],
    description: [...fromPortable(packed.description)],
    shapes: toDataset(fromPortable(packed.shapes)),
  });
}
