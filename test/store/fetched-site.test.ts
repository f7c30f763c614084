import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { letGo } from '../../src/publish/let-go.ts';
import { newEmbeddedStore } from '../../src/store/port/embedded-store.ts';
import type { Store } from '../../src/store/port/store.ts';
import { StoreFailure } from '../../src/store/servers/store-failure.ts';
import { documentOfEachClass } from '../support/document-of-each-class.ts';
import { documentPathOf } from '../../src/site/addresses.ts';
import { library } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { noEngine, startSite, type Site } from '../support/start-site.ts';

const sources = library();
const snapshot = await snapshotOf(sources);
const embedded = newEmbeddedStore(snapshot.read.dataset);

/** The library's site with its statements in a store. */
function startFetched(store: Store): Promise<Site> {
  const editions = newEditions(newEdition(letGo(snapshot, store), noEngine));
  return startSite(sources, noEngine, newMetrics(), { editions });
}

const first = documentOfEachClass(snapshot).map((path) => documentPathOf(path) ?? path);
const documents = first.flatMap((path) =>
  ['', '.html', '.md', '.ttl', '.jsonld', '.rdf', '.nq', '.json'].map((ending) => path + ending),
);
const others = ['', 'browse', 'search?q=bok', 'tables', 'links', 'catalogue', 'catalogue.ttl'];
const machines = ['sitemap.xml', 'context.jsonld', 'openapi.json', 'dump.nq', 'nothing/here'];

describe('a site whose statements are in a store', () => {
  let here: Site;
  let there: Site;
  beforeAll(async () => {
    [here, there] = await Promise.all([startSite(sources), startFetched(embedded)]);
  });
  afterAll(() => Promise.all([here.close(), there.close()]));

  it.each([...documents, ...others, ...machines])('answers /%s byte for byte', async (path) => {
    const [expected, got] = await Promise.all([here.get(`/${path}`), there.get(`/${path}`)]);
    expect(got.status).toBe(expected.status);
    for (const name of ['content-type', 'link', 'etag', 'location', 'vary'])
      expect(got.headers.get(name)).toBe(expected.headers.get(name));
    expect(await got.text()).toBe(await expected.text());
  });

  it('answers many at once as one by one', async () => {
    const fresh = await startFetched(embedded);
    const paths = documents.filter((path) => /html|ttl$/.test(path));
    const texts = (site: Site) =>
      Promise.all(paths.map(async (path) => (await site.get(`/${path}`)).text()));
    expect(await texts(fresh)).toEqual(await texts(here));
    await fresh.close();
  });
});

it.each([
  ['a store that is away', new StoreFailure('store', 'unreachable'), '5'],
  ['a store that is busy', new StoreFailure('store', 'crowded'), '5'],
])('%s is told of, to people and to programs, until it is back', async (_, failure, seconds) => {
  let isAway = true;
  const site = await startFetched({
    find: (patterns, asking) =>
      isAway ? Promise.reject(failure) : embedded.find(patterns, asking),
  });
  const path = `/${first[0] ?? ''}`;
  for (const accept of ['text/html', 'text/turtle']) {
    const refused = await site.get(path, { accept });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe(seconds);
  }
  isAway = false;
  expect((await site.get(path, { accept: 'text/html' })).status).toBe(200);
  await site.close();
});

it('more than may be fetched for one answer is refused, and the rest answered', async () => {
  const site = await startFetched({
    find: async (patterns, asking) => {
      const found = await embedded.find(patterns, asking);
      return found.map((each, index) => (patterns[index]?.length === 0 ? 'too-many' : each));
    },
  });
  const refused = await site.get('/dump.nq');
  expect(refused.status).toBe(503);
  expect(await refused.text()).toContain('/sparql');
  const answered = [
    ...first,
    ...first.map((path) => `${path}.json`),
    '',
    'tables',
    'catalogue.ttl',
  ];
  for (const path of answered) expect((await site.get(`/${path}`)).status).not.toBe(503);
  await site.close();
});
