import type { Dataset } from '../rdf/dataset.ts';
import { NumberedQuads, rowsByTerm, type RowsByTerm } from '../rdf/datasets/numbered-quads.ts';
import { openTerms, type PackedTerms } from '../rdf/datasets/pack-terms.ts';
import {
  fromPortable,
  newSharedNumbers,
  toPortable,
  type PortableQuads,
} from '../rdf/datasets/portable-quads.ts';
import { terms, type Term } from '../rdf/terms.ts';
import { descriptionDigest, noteDescriptionDigest } from './description-digest.ts';
import {
  openDocuments,
  packDocuments,
  type PackedDocuments,
  type ThingNumbers,
} from './pack-documents.ts';
import { withContents, type Layer, type Snapshot, type SnapshotParts } from './snapshot.ts';

/** A snapshot as plain data that one thread can hand to another: it is served again without a look at its statements. */
export interface PackedSnapshot extends Omit<SnapshotParts, 'read' | 'generated' | 'shapes'> {
  readonly statements: NumberedStatements;
  /** The statements by the term in each place: to sort a million would have the first who asks wait, and all others with them. */
  readonly byPlace: Readonly<Record<'read' | 'generated', readonly RowsByTerm[]>>;
  readonly shapes: PortableQuads;
  readonly descriptionDigest: string;
  readonly graphs: ReadonlySet<string>;
  readonly whole: string | undefined;
  readonly documents: PackedDocuments;
  readonly pagesOfOthers: ReadonlyMap<string, string>;
}

/** The statements of both layers as numbers of the same terms, four for each, in their order. */
export interface NumberedStatements {
  readonly terms: PackedTerms;
  readonly read: Uint32Array;
  readonly generated: Uint32Array;
}

const known = new WeakMap<Snapshot, PackedSnapshot>();

/**
 * What was unpacked is not packed again.
 *
 * @param statements those of the snapshot, where somebody has numbered them already
 */
export function packSnapshot(snapshot: Snapshot, statements?: JustNumbered): PackedSnapshot {
  return known.get(snapshot) ?? pack(snapshot, statements ?? numberStatements(snapshot));
}

/** Statements with the numbers of their terms as long as these are at hand. */
interface JustNumbered extends NumberedStatements {
  readonly numberOf: (term: Term) => number | undefined;
  readonly ofList?: ThingNumbers['ofList'];
}

function numberStatements({ read, generated }: Snapshot): JustNumbered {
  const { terms: packed, rows } = toPortable([...read.quads, ...generated.quads]);
  const end = 4 * read.quads.length;
  const { numberOf } = openTerms(packed);
  return { terms: packed, read: rows.subarray(0, end), generated: rows.subarray(end), numberOf };
}

function pack(
  snapshot: Snapshot,
  { numberOf, ofList, ...statements }: JustNumbered,
): PackedSnapshot {
  const { version, fingerprint, taken, baseIri, vocabularyBase, publicUrl } = snapshot;
  const { context, places, repositoryUrl, asOf, images } = snapshot;
  const { graphs, whole, documents, pagesOfOthers } = snapshot;
  const count = statements.terms.ends.length;
  return {
    ...{ version, fingerprint, taken, baseIri, vocabularyBase, publicUrl },
    ...{ context, places, repositoryUrl, asOf, images, graphs, pagesOfOthers, statements },
    whole: whole?.value,
    byPlace: {
      read: sortedByPlace(statements.read, count),
      generated: sortedByPlace(statements.generated, count),
    },
    shapes: portableShapes(snapshot.shapes),
    descriptionDigest: descriptionDigest(snapshot),
    documents: packDocuments(documents, {
      numberOf: (thing) => numberIn(numberOf, thing),
      ofList,
    }),
  };
}

function sortedByPlace(statements: Uint32Array, count: number): readonly RowsByTerm[] {
  return [0, 1, 2, 3].map((place) => rowsByTerm(statements, place, count, newSharedNumbers));
}

/** Documents are about subjects and graphs, all of which have numbers. */
function numberIn(numberOf: JustNumbered['numberOf'], thing: Term): number {
  const number = numberOf(thing) ?? -1;
  if (number < 0) throw new Error(`A document is about ${thing.value}, of which nothing is said.`);
  return number;
}

const shapesKnown = new WeakMap<Dataset, PortableQuads>();

/** Shapes are the same dataset while their files have not changed. */
function portableShapes(shapes: Dataset): PortableQuads {
  const portable = shapesKnown.get(shapes) ?? toPortable(shapes);
  shapesKnown.set(shapes, portable);
  return portable;
}

/** The snapshot again, term by term as it was. Its statements become objects where somebody looks at them. */
export function unpackSnapshot(packed: PackedSnapshot): Snapshot {
  const { statements, byPlace, descriptionDigest: digest, ...others } = packed;
  const { whole, graphs, pagesOfOthers, ...rest } = others;
  const dictionary = openTerms(statements.terms);
  const [read, generated] = (['read', 'generated'] as const).map((layer) =>
    layerOf(new NumberedQuads(statements[layer], dictionary, { byPlace: byPlace[layer] })),
  ) as [Layer, Layer];
  noteDescriptionDigest(generated, digest);
  const shapes = fromPortable(packed.shapes);
  shapesKnown.set(shapes, packed.shapes);
  const snapshot = withContents(
    { ...rest, read, generated, shapes },
    {
      ...{ graphs, pagesOfOthers },
      whole: whole === undefined ? undefined : terms.namedNode(whole),
      documents: openDocuments(packed.documents, dictionary.term),
    },
  );
  known.set(snapshot, packed);
  return snapshot;
}

function layerOf(dataset: NumberedQuads): Layer {
  return {
    get quads() {
      return dataset.quads();
    },
    dataset,
  };
}
