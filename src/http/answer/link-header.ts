import { apis } from '../../catalogue/api/api-catalog.ts';
import { outlineOf } from '../../catalogue/self-description.ts';
import type { Description } from '../../describe/describe.ts';
import { jsonLdForms, jsonLdProfile } from '../../rdf/json-ld.ts';
import { formats } from '../../rdf/formats.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { dcterms, rdf } from '../../rdf/vocabulary.ts';
import { relativeReference, toUriSpelling } from '../../site/addresses.ts';
import { documentForms, json } from '../../site/forms.ts';
import { pathOf, type RouteName } from '../../site/routes.ts';
import { languages } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Place } from './content-location.ts';
import { pageSearch } from './page-number.ts';
import type { DocumentOffer } from './representations.ts';

/** A link of a response (RFC 8288). */
interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
  readonly hreflang?: string;
}

/** A document as it is sent. */
export interface Sent extends Place {
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
  return written([
    canonical(sent, snapshot),
    { href: topic.value, rel: 'cite-as' },
    ...alternates(sent),
    ...neighbours(sent),
    ...formLinks(sent),
    ...typesOf(sent).map((href) => ({ href, rel: 'type' })),
    ...(snapshot.whole?.equals(topic)
      ? [...describing(snapshot, sent.from), ...items(sent.from)]
      : []),
    ...licenses.map(({ value }) => ({ href: value, rel: 'license' })),
    ...wholeLinks(snapshot),
  ]);
}

/** The links of the catalogue: its other forms, what it is and what applies to it. */
export function catalogueLinks(place: Place, catalogue: NamedNode, snapshot: Snapshot): string {
  const told = (property: NamedNode, rel: string): Link[] =>
    [...snapshot.dataset.match(catalogue, property)].flatMap(({ object }) =>
      object.termType === 'NamedNode' ? [{ href: object.value, rel }] : [],
    );
  return written([
    canonical(place, snapshot),
    { href: catalogue.value, rel: 'cite-as' },
    ...alternates(place),
    ...told(rdf.type, 'type'),
    ...told(dcterms.license, 'license'),
    ...told(dcterms.conformsTo, 'profile'),
  ]);
}

/** Where a thing is described (DIGG UM-8). */
export function thingLinks(documentAddress: string): string {
  return written([{ href: documentAddress, rel: 'describedby' }]);
}

/** Who took over from what is gone (RFC 5829 §3.3). */
export function successorLinks(successors: readonly NamedNode[]): string {
  return written(successors.map(({ value }) => ({ href: value, rel: 'successor-version' })));
}

/** What a file with everything belongs to. */
export function dumpLinks(snapshot: Snapshot, from: string): string {
  const { whole, dataset } = snapshot;
  const licenses = whole ? [...dataset.match(whole, dcterms.license)] : [];
  return written([
    { href: relativeReference(from, pathOf('void')), rel: 'describedby' },
    ...licenses.map(({ object }) => ({ href: object.value, rel: 'license' })),
    ...wholeLinks(snapshot),
  ]);
}

/** The catalogue of APIs is found by its own head too (RFC 9727 §2). */
export function apiCatalogLinks(): string {
  const at = (name: RouteName): string => relativeReference(pathOf('apiCatalog'), pathOf(name));
  return written([
    { href: at('apiCatalog'), rel: 'api-catalog' },
    ...apis.map((name) => ({ href: at(name), rel: 'item' })),
  ]);
}

/** What there is to fetch, and what describes it. */
export function homeLinks(snapshot: Snapshot): string {
  const at = (name: RouteName): string => relativeReference('', pathOf(name));
  const openApi = { href: at('openApi'), rel: 'service-desc', type: json.mediaType };
  return written([
    { href: at('void'), rel: 'describedby' },
    ...describing(snapshot, ''),
    { href: at('apiCatalog'), rel: 'api-catalog' },
    { href: at('sparql'), rel: 'service-desc', type: 'text/turtle' },
    ...(outlineOf(snapshot) ? [openApi] : []),
    ...items(''),
    ...wholeLinks(snapshot),
  ]);
}

/** The catalogue, where there is one. */
function describing(snapshot: Snapshot, from: string): Link[] {
  if (outlineOf(snapshot) === undefined) return [];
  const href = relativeReference(from, pathOf('catalogue'));
  return [{ href, rel: 'describedby', type: 'application/rdf+xml' }];
}

/** What belongs to the dataset: everything as a file in each syntax. */
function items(from: string): Link[] {
  return formats.map(({ extension, mediaType }) => ({
    href: relativeReference(from, pathOf('dump', { format: extension })),
    rel: 'item',
    type: mediaType,
  }));
}

function canonical({ stem, page }: Place, { baseIri }: Snapshot): Link {
  return { href: baseIri + toUriSpelling(stem) + pageSearch(page), rel: 'canonical' };
}

function alternates({ from, stem, offer, page }: Place): Link[] {
  const search = pageSearch(page);
  const others = documentForms.filter(({ name }) => name !== offer.name);
  const forms = others.map(({ mediaType, extension }) => ({
    href: relativeReference(from, `${stem}.${extension}`) + search,
    rel: 'alternate',
    type: mediaType,
  }));
  const pages = languages.map((language) => ({
    href: `${relativeReference(from, stem)}${search === '' ? '?' : `${search}&`}lang=${language}`,
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
    href: relativeReference(from, from) + pageSearch(number),
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
    const href = relativeReference(from, `${stem}.jsonld`) + pageSearch(page);
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
  const classes = [...snapshot.dataset.match(description.topics[0], rdf.type)].flatMap(
    ({ object }) => (object.termType === 'NamedNode' ? [object.value] : []),
  );
  return [...new Set(classes)].slice(0, mostTypes);
}

function wholeLinks({ whole, dataset }: Snapshot): Link[] {
  if (whole === undefined) return [];
  const people = [dcterms.publisher, dcterms.creator].flatMap((property) =>
    [...dataset.match(whole, property)].slice(0, 1),
  );
  return [
    { href: whole.value, rel: 'collection' },
    ...people
      .filter(({ object }) => object.termType === 'NamedNode')
      .slice(0, 1)
      .map(({ object }) => ({ href: object.value, rel: 'author' })),
  ];
}

function written(links: readonly Link[]): string {
  return links
    .map(({ href, rel, type, hreflang }) => {
      const parameters = [
        `rel="${rel}"`,
        ...(type === undefined ? [] : [`type="${type}"`]),
        ...(hreflang === undefined ? [] : [`hreflang="${hreflang}"`]),
      ];
      return `<${toUriSpelling(href)}>; ${parameters.join('; ')}`;
    })
    .join(', ');
}
