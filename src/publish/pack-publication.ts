import { numberQuads } from '../query/index/number-quads.ts';
import { packNumbered, type PackedQuads } from '../query/index/pack-quads.ts';
import { packSnapshot, type PackedSnapshot } from '../snapshot/pack-snapshot.ts';
import { numbersOfLayer, type Snapshot } from '../snapshot/snapshot.ts';

/** What the site and its queries are handed of a publication. */
export interface PackedPublication {
  readonly snapshot: PackedSnapshot;
  readonly packed: PackedQuads;
}

/** Packs a snapshot for both. They share its terms, but where queries need another spelling of some. */
export function packPublication(snapshot: Snapshot): PackedPublication {
  const { read, generated } = snapshot;
  const numbered = numberQuads(numbersOfLayer(read), generated.quads);
  const { terms, rows, besidesFrom, isRespelled, numberOf, ofList } = numbered;
  const statements = {
    terms,
    read: rows.subarray(0, besidesFrom),
    generated: rows.subarray(besidesFrom),
    numberOf,
    ofList,
  };
  return {
    snapshot: packSnapshot(snapshot, isRespelled ? undefined : statements),
    packed: packNumbered(numbered),
  };
}
