import { afterAll, beforeAll } from 'vitest';
import { assetPath } from '../../src/html/kit/assets.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { sharedContextOf } from '../../src/rdf/syntaxes/shared-context.ts';
import { page, type Form } from '../../src/site/forms.ts';
import { pathOf, routeNames, routeOf, type RouteName } from '../../src/site/routes/routes.ts';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';
import type { Site } from '../support/start-site.ts';

export const base = 'https://data.example/';
let version = '0'.repeat(32);
let digest = '0'.repeat(32);
let id = '0'.repeat(32);

/** A site on which each route has something, for a whole file; and a citation that it keeps. */
export function siteOfEachRoute(): { readonly site: () => Site; readonly citation: () => string } {
  let site: Site;
  beforeAll(async () => {
    const snapshot = await snapshotOf(ourSources(base));
    ({ version } = snapshot);
    ({ digest } = sharedContextOf(snapshot.context ?? {}));
    const archived = await startArchivedSite([{ day: '2026-11-01', snapshot }], { hasMcp: true });
    const { origin } = archived;
    site = {
      ...archived,
      get: (path, headers = {}) => fetch(origin + path, { headers, redirect: 'manual' }),
    };
    const body = new URLSearchParams({ query: 'ASK {}' });
    const cited = await fetch(`${origin}/cite`, { method: 'POST', body });
    ({ id } = (await cited.json()) as { id: string });
  });
  afterAll(() => site.close());
  return { site: () => site, citation: () => id };
}

export const ask = `?query=${encodeURIComponent('SELECT * { ?s ?p ?o } LIMIT 1')}`;
/** Forms of the endpoint that come without a query. */
const atRest = new Set<string>([...formats, page].map(({ label }) => label));
const things = { kind: 'strength-area', name: 'hallbar-energi' };
export const isSyntax = (form: Form): boolean => formats.some((format) => format === form);
export const ofForm = ({ extension }: Form) => ({ format: extension });
const assets = { css: 'style', js: 'copy', svg: 'icon', woff2: 'sans' } as const;

/** An address of each route that is there, in a form. A route without one does not compile. */
export const samples: Readonly<Record<RouteName, (form: Form) => string>> = {
  tables: () => pathOf('tables'),
  tableMetadata: () => pathOf('tableMetadata', { table: 'areas' }),
  table: () => pathOf('table', { table: 'areas' }),
  dataPackage: () => pathOf('dataPackage'),
  linkSets: () => pathOf('linkSets'),
  linkSet: () => pathOf('linkSet', { set: 'nace' }),
  collections: () => pathOf('collections'),
  recordContext: () => pathOf('recordContext'),
  collection: () => pathOf('collection', { collection: 'places' }),
  queries: () => pathOf('queries'),
  queryResult: (form) => pathOf('queryResult', { query: isSyntax(form) ? 'natverk' : 'kommuner' }),
  home: () => pathOf('home'),
  thing: () => pathOf('thing', things),
  document: () => pathOf('document', things),
  graph: () => pathOf('graph', { file: 'void' }),
  dump: (form) => pathOf('dump', ofForm(form)),
  dumpPart: ({ extension }) => pathOf('dumpPart', { part: 'texter', format: extension }),
  catalogue: () => pathOf('catalogue'),
  void: () => pathOf('void'),
  versions: () => pathOf('versions'),
  deltaFile: (form) => pathOf('deltaFile', { from: version, to: version, ...ofForm(form) }),
  delta: () => pathOf('delta', { from: version, to: version }),
  version: () => `version/${version}`,
  changesPage: () => pathOf('changesPage'),
  changes: (form) => pathOf('changes', ofForm(form)),
  stream: () => pathOf('stream', { stream: 'catalogue' }),
  streamPage: () => pathOf('streamPage', { stream: 'catalogue', number: '1' }),
  timeMap: () => `${pathOf('timeMap')}?address=dump.nq`,
  cite: () => pathOf('cite'),
  citation: () => pathOf('citation', { id }),
  citationCheck: () => pathOf('citationCheck', { id }),
  versionFile: (form) => pathOf('versionFile', { version, ...ofForm(form) }),
  sparql: (form) => pathOf('sparql') + (atRest.has(form.label) ? '' : ask),
  mcp: () => pathOf('mcp'),
  browse: () => pathOf('browse'),
  search: () => `${pathOf('search')}?q=energi`,
  searchJson: () => `${pathOf('searchJson')}?q=energi`,
  openSearch: () => pathOf('openSearch'),
  prefixes: () => pathOf('prefixes'),
  asset: ({ extension }) => assetPath(assets[extension as keyof typeof assets]),
  context: () => pathOf('context'),
  sharedContext: () => pathOf('sharedContext', { digest }),
  sitemap: () => pathOf('sitemap'),
  sitemapPart: () => pathOf('sitemapPart', { number: '1' }),
  robots: () => pathOf('robots'),
  llms: () => pathOf('llms'),
  apiCatalog: () => pathOf('apiCatalog'),
  security: () => pathOf('security'),
  openApi: () => pathOf('openApi'),
  apiInfo: () => pathOf('apiInfo'),
  elements: () => pathOf('elements'),
  embed: () => pathOf('embed', { page: 'goals' }),
  quality: () => pathOf('quality'),
  oembed: () => `${pathOf('oembed')}?url=${encodeURIComponent(`${base}page/goals`)}`,
  metrics: () => pathOf('metrics'),
  live: () => pathOf('live'),
  ready: () => pathOf('ready'),
  other: () => 'ns/StrengthArea',
};

/** The routes, each with its first form. */
export const rows = routeNames.map((name) => {
  const route = routeOf(name);
  return { name, route, first: route.forms[0] ?? page };
});
