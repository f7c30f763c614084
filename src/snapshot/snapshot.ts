import { distinct, type Dataset } from '../rdf/dataset.ts';
import { indexQuads } from '../rdf/datasets/indexed-quads.ts';
import { joinDatasets } from '../rdf/datasets/joined-datasets.ts';
import type { JsonLdContext } from '../rdf/syntaxes/json-ld.ts';
import { graphsIn } from '../rdf/once-per-file.ts';
import { numberedDataset } from '../rdf/datasets/numbered-quads.ts';
import { numberRows, type NumberedRows } from '../rdf/rows/number-rows.ts';
import { graphsOfRows, quadsOf } from '../rdf/rows/quads-of-rows.ts';
import { wellKnownPrefixes, type Prefixes } from '../rdf/prefixes.ts';
import { terms, type NamedNode, type Quad } from '../rdf/terms.ts';
import { dcat } from '../rdf/vocabularies/catalogue-vocabulary.ts';
import { rdf, voidTerms } from '../rdf/vocabulary.ts';
import { namedSubjectsOf } from '../rdf/values.ts';
import { pathUnder } from '../site/addresses.ts';
import type { AlteredTerm } from '../store/port/altered-term.ts';
import type { ValidData } from '../validate/validate.ts';
import type { Files } from '../load/publication/publication-files.ts';
import { canonicaliseRows } from './canonical.ts';
import { documentsOf, type Documents } from './documents.ts';
import { imagesOf, type Images } from './images.ts';
import { pagesOfOthersIn } from './pages-of-others.ts';
import { keptLast } from './without-persons.ts';
import { placesOf, type Places } from './source-lines.ts';

/** The published data as it is at one moment: complete, checked, and never changed. */
export interface Snapshot {
  /** Hash of the canonical content without what tells of persons: of all that dumps hold together. */
  readonly version: string;
  /** Hash of all that files say, persons included: what answers are told apart by. */
  readonly fingerprint: string;
  readonly taken: Date;
  /** When it was served first, where it is a version of before. */
  readonly asOf?: Date | undefined;
  readonly baseIri: string;
  /** What the IRIs of the vocabulary's terms begin with; the site answers for them at the same paths below the base. */
  readonly vocabularyBase: string;
  /** Where documents and services are reached; ends in `/`. */
  readonly publicUrl: string;
  /** What files say: the data, which dumps, the version and the default graph of queries have. */
  readonly read: Layer;
  /** What the site says of itself beside the data, in graphs of its own; empty until somebody describes it. */
  readonly generated: Layer;
  /** Both layers, for looking things up. */
  readonly dataset: Dataset;
  readonly graphs: ReadonlySet<string>;
  /** The thing that stands for the whole, where the data describes one. */
  readonly whole: NamedNode | undefined;
  /** What editors write and developers read: JSON-LD's keys, where the ontology has a context. */
  readonly context: JsonLdContext | undefined;
  readonly prefixes: Prefixes;
  readonly documents: Documents;
  /** Where our documents are about things that others have named, by IRI: below the base. */
  readonly pagesOfOthers: ReadonlyMap<string, string>;
  /**
   * The rules that the data keeps, for pages to name and order things by. They are no part of the data:
   * neither dumps nor queries have them.
   */
  readonly shapes: Dataset;
  /** Which file each graph comes from, and the line on which it begins to speak of each thing. */
  readonly places: Places;
  /** Where people can see the files: an address with `{path}` and `{line}` in it. */
  readonly repositoryUrl: string | undefined;
  /** What the store that its statements are fetched from gives back as something else; where they are in memory, nothing is given. */
  readonly alteredTerms?: (() => readonly AlteredTerm[]) | undefined;
  /** The mark and the picture of the pages, where data names files for them. */
  readonly images: Images;
}

/** Statements of one origin, in order and indexed. */
export interface Layer {
  /** They are made when somebody looks at all of them, which takes long where they are many. */
  readonly quads: readonly Quad[];
  readonly dataset: Dataset;
  /** The same as numbers, where they are at hand. */
  readonly numbered?: NumberedRows;
}

/** The statements of a layer as numbers. */
export function numbersOfLayer(layer: Layer): NumberedRows {
  return layer.numbered ?? numberRows(layer.quads);
}

/** What is known of the data beside its statements. */
export interface Circumstances {
  readonly baseIri: string;
  /** The base, unless told otherwise. */
  readonly publicUrl?: string | undefined;
  readonly context?: JsonLdContext | undefined;
  readonly files?: Files | undefined;
  readonly repositoryUrl?: string | undefined;
}

/** Fixes valid data for publishing. Data with the same content gives the same version and the same quads. */
export async function takeSnapshot(
  data: ValidData,
  { baseIri, publicUrl = baseIri, context, files, repositoryUrl }: Circumstances,
): Promise<Snapshot> {
  const vocabularyBase = files?.vocabularyBase ?? baseIri;
  const { numbered: said, firstKept } = keptLast(data.numbered, vocabularyBase);
  const { numbered, version, fingerprint } = await canonicaliseRows(said, firstKept);
  const shapes = (files?.shapes ?? []).flatMap((file) => file.quads);
  return assemble({
    version,
    fingerprint,
    taken: new Date(),
    baseIri,
    vocabularyBase,
    publicUrl,
    read: layerOfRows(numbered),
    generated: layerOf([]),
    context,
    shapes: indexQuads(distinct(shapes)),
    places: placesOf(
      [numbered, numberRows(shapes)],
      [...(files?.data ?? []), ...(files?.ontology ?? []), ...(files?.shapes ?? [])],
    ),
    repositoryUrl,
    images: imagesOf(files?.images ?? [], vocabularyBase),
  });
}

/**
 * A snapshot that describes itself. The description must follow from the data and from where it is
 * published: the version stays, because it is the data's.
 */
export function withDescription(snapshot: Snapshot, description: readonly Quad[]): Snapshot {
  return assemble({ ...snapshot, generated: layerOf(distinct(description)) });
}

/** A layer of quads, each of which is there once. */
export function layerOf(quads: readonly Quad[]): Layer {
  return { quads, dataset: indexQuads(quads) };
}

/** A layer of rows, none of which becomes an object before somebody looks at it. */
function layerOfRows(numbered: NumberedRows): Layer {
  return {
    numbered,
    get quads() {
      return quadsOf(numbered);
    },
    dataset: numberedDataset(numbered),
  };
}

/** What a snapshot is made of; the rest follows. */
export type SnapshotParts = Omit<
  Snapshot,
  'dataset' | 'graphs' | 'whole' | 'prefixes' | 'documents' | 'pagesOfOthers'
>;

/** What follows from all statements together. */
export type Contents = Pick<Snapshot, 'graphs' | 'whole' | 'documents' | 'pagesOfOthers'>;

/** Indexes what belongs to a snapshot. Its parts must be those of one. */
export function assemble(parts: SnapshotParts): Snapshot {
  const { baseIri, vocabularyBase, read, generated } = parts;
  const ofFiles = numbersOfLayer(read);
  const graphs = new Set([...graphsOfRows(ofFiles), ...graphsIn(generated.quads)]);
  const dataset = joinDatasets([read.dataset, generated.dataset]);
  const documents = documentsOf([ofFiles, generated.quads], graphs, { baseIri, vocabularyBase });
  const pagesOfOthers = pagesOfOthersIn(dataset, { baseIri, vocabularyBase });
  for (const [iri, path] of pagesOfOthers) {
    if (documents.has(path)) pagesOfOthers.delete(iri);
    else documents.add(path, terms.namedNode(iri));
  }
  return withContents(parts, {
    graphs,
    whole: wholeIn(dataset, baseIri),
    documents,
    pagesOfOthers,
  });
}

/** A snapshot of parts whose contents are known. */
export function withContents(parts: SnapshotParts, contents: Contents): Snapshot {
  const { context, read, generated } = parts;
  const dataset = joinDatasets([read.dataset, generated.dataset]);
  return Object.freeze({ ...parts, ...contents, dataset, prefixes: prefixesOf(context) });
}

/** The first dataset that has an IRI of ours, as VoID calls it or else DCAT. */
function wholeIn(dataset: Dataset, baseIri: string): NamedNode | undefined {
  return [voidTerms.Dataset, dcat.Dataset]
    .flatMap((kind) => namedSubjectsOf(rdf.type, kind, dataset))
    .find(({ value }) => pathUnder(baseIri, value) !== undefined);
}

/** The context's prefixes before the field's, so that our own terms are written as the context has them. */
function prefixesOf(context: JsonLdContext = {}): Prefixes {
  const own = Object.entries(context).filter(
    ([prefix, iri]) =>
      typeof iri === 'string' && /^[a-z][\w-]*$/i.test(prefix) && /^[a-z]+:.*[/#]$/.test(iri),
  );
  return { ...(Object.fromEntries(own) as Record<string, string>), ...wellKnownPrefixes };
}
