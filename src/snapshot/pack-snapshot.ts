import { indexQuads } from '../rdf/datasets/indexed-quads.ts';
import { fromPortable, toPortable, type PortableQuads } from '../rdf/datasets/portable-quads.ts';
import { assemble, layerOf, type Snapshot, type SnapshotParts } from './snapshot.ts';

/** A snapshot as plain data that one thread can hand to another. */
export type PackedSnapshot = Omit<SnapshotParts, 'read' | 'generated' | 'shapes'> &
  Readonly<Record<'read' | 'generated' | 'shapes', PortableQuads>>;

export function packSnapshot(snapshot: Snapshot): PackedSnapshot {
  const { version, fingerprint, taken, baseIri, vocabularyBase, publicUrl } = snapshot;
  const { context, places, repositoryUrl, asOf, images } = snapshot;
  return {
    ...{ version, fingerprint, taken, baseIri, vocabularyBase, publicUrl },
    ...{ context, places, repositoryUrl, asOf, images },
    read: toPortable(snapshot.read.quads),
    generated: toPortable(snapshot.generated.quads),
    shapes: toPortable(snapshot.shapes),
  };
}

/** The snapshot again, term by term as it was. */
export function unpackSnapshot(packed: PackedSnapshot): Snapshot {
  return assemble({
    ...packed,
    read: layerOf([...fromPortable(packed.read)]),
    generated: layerOf([...fromPortable(packed.generated)]),
    shapes: indexQuads([...fromPortable(packed.shapes)]),
  });
}
