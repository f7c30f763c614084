import type { DumpFile } from '../../catalogue/dcat/dumps.ts';
import { downloadsOf } from '../../catalogue/dcat/offers.ts';
import { apis } from '../../catalogue/api/api-catalog.ts';
import { outlineOf } from '../../catalogue/self-description.ts';
import type { Description } from '../../describe/describe.ts';
import { jsonLdForms, jsonLdProfile } from '../../rdf/syntaxes/json-ld.ts';
import { isNamed, type NamedNode } from '../../rdf/terms.ts';
import { dcterms, rdf } from '../../rdf/vocabulary.ts';
import { objectOf, namedObjectsOf } from '../../rdf/values.ts';
import { relativeReference, toUriSpelling, withParameters } from '../../site/addresses.ts';
import { json, markdown, statementForms } from '../../site/forms.ts';
import { pathOf, type RouteName } from '../../site/routes/routes.ts';
import { languages } from '../../site/text.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DocumentPart } from './content-location.ts';
import { writeLinks, type Link } from '../wire/write-links.ts';
import { pageAddress } from './page-number.ts';
import { formsOf, type DocumentOffer, type Representation } from './representations.ts';

/** A document as it is sent. */
export interface Sent extends DocumentPart {
  readonly offer: DocumentOffer;
  readonly description: Description;
  readonly snapshot: Snapshot;
}

/**
 * The links of a document: its other forms, the thing that it is about, who answers for it and what
 * applies to it, as FAIR Signposting (level 1) and DIGG's rules for identifiers (UM-4, UM-8) want them.
 */
export function documentLinks(sent: Sent): string {
  const { snapshot, description } = sent;
  const [topic] = description.topics;
  const { licenses } = description.record;
  return writeLinks([
    canonical(sent, snapshot),
    { href: topic.value, rel: 'cite-as' },
    ...alternates(sent, formsOf(description.topics[0], snapshot), snapshot),
    ...neighbours(sent),
    ...formLinks(sent),
    ...typesOf(sent).map((href) => ({ href, rel: 'type' })),
    ...(snapshot.whole?.equals(topic)
      ? [
          ...describing(snapshot, sent.from),
          ...items(snapshot, sent.from),
          ...termsOfWhole(topic, snapshot),
        ]
      : []),
    ...licenses.map(({ value }) => ({ href: value, rel: 'license' })),
    ...wholeLinks(snapshot),
  ]);
}

/** The links of the catalogue: its other forms, what it is and what applies to it. */
export function catalogueLinks(
  place: DocumentPart,
  catalogue: NamedNode,
  snapshot: Snapshot,
): string {
  const told = (property: NamedNode, rel: string): Link[] =>
    namedObjectsOf(catalogue, property, snapshot.dataset).map(({ value }) => ({
      href: value,
      rel,
    }));
  return writeLinks([
    canonical(place, snapshot),
    { href: catalogue.value, rel: 'cite-as' },
    ...alternates(place, statementForms, snapshot),
    ...told(rdf.type, 'type'),
    ...told(dcterms.license, 'license'),
    ...told(dcterms.conformsTo, 'profile'),
  ]);
}

/** Where a thing is described (DIGG UM-8). */
export function thingLinks(documentAddress: string): string {
  return writeLinks([{ href: documentAddress, rel: 'describedby' }]);
}

/** Who took over from what is gone (RFC 5829 §3.3). */
export function successorLinks(successors: readonly NamedNode[]): string {
  return writeLinks(successors.map(({ value }) => ({ href: value, rel: 'successor-version' })));
}

/** What a bulk download belongs to, and the licence that holds for all of it. */
export function dumpLinks(snapshot: Snapshot, { part }: DumpFile, from: string): string {
  return writeLinks([
    { href: relativeReference(from, pathOf('void')), rel: 'describedby' },
    ...part.termsOfUse.licenses.map(({ value }) => ({ href: value, rel: 'license' })),
    ...wholeLinks(snapshot),
  ]);
}

/** A whole version: the data that it is of, and who answers for it. Each graph in it tells its own terms. */
export function versionLinks(snapshot: Snapshot, from: string): string {
  return writeLinks([
    { href: relativeReference(from, pathOf('void')), rel: 'describedby' },
    ...wholeLinks(snapshot),
  ]);
}

/** The catalogue of APIs is found by its own head too (RFC 9727 §2). */
export function apiCatalogLinks(): string {
  const at = (name: RouteName): string => relativeReference(pathOf('apiCatalog'), pathOf(name));
  return writeLinks([
    { href: at('apiCatalog'), rel: 'api-catalog' },
    ...apis.map((name) => ({ href: at(name), rel: 'item' })),
  ]);
}

/** What there is to fetch, and what describes it. */
export function homeLinks(snapshot: Snapshot): string {
  const at = (name: RouteName): string => relativeReference('', pathOf(name));
  const openApi = { href: at('openApi'), rel: 'service-desc', type: json.mediaType };
  return writeLinks([
    { href: at('void'), rel: 'describedby' },
    ...describing(snapshot, ''),
    { href: at('llms'), rel: 'describedby', type: markdown.mediaType },
    { href: at('apiCatalog'), rel: 'api-catalog' },
    { href: at('sparql'), rel: 'service-desc', type: 'text/turtle' },
    ...(outlineOf(snapshot) ? [openApi] : []),
    ...items(snapshot, ''),
    ...wholeLinks(snapshot),
  ]);
}

/** The catalogue, where there is one. */
function describing(snapshot: Snapshot, from: string): Link[] {
  if (outlineOf(snapshot) === undefined) return [];
  const href = relativeReference(from, pathOf('catalogue'));
  return [{ href, rel: 'describedby', type: 'application/rdf+xml' }];
}

/**
 * What belongs to the dataset: the files for download. Extracts that have an address of their own, tables and link
 * sets, are told by the catalogue and by the package of tables: their forms are many, and headers are bounded.
 */
function items(snapshot: Snapshot, from: string): Link[] {
  const whole = downloadsOf(snapshot).filter(({ path, accessPath }) => path === accessPath);
  return whole.map(({ path, mediaType }) => ({
    href: relativeReference(from, path),
    rel: 'item',
    type: mediaType,
  }));
}

/** The terms of a dataset whose parts differ in licence: its statement of rights (RFC 8288 registers `license`). */
function termsOfWhole(whole: NamedNode, { dataset }: Snapshot): Link[] {
  if (dataset.match(whole, dcterms.license).size > 0) return [];
  return [...dataset.match(whole, dcterms.rights)].map(({ object }) => ({
    href: object.value,
    rel: 'license',
  }));
}

function canonical({ stem, page }: DocumentPart, { baseIri }: Snapshot): Link {
  return { href: pageAddress(baseIri + toUriSpelling(stem), page), rel: 'canonical' };
}

/** An address from one in the same folder, as short as it can be: there are many, and headers are bounded. */
function beside(from: string, to: string): string {
  const folder = to.slice(0, to.lastIndexOf('/') + 1);
  const isBeside = from.startsWith(folder) && !from.slice(folder.length).includes('/');
  return isBeside ? `./${to.slice(folder.length)}` : relativeReference(from, to);
}

/** Other forms, and the page in each language. Search engines read languages by whole addresses only. */
function alternates(
  { from, stem, offer, page }: DocumentPart,
  all: readonly Representation[],
  { publicUrl }: Snapshot,
): Link[] {
  const others = all.filter(({ name }) => name !== offer.name);
  const forms = others.map(({ mediaType, extension }) => ({
    href: pageAddress(beside(from, `${stem}.${extension}`), page),
    rel: 'alternate',
    type: mediaType,
  }));
  const pages = languages.map((language) => ({
    href: withParameters(pageAddress(publicUrl + toUriSpelling(stem), page), `lang=${language}`),
    rel: 'alternate',
    type: 'text/html',
    hreflang: language,
  }));
  return [...forms, ...pages];
}

/** The parts of a long document before and after this one, in the same form (RFC 8288 registers the relations). */
function neighbours({ from, page, description }: Sent): Link[] {
  const { pages } = description.incoming;
  const at = (number: number, rel: string): Link => ({
    href: pageAddress(relativeReference(from, from), number),
    rel,
  });
  return [
    ...(page > 1 ? [at(page - 1, 'prev')] : []),
    ...(page < pages ? [at(page + 1, 'next')] : []),
  ];
}

/** What a page is described by, and what a form of JSON-LD is called. */
function formLinks({ from, stem, offer, page }: Sent): Link[] {
  if (offer.name === 'html') {
    const href = pageAddress(relativeReference(from, `${stem}.jsonld`), page);
    return [
      { href, rel: 'describedby', type: 'application/ld+json' },
      { href: 'https://schema.org/AboutPage', rel: 'type' },
    ];
  }
  if (offer.name !== 'json-ld') return [];
  return [{ href: jsonLdProfile('form' in offer ? offer.form : jsonLdForms[0]), rel: 'profile' }];
}

/** More classes than this say little, and headers must stay within what proxies let through. */
const mostTypes = 4;

function typesOf({ description, snapshot }: Sent): string[] {
  const classes = namedObjectsOf(description.topics[0], rdf.type, snapshot.dataset);
  return classes.map(({ value }) => value).slice(0, mostTypes);
}

const wholeLinks = oncePerSnapshot(({ whole, dataset }: Snapshot): Link[] => {
  if (whole === undefined) return [];
  const [author] = [dcterms.publisher, dcterms.creator]
    .flatMap((property) => objectOf(whole, property, dataset) ?? [])
    .filter(isNamed);
  return [
    { href: whole.value, rel: 'collection' },
    ...(author ? [{ href: author.value, rel: 'author' }] : []),
  ];
});
