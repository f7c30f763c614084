import { distinct, type Dataset } from '../rdf/dataset.ts';
import { indexQuads } from '../rdf/datasets/indexed-quads.ts';
import { joinDatasets } from '../rdf/datasets/joined-datasets.ts';
import type { JsonLdContext } from '../rdf/syntaxes/json-ld.ts';
import { wellKnownPrefixes, type Prefixes } from '../rdf/prefixes.ts';
import { isNamed, terms, type NamedNode, type Quad } from '../rdf/terms.ts';
import { dcat } from '../rdf/vocabularies/catalogue-vocabulary.ts';
import { rdf, voidTerms } from '../rdf/vocabulary.ts';
import { namedSubjectsOf } from '../rdf/values.ts';
import {
  pathIn,
  pathUnder,
  toIriSpelling,
  withoutFragment,
  type Bases,
} from '../site/addresses.ts';
import type { ValidData } from '../validate/validate.ts';
import type { Files } from '../load/publication/publication-files.ts';
import { canonicalise, type ByKeeping } from './canonical.ts';
import { imagesOf, type Images } from './images.ts';
import { pagesOfOthersIn } from './pages-of-others.ts';
import { withoutPersons } from './without-persons.ts';
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
  /**
   * Our documents by path below the base (in characters, not percent-encoded), each with the things
   * that it describes: the one it is named after and those with its IRI and a fragment.
   */
  readonly documents: ReadonlyMap<string, readonly NamedNode[]>;
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
  /** The mark and the picture of the pages, where data names files for them. */
  readonly images: Images;
}

/** Statements of one origin, in order and indexed. */
export interface Layer {
  readonly quads: readonly Quad[];
  readonly dataset: Dataset;
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
  const canonical = await canonicalise(byKeeping(data.quads, vocabularyBase));
  const { quads } = canonical;
  const shapes = (files?.shapes ?? []).flatMap((file) => file.quads);
  return assemble({
    version: canonical.version,
    fingerprint: canonical.fingerprint,
    taken: new Date(),
    baseIri,
    vocabularyBase,
    publicUrl,
    read: layerOf(quads),
    generated: layerOf([]),
    context,
    shapes: indexQuads(distinct(shapes)),
    places: placesOf(
      [...quads, ...shapes],
      [...(files?.data ?? []), ...(files?.ontology ?? []), ...(files?.shapes ?? [])],
    ),
    repositoryUrl,
    images: imagesOf(files?.images ?? [], vocabularyBase),
  });
}

function byKeeping(quads: readonly Quad[], vocabularyBase: string): ByKeeping {
  const kept = withoutPersons(quads, indexQuads(quads), vocabularyBase);
  const isKept = new Set(kept);
  return { kept, forgettable: quads.filter((quad) => !isKept.has(quad)) };
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

/** What a snapshot is made of; the rest follows. */
export type SnapshotParts = Omit<
  Snapshot,
  'dataset' | 'graphs' | 'whole' | 'prefixes' | 'documents' | 'pagesOfOthers'
>;

/** Indexes what belongs to a snapshot. Its parts must be those of one. */
export function assemble(parts: SnapshotParts): Snapshot {
  const { baseIri, vocabularyBase, context, read, generated } = parts;
  const all = [...read.quads, ...generated.quads];
  const graphs = new Set(all.map(({ graph }) => graph.value));
  const dataset = joinDatasets([read.dataset, generated.dataset]);
  const documents = documentsOf(all, graphs, { baseIri, vocabularyBase });
  const pagesOfOthers = pagesOfOthersIn(dataset, { baseIri, vocabularyBase });
  for (const [iri, path] of pagesOfOthers) {
    if (documents.has(path)) pagesOfOthers.delete(iri);
    else documents.set(path, [terms.namedNode(iri)]);
  }
  return Object.freeze({
    ...parts,
    dataset,
    graphs,
    whole: wholeIn(dataset, baseIri),
    prefixes: prefixesOf(context),
    documents,
    pagesOfOthers,
  });
}

/** The first dataset that has an IRI of ours, as VoID calls it or else DCAT. */
function wholeIn(dataset: Dataset, baseIri: string): NamedNode | undefined {
  return [voidTerms.Dataset, dcat.Dataset]
    .flatMap((kind) => namedSubjectsOf(rdf.type, kind, dataset))
    .find(({ value }) => pathUnder(baseIri, value) !== undefined);
}

function documentsOf(
  quads: readonly Quad[],
  graphs: ReadonlySet<string>,
  bases: Bases,
): Map<string, NamedNode[]> {
  const documents = new Map<string, NamedNode[]>();
  const subjects = quads.flatMap(({ subject }) => (isNamed(subject) ? [subject.value] : []));
  for (const iri of new Set([...subjects, ...graphs])) {
    const path = pathIn(bases, iri);
    if (path === undefined) continue;
    const key = toIriSpelling(withoutFragment(path));
    const topics = documents.get(key) ?? [];
    documents.set(key, topics);
    // The document is named after the thing that has its very IRI.
    if (iri.includes('#')) topics.push(terms.namedNode(iri));
    else topics.unshift(terms.namedNode(iri));
  }
  return documents;
}

/** The context's prefixes before the field's, so that our own terms are written as the context has them. */
function prefixesOf(context: JsonLdContext = {}): Prefixes {
  const own = Object.entries(context).filter(
    ([prefix, iri]) =>
      typeof iri === 'string' && /^[a-z][\w-]*$/i.test(prefix) && /^[a-z]+:.*[/#]$/.test(iri),
  );
  return { ...(Object.fromEntries(own) as Record<string, string>), ...wellKnownPrefixes };
}
