import { createHash } from 'node:crypto';
import type { Dataset } from '../rdf/dataset.ts';
import { quadToNQuads } from '../rdf/n-quads.ts';
import type { Fact } from '../rdf/statements.ts';
import { terms, type NamedNode, type Quad } from '../rdf/terms.ts';
import { objectsOf } from '../rdf/values.ts';
import { dcterms, foaf, owl, prov, rdf, rdfs, voidTerms, xsd } from '../rdf/vocabulary.ts';
import { documentPathOf, pathUnder } from '../site/addresses.ts';
import { words } from '../site/tagged-texts.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { alterationsIn, listAltered, type AlteredTerm } from '../store/port/altered-term.ts';
import { termsOfGraphs } from './terms-of-use.ts';
import type { Topics } from './topics.ts';

/** What is known of a document: where its statements come from, and what applies to them. */
export interface DocumentRecord {
  /** The document's own IRI, where it is not that of the thing. */
  readonly iri: NamedNode | undefined;
  /** The graphs that its statements are in. */
  readonly graphs: readonly NamedNode[];
  /** What may be done with it: the licences that all those graphs have, and all their statements of rights. */
  readonly licenses: readonly NamedNode[];
  readonly rights: readonly NamedNode[];
  /** The day on which what it says was last changed (`2026-11-23`), as far as data tells. */
  readonly modified: string | undefined;
  /** What the store that its statements are fetched from may have altered in them. */
  readonly altered: readonly AlteredTerm[];
  /** A hash of what it says. */
  readonly version: string;
}

/** Gathers what is known of a document that says some statements. */
export function recordOf(
  snapshot: Snapshot,
  topics: Topics,
  said: readonly Quad[],
): DocumentRecord {
  const { dataset, baseIri, whole, alteredTerms } = snapshot;
  const graphs = [...new Set(said.map(({ graph }) => graph.value))]
    .sort()
    .map((iri) => terms.namedNode(iri));
  const wholes = whole ? [whole] : [];
  const path = documentPathOf(pathUnder(baseIri, topics[0].value) ?? '');
  return {
    iri: path === undefined ? undefined : terms.namedNode(baseIri + path),
    graphs,
    ...termsOfGraphs(graphs, snapshot),
    modified: latestDay(graphs, dataset) ?? latestDay(wholes, dataset),
    altered: alterationsIn(said, alteredTerms?.() ?? []),
    version: hashOf(said),
  };
}

/** The record as statements about the document, with what is said of its graphs. */
export function describeRecord(
  { dataset, whole }: Snapshot,
  topics: Topics,
  record: DocumentRecord,
): Quad[] {
  const { iri, graphs } = record;
  const ofGraphs = graphs.flatMap((graph) => [...dataset.match(graph)]);
  if (iri === undefined) return ofGraphs;
  const facts: readonly (readonly [NamedNode, Quad['object']])[] = [
    [rdf.type, foaf.Document],
    [foaf.primaryTopic, topics[0]],
    ...(whole ? [[voidTerms.inDataset, whole] as const] : []),
    ...record.licenses.map((license) => [dcterms.license, license] as const),
    ...record.rights.map((rights) => [dcterms.rights, rights] as const),
    ...(record.modified
      ? [[dcterms.modified, terms.literal(record.modified, xsd.date)] as const]
      : []),
    [owl.versionInfo, terms.literal(record.version)],
    ...graphs.map((graph) => [prov.wasDerivedFrom, graph] as const),
    ...alterationFacts(record.altered),
  ];
  return [...facts.map(([property, value]) => terms.quad(iri, property, value)), ...ofGraphs];
}

/** Said to whoever reads the document: it is not what files say, letter by letter. */
function alterationFacts(altered: readonly AlteredTerm[]): readonly Fact[] {
  if (altered.length === 0) return [];
  const list = listAltered(altered);
  return words(rdfs.comment, {
    sv: `Dokumentet är hämtat ur en databas som skriver om vissa termer, så att det kan ha andra än filerna: ${list}.`,
    en: `This document comes from a store that rewrites some terms, so that it may have others than the files: ${list}.`,
  });
}

/** The latest day on which one of some things was changed, or else issued. */
export function latestDay(things: readonly NamedNode[], dataset: Dataset): string | undefined {
  const days = (property: NamedNode): string[] =>
    things.flatMap((thing) =>
      objectsOf(thing, property, dataset).flatMap(
        ({ value }) => /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? [],
      ),
    );
  return [...days(dcterms.modified), ...days(dcterms.issued)].sort().at(-1);
}

/** The same for the same statements, in whatever order they come. */
function hashOf(quads: readonly Quad[]): string {
  const hash = createHash('sha256');
  for (const line of quads.map(quadToNQuads).sort()) hash.update(line);
  return hash.digest('hex').slice(0, 16);
}
