import { namedQueries } from '../../catalogue/sparql/named-queries.ts';
import { specificationOf } from '../../catalogue/self-description.ts';
import { dumpFiles, dumpPath } from '../../catalogue/dcat/dumps.ts';
import { countSitemaps } from '../../catalogue/web/sitemap.ts';
import { lookUp } from '../../describe/look-up.ts';
import { assetPaths } from '../../html/kit/assets.ts';
import { pagesOf } from '../../html/pages/browse-page.ts';
import { linkSetsOf } from '../../links/read-link-sets.ts';
import { listingOf } from '../../model/listing.ts';
import { rulePaths } from '../../model/rules-snapshot.ts';
import { sharedContextOf } from '../../rdf/syntaxes/shared-context.ts';
import { collectionsOf } from '../../record/collection.ts';
import { documentForms, markdown, page, type Form } from '../../site/forms.ts';
import { pathOf, routeNames, routeOf, type RouteName } from '../../site/routes/routes.ts';
import { tablesOf } from '../../table/read-tables.ts';
import type { Edition } from '../editions/edition.ts';

/** An address of the site that may become a file, or several: one for each form and language that it comes in. */
export interface Address {
  readonly route: RouteName;
  /** Below the base, in characters. */
  readonly path: string;
  /** The parameters that belong to it, beside that of the language, as pages link to it. */
  readonly query?: string;
  /** What may be asked for by Accept. */
  readonly forms: readonly Form[];
  /** What may be asked for by an ending. */
  readonly endings: readonly Form[];
}

/** What is exported: an edition, and the names of the versions that an archive has. */
export interface Holdings {
  readonly edition: Edition;
  /** The oldest first. */
  readonly versions: readonly string[];
}

type List = (holdings: Holdings) => Iterable<Address>;

/** Why an address of some route is no file: what it answers depends on more than can be written down. */
const perRequest = 'per-request';

/** The addresses of each route; one without a row is not exported, and told as such. */
const lists: Readonly<Partial<Record<RouteName, List | typeof perRequest>>> = {
  tables: sole('tables'),
  tableMetadata: ({ edition: { snapshot } }) =>
    tablesOf(snapshot).map(({ name }) => alone('tableMetadata', { table: name })),
  table: ({ edition: { snapshot } }) =>
    tablesOf(snapshot).map(({ name }) => ended('table', { table: name })),
  dataPackage: sole('dataPackage'),
  linkSets: sole('linkSets'),
  linkSet: ({ edition: { snapshot } }) =>
    linkSetsOf(snapshot).map(({ name }) => ended('linkSet', { set: name })),
  collections: sole('collections'),
  recordContext: sole('recordContext'),
  collection: ({ edition: { snapshot } }) =>
    collectionsOf(snapshot).map(({ name }) => ended('collection', { collection: name })),
  queries: sole('queries'),
  queryResult: ({ edition: { snapshot } }) =>
    namedQueries(snapshot).map(({ name }) => ended('queryResult', { query: name })),
  home: () => [ended('home')],
  // The documents of the data have addresses of four routes.
  thing: none,
  document: none,
  graph: none,
  other: documents,
  dump: ({ edition: { snapshot } }) =>
    dumpFiles(snapshot).map((file) => ({
      ...alone('dump'),
      path: dumpPath(file),
      forms: [file.format],
    })),
  dumpPart: none,
  catalogue: () => [ended('catalogue')],
  void: sole('void'),
  versions: sole('versions'),
  deltaFile: ({ versions }) => steps(versions).flatMap((step) => byEnding('deltaFile', step)),
  delta: ({ versions }) => steps(versions).map((step) => alone('delta', step)),
  version: ({ versions }) => versions.map((version) => ended('version', { version }, [markdown])),
  versionFile: ({ versions }) =>
    versions.flatMap((version) => byEnding('versionFile', { version })),
  changesPage: sole('changesPage'),
  changes: () => byEnding('changes'),
  // What changed is told to who asks again and again.
  stream: perRequest,
  streamPage: perRequest,
  timeMap: perRequest,
  cite: perRequest,
  citation: perRequest,
  citationCheck: perRequest,
  sparql: perRequest,
  mcp: perRequest,
  browse,
  search: perRequest,
  searchJson: perRequest,
  openSearch: sole('openSearch'),
  prefixes: () => [ended('prefixes')],
  asset: () => assetPaths().map((path) => ({ ...alone('asset'), path })),
  context: sole('context'),
  sharedContext: ({ edition: { snapshot } }) =>
    snapshot.context === undefined
      ? []
      : [alone('sharedContext', { digest: sharedContextOf(snapshot.context).digest })],
  sitemap: sole('sitemap'),
  sitemapPart: ({ edition: { snapshot } }) =>
    Array.from({ length: countSitemaps(snapshot) }, (_, index) =>
      alone('sitemapPart', { number: String(index + 1) }),
    ),
  robots: sole('robots'),
  llms: sole('llms'),
  apiCatalog: sole('apiCatalog'),
  security: sole('security'),
  openApi: sole('openApi'),
  apiInfo: sole('apiInfo'),
  elements: sole('elements'),
  embed: ({ edition: { snapshot } }) =>
    [...snapshot.documents.keys()].flatMap((path) => {
      const [, name] = /^page\/([^/?#.]+)$/.exec(path) ?? [];
      return name === undefined ? [] : [ended('embed', { page: name })];
    }),
  oembed: perRequest,
  quality: () => [ended('quality')],
  metrics: perRequest,
  live: perRequest,
  ready: perRequest,
};

/** The routes that no file can answer. */
export const unserved: readonly RouteName[] = routeNames.filter(
  (name) => (lists[name] ?? perRequest) === perRequest,
);

/** The routes that somebody has decided about. */
export const decided: readonly string[] = Object.keys(lists);

/** The addresses of a site that files can answer at, each once. */
export function* addressesOf(holdings: Holdings): Generator<Address> {
  const told = new Set<string>();
  for (const list of Object.values(lists)) {
    if (list === perRequest) continue;
    for (const address of list(holdings)) {
      const key = `${address.path}?${address.query ?? ''}`;
      if (!told.has(key)) yield address;
      told.add(key);
    }
  }
}

/** From each version to the next. */
function steps(
  versions: readonly string[],
): readonly { readonly from: string; readonly to: string }[] {
  return versions.slice(1).map((to, index) => ({ from: versions[index] ?? to, to }));
}

function none(): readonly Address[] {
  return [];
}

function sole(name: RouteName): List {
  return () => [alone(name)];
}

/** An address without endings for its forms. */
function alone(name: RouteName, variables: Readonly<Record<string, string>> = {}): Address {
  const { forms } = routeOf(name);
  return { route: name, path: pathOf(name, variables), forms: withMarkdown(forms), endings: [] };
}

/** An address whose forms have endings too. */
function ended(
  name: RouteName,
  variables: Readonly<Record<string, string>> = {},
  endings?: readonly Form[],
): Address {
  const address = alone(name, variables);
  return { ...address, endings: endings ?? address.forms };
}

/** A route that is only asked for by ending. */
function byEnding(name: RouteName, variables: Readonly<Record<string, string>> = {}): Address[] {
  return routeOf(name).forms.map((form) => ({
    ...alone(name, { ...variables, format: form.extension }),
    forms: [form],
  }));
}

/** Whatever has a page can be had as Markdown. */
function withMarkdown(forms: readonly Form[]): readonly Form[] {
  return forms.some(({ mediaType }) => mediaType === page.mediaType) ? [...forms, markdown] : forms;
}

/** The forms of documents of the data. */
export const ofDocuments: readonly Form[] = [...documentForms, markdown];

/** The documents of the data, of the rules and of the specification. */
function* documents({ edition }: Holdings): Generator<Address> {
  const { snapshot } = edition;
  const document = { route: 'other', forms: ofDocuments, endings: ofDocuments } as const;
  for (const path of snapshot.documents.keys()) {
    const found = lookUp(snapshot, path);
    yield { ...document, path };
    if (found.outcome === 'thing') yield { ...document, path: found.path };
  }
  for (const path of rulePaths(snapshot)) yield { ...document, path };
  const specification = specificationOf(snapshot);
  for (const path of specification?.documents.keys() ?? []) yield { ...document, path };
  if (specification) {
    const svg = { label: 'SVG', mediaType: 'image/svg+xml', aliases: [], extension: 'svg' };
    yield { route: 'other', path: specification.diagramPath, forms: [svg], endings: [] };
  }
}

/** The further parts of a document that is long, known only once it is described. */
export function* partsOf(address: Address, { snapshot, describe }: Edition): Generator<Address> {
  const { route, path, query } = address;
  if (route !== 'other' || query !== undefined) return;
  const found = lookUp(snapshot, path);
  if (found.outcome !== 'document') return;
  const { pages } = describe(found.topics, 1).incoming;
  for (let number = 2; number <= pages; number += 1) yield { ...address, query: `page=${number}` };
}

/** The list of all things, and that of each class in its parts. */
function* browse({ edition: { snapshot } }: Holdings): Generator<Address> {
  yield alone('browse');
  for (const group of listingOf(snapshot).groups) {
    for (let number = 1; number <= pagesOf(group); number += 1) {
      const parameters = { class: group.kind.value, ...(number > 1 && { page: String(number) }) };
      yield { ...alone('browse'), query: new URLSearchParams(parameters).toString() };
    }
  }
}
