import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetPath } from '../../src/html/kit/assets.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { sharedContextOf } from '../../src/rdf/syntaxes/shared-context.ts';
import { page, type Form } from '../../src/site/forms.ts';
import { cacheControls, methodSets } from '../../src/site/routes/route.ts';
import {
  isReserved,
  matchRoute,
  pathOf,
  routeNames,
  routeOf,
  type RouteName,
} from '../../src/site/routes/routes.ts';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';
import type { Site } from '../support/start-site.ts';

const base = 'https://data.example/';
let site: Site;
let version: string;
let digest: string;
let id: string;
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

const ask = `?query=${encodeURIComponent('SELECT * { ?s ?p ?o } LIMIT 1')}`;
/** Forms of the endpoint that come without a query. */
const atRest = new Set<string>([...formats, page].map(({ label }) => label));
const things = { kind: 'strength-area', name: 'hallbar-energi' };
const isSyntax = (form: Form): boolean => formats.some((format) => format === form);
const ofForm = ({ extension }: Form) => ({ format: extension });
const assets = { css: 'style', js: 'copy', svg: 'icon', woff2: 'sans' } as const;

/** An address of each route that is there, in a form. A route without one does not compile. */
const samples: Readonly<Record<RouteName, (form: Form) => string>> = {
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

/** A message of the one route that only takes messages. */
function sendMessage(path: string): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': 'tools/list',
  };
  const capabilities = 'io.modelcontextprotocol/clientCapabilities';
  const version = 'io.modelcontextprotocol/protocolVersion';
  const _meta = { [version]: '2026-07-28', [capabilities]: {} };
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta } };
  return fetch(site.origin + path, { method: 'POST', headers, body: JSON.stringify(message) });
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'OPTIONS'];

const rows = routeNames.map((name) => {
  const route = routeOf(name);
  return { name, route, first: route.forms[0] ?? page };
});

describe.each(rows)('the route $name', ({ name, route, first }) => {
  const address = `/${samples[name](first)}`;
  const allowed: readonly string[] = methodSets[route.methods];

  it('is the one that its address belongs to', () => {
    expect(matchRoute(samples[name](first).split('?')[0] ?? '').name).toBe(name);
  });

  it.each(methods)('takes %s or tells what it takes', async (method) => {
    const { status, headers } = await fetch(site.origin + address, { method, redirect: 'manual' });
    expect([method, status === 405]).toEqual([method, !allowed.includes(method)]);
    if (method === 'OPTIONS' || status === 405)
      expect(headers.get('allow')).toBe(allowed.join(', '));
  });

  // A mark in PNG is a region's, and ours is none: look.test.ts has one.
  const here = route.forms.filter(({ mediaType }) => mediaType !== 'image/png');
  it.each(here.map((form) => [form.label, form] as const))('comes as %s', async (_, form) => {
    const response = await (allowed.includes('GET')
      ? site.get(`/${samples[name](form)}`, { accept: form.mediaType })
      : sendMessage(`/${samples[name](form)}`));
    // A thing is not its document.
    expect(response.status).toBe(name === 'thing' ? 303 : 200);
    const mediaType = name === 'thing' ? null : form.mediaType.split(';')[0];
    expect(response.headers.get('content-type')?.split(';')[0] ?? null).toBe(mediaType);
    expect(response.headers.get('cache-control')).toBe(cacheControls[route.caching]);
  });

  it('is counted under its label', async () => {
    await site.get(address);
    const numbers = await (await site.get('/metrics')).text();
    expect(numbers).toContain(`styrkedata_requests_total{route="${route.label}",status=`);
  });
});

describe('an address with the ending of a form', () => {
  const ended = rows.filter(({ route }) => route.address.includes('{.format}'));
  it.each(ended.flatMap(({ name, route }) => route.forms.map((form) => [name, form] as const)))(
    'of %s comes as $label, whatever is accepted',
    async (name, form) => {
      const query = isSyntax(form) ? 'natverk' : 'kommuner';
      const response = await site.get(
        `/${pathOf(name, { table: 'areas', set: 'nace', page: 'goals', query, id, ...ofForm(form) })}`,
        {
          accept: 'image/png',
        },
      );
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(form.mediaType);
    },
  );

  it.each(['prefixes.xml', 'dump.html', 'datasets/dcat.json', 'sitemap-0.xml', 'assets/none.js'])(
    'that the route has not is nothing: %s',
    async (path) => {
      expect((await site.get(`/${path}`)).status).toBe(404);
    },
  );
});

describe('a slash too many', () => {
  it('after the endpoint counts for nothing', async () => {
    const response = await site.get(`/${pathOf('sparql')}/${ask}`);
    expect(response.headers.get('content-type')).toBe('application/sparql-results+json');
  });

  it.each(['browse/', 'datasets/dcat/', 'prefixes/'])(
    'elsewhere is another address: %s',
    async (path) => {
      expect((await site.get(`/${path}`)).status).toBe(404);
    },
  );

  it('after the endpoint lets queries come by POST', async () => {
    const body = new URLSearchParams({ query: 'ASK {}' });
    const response = await fetch(`${site.origin}/sparql/`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ boolean: true });
  });
});

describe('what else tells of addresses', () => {
  it('keeps crawlers from what the table says', async () => {
    const robots = await (await site.get('/robots.txt')).text();
    const disallowed = [...robots.matchAll(/^Disallow: \/(.*)$/gm)].map(([, path]) => path);
    const told = rows.flatMap(({ route }) => route.disallowed ?? []);
    expect(disallowed).toEqual([...new Set(told)]);
  });

  it('describes every operation of the table in OpenAPI', async () => {
    const { paths } = (await (await site.get('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    // Each collection that the data declares has a path of its own.
    const ofTable = Object.entries(paths).filter(([path]) => !/^\/api\/./.test(path));
    const ids = ofTable.flatMap(([, path]) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    const named = rows.flatMap(({ route }) => route.operation?.id ?? []);
    const ofQueries = ids.filter((id) => id.startsWith('query-'));
    expect(ofQueries).toContain('query-kommuner');
    const others = ids.filter((id) => !id.endsWith('ByContent') && !ofQueries.includes(id));
    expect(others).toEqual(named);
  });

  it('links the APIs by addresses of the table alone', async () => {
    const catalogue = await (await site.get('/.well-known/api-catalog')).text();
    const links = [...catalogue.matchAll(/"(?:href|anchor)": "https:\/\/data\.example\/([^"]*)"/g)];
    expect(links.length).toBeGreaterThan(8);
    for (const [, path = ''] of links) expect([path, isReserved(path)]).toEqual([path, true]);
  });

  it('is written in docs/http.md as it is in the code', async () => {
    const docs = await readFile(join(import.meta.dirname, '../../docs/http.md'), 'utf8');
    const written = docs
      .split('\n')
      .filter((line) => line.startsWith('| `/'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const ofCode = rows.map(({ route }) => [
      '',
      `\`/${route.address}\``,
      route.description.en,
      route.forms.map(({ label }) => label).join(', '),
      route.methods,
      route.caching,
      '',
    ]);
    expect(written).toEqual(ofCode);
  });
});
