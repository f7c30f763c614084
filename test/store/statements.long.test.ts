import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { startSiteQueries } from '../../src/publish/start-engine.ts';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { documentPathOf } from '../../src/site/addresses.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import type { Store } from '../../src/store/port/store.ts';
import { newRemoteStore } from '../../src/store/remote/remote-store.ts';
import { newStoreHost, type StoreHost } from '../../src/store/versions/store-host.ts';
import { documentOfEachClass } from '../support/document-of-each-class.ts';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { noEngine, startSite, type Site } from '../support/start-site.ts';
import { startRealStore, whyNoStores, type RealStore } from './real-stores.ts';
import { itKeepsTheContract } from './statements-contract.ts';

const reason = await whyNoStores();

it.skipIf(reason === undefined)(`is skipped: ${reason}`, () => undefined);

const ours = await snapshotOf(ourSources());
const documents = documentOfEachClass(ours).map((path) => documentPathOf(path) ?? path);
const [first = ''] = documents;
const ofClass = encodeURIComponent('https://w3id.org/styrkedata/ns/StrengthArea');
const metrics = newMetrics();
const endings = ['.html?lang=en', '.md', '.jsonld', '.rdf', '.nq', '.json'];
const others = [
  ...['', '?lang=en', 'browse', `browse?class=${ofClass}`, 'search?q=energi', 'tables'],
  ...['links', 'catalogue.ttl', 'sitemap.xml', 'openapi.json', 'dump.nq', 'nothing/here'],
];
const pathsOf = {
  rdf4j: [
    ...documents.flatMap((path) => [`${path}.html`, `${path}.ttl`]),
    ...endings.map((ending) => first + ending),
    ...others,
  ],
  // It looks through all graphs for each thing: what takes many things takes minutes.
  'fuseki-mem': documents.slice(0, 8).map((path) => `${path}.ttl`),
} as const;

describe.skipIf(reason !== undefined).each(['rdf4j', 'fuseki-mem'] as const)('%s', (kind) => {
  let real: RealStore;
  const hosts: StoreHost[] = [];
  const hostFor = ({ baseIri }: Snapshot): StoreHost => {
    const settings = { addresses: [real.address], credentials: undefined, acceptAltered: false };
    const host = newStoreHost({ ...settings, baseIri });
    hosts.push(host);
    return host;
  };
  const open = async (snapshot: Snapshot): Promise<Store> => {
    const { fingerprint, read, generated } = snapshot;
    const host = hostFor(snapshot);
    const pack = () => packQuads(read.quads, generated.quads);
    const stored = host.keep(fingerprint, pack, () => undefined);
    await vi.waitUntil(stored.isReady, { timeout: 300_000, interval: 50 });
    const graphs = new Set(read.quads.map(({ graph }) => graph.value));
    const { targets } = stored;
    const alteredTerms = () => [];
    return newRemoteStore({ targets, graphs, authorization: undefined, alteredTerms });
  };
  beforeAll(async () => {
    real = await startRealStore(kind);
  }, 900_000);
  afterAll(async () => {
    for (const host of hosts) host.close();
    await real.remove();
  });

  itKeepsTheContract(open);

  describe('as the store of our data', () => {
    let here: Site;
    let there: Site;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const queries = startSiteQueries({
        ...{ metrics, workers: 1, limits: {}, store: hostFor(ours), drawsFromStore: true },
      });
      close = queries.close;
      const engine = queries.startEngine(ours);
      await vi.waitUntil(engine.isReady, { timeout: 600_000, interval: 50 });
      const editions = newEditions(newEdition(queries.serving(ours, engine), engine));
      here = await startSite(ourSources());
      there = await startSite(ourSources(), noEngine, metrics, { editions });
    }, 900_000);
    afterAll(() => Promise.all([here.close(), there.close(), close()]));

    it.each(pathsOf[kind])('answers /%s byte for byte', async (path) => {
      const [expected, got] = await Promise.all([here.get(`/${path}`), there.get(`/${path}`)]);
      expect(got.status).toBe(expected.status);
      expect(await got.text()).toBe(await expected.text());
    });
  });
});
