import {
  isLiteral,
  isNamed,
  terms,
  type NamedNode,
  type Quad,
  type Term,
} from '../../rdf/terms.ts';
import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, foaf, rdf, xsd } from '../../rdf/vocabulary.ts';
import { latestDay } from '../../describe/document-record.ts';
import { documentPathOf, pathUnder } from '../../site/addresses.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { describeCodes } from './authority-codes.ts';
import { describeServices } from './data-services.ts';
import { dayOfData } from '../../describe/data-date.ts';
import { declaredFrom, namesOfOthers } from '../../model/harvested-statements.ts';
import { describeDistributions, describeSchemas } from './distributions.ts';
import type { Download } from './download.ts';
import { about, type Fact } from '../../rdf/statements.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import type { Whole } from './whole.ts';

/** A catalogue with everything in it, as a harvester takes it. */
export interface Catalogue {
  readonly catalogue: NamedNode;
  /** Closed under reference, in no graph. */
  readonly quads: readonly Quad[];
}

/**
 * The catalogue that files declare (dcat:Catalog), with what only the site knows: files for download with
 * their sizes, services, dates. DCAT-AP-SE 3.0.1 and DCAT-AP 3.0.1; nothing where no file declares one.
 */
export function describeCatalogue(
  snapshot: Snapshot,
  downloads: readonly Download[],
): Catalogue | undefined {
  const catalogue = catalogueIn(snapshot);
  if (catalogue === undefined) return undefined;
  const declared = declaredFrom(catalogue, snapshot);
  const whole = wholeOf(catalogue, declared, snapshot);
  const made = whole
    ? [...describeMade(whole, downloads), ...describeSchemas(whole, downloads)]
    : [];
  const all = [...withDates(declared, whole, snapshot), ...made];
  const complete = [...all, ...documentsIn(all)];
  return { catalogue, quads: [...complete, ...namesOfOthers(complete, snapshot)] };
}

/** What no file says of a catalogue and its dataset: the files for download and the services. */
export function describeUndeclared(snapshot: Snapshot, downloads: readonly Download[]): Quad[] {
  const catalogue = catalogueIn(snapshot);
  if (catalogue === undefined) return [];
  const whole = wholeOf(catalogue, declaredFrom(catalogue, snapshot), snapshot);
  return whole ? describeMade(whole, downloads) : [];
}

function describeMade(whole: Whole, downloads: readonly Download[]): Quad[] {
  return [
    ...describeDistributions(whole, downloads),
    ...describeServices(whole),
    ...identify(whole),
    ...describeCodes(),
  ];
}

/** The catalogue that is no part of another; of several, the first by address. */
export function catalogueIn({ dataset, baseIri }: Snapshot): NamedNode | undefined {
  const isPart = (catalogue: Term): boolean =>
    [dcterms.hasPart, dcat.catalog].some((part) => dataset.match(null, part, catalogue).size > 0);
  const catalogues = namedSubjectsOf(rdf.type, dcat.Catalog, dataset)
    .map(({ value }) => value)
    .filter((iri) => pathUnder(baseIri, iri) !== undefined && !isPart(terms.namedNode(iri)));
  const [first] = catalogues.sort();
  return first === undefined ? undefined : terms.namedNode(first);
}

/** The dataset that is all the data, where the catalogue offers it. */
function wholeOf(
  catalogue: NamedNode,
  declared: readonly Quad[],
  snapshot: Snapshot,
): Whole | undefined {
  const { whole: dataset, baseIri, publicUrl } = snapshot;
  const isOffered = declared.some(
    ({ predicate, object }) => predicate.equals(dcat.dataset) && dataset?.equals(object),
  );
  if (dataset === undefined || !isOffered) return undefined;
  const facts = [...snapshot.read.dataset.match(dataset)].flatMap(
    ({ predicate, object }): Fact[] =>
      isNamed(object) || isLiteral(object) ? [[terms.namedNode(predicate.value), object]] : [],
  );
  const day = dayOfData(snapshot);
  return {
    ...{ catalogue, dataset, baseIri, publicUrl },
    shared: (...properties) =>
      facts.filter(([property]) => properties.some((wanted) => wanted.equals(property))),
    modified: day === undefined ? [] : [modified(day)],
  };
}

/** An identifier for portals that go by it before the address, and a page about the dataset. */
function identify({ dataset, baseIri, publicUrl, shared }: Whole): Quad[] {
  const path = pathUnder(baseIri, dataset.value) ?? '';
  const page = terms.namedNode(publicUrl + (documentPathOf(path) ?? path));
  const missing: readonly Fact[] = [
    [dcterms.identifier, terms.literal(dataset.value)],
    [dcat.landingPage, page],
  ];
  return about(
    dataset,
    missing.filter(([property]) => shared(property).length === 0),
  );
}

/** The same statements with the day on which any of the data was changed, for the catalogue too. */
function withDates(
  declared: readonly Quad[],
  whole: Whole | undefined,
  { dataset: data }: Snapshot,
): readonly Quad[] {
  const [day] = whole?.modified ?? [];
  if (whole === undefined || day === undefined) return declared;
  const { catalogue, dataset } = whole;
  const own = latestDay([catalogue], data) ?? '';
  const later = own > day[1].value ? modified(own) : day;
  const isOld = ({ subject, predicate }: Quad): boolean =>
    predicate.equals(dcterms.modified) && (subject.equals(dataset) || subject.equals(catalogue));
  return [
    ...declared.filter((quad) => !isOld(quad)),
    ...about(dataset, [day]),
    ...about(catalogue, [later]),
  ];
}

function modified(day: string): Fact {
  return [dcterms.modified, terms.literal(day, xsd.date)];
}

/** What a catalogue calls pages are documents, also where nothing else is known of them. */
function documentsIn(quads: readonly Quad[]): Quad[] {
  const properties = [dcat.landingPage, foaf.homepage, foaf.page];
  return quads
    .filter(({ predicate }) => properties.some((property) => property.equals(predicate)))
    .flatMap(({ object }) => about(terms.namedNode(object.value), [[rdf.type, foaf.Document]]));
}
