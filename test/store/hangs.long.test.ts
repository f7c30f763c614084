import { afterEach, describe, expect, it, vi } from 'vitest';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { terms } from '../../src/rdf/terms.ts';
import { askReplicas } from '../../src/store/servers/ask-replicas.ts';
import { newOwnNames } from '../../src/store/versions/own-names.ts';
import { newStoreHost } from '../../src/store/versions/store-host.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const baseIri = 'https://data.example/';
const names = newOwnNames(baseIri);
const iri = (path: string) => terms.namedNode(`${baseIri}${path}`);

const started: StandIn[] = [];
afterEach(() => Promise.all(started.splice(0).map((server) => server.stop())));

async function startServer(): Promise<StandIn> {
  const server = await startStandIn();
  started.push(server);
  return server;
}

function hostOver(servers: readonly StandIn[]) {
  const addresses = servers.map(({ url }) => ({ kind: 'rdf4j', url }) as const);
  return newStoreHost({ addresses, baseIri, credentials: undefined, acceptAltered: false });
}

const pack = (text: string) => () =>
  packQuads([terms.quad(iri('a'), iri('p'), terms.literal(text), iri('graph/g'))]);
const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 30_000, interval: 20 });

/** Seconds pass before a server is taken to hang, or asked whether it is back. */
describe('a server that hangs', () => {
  it('while it is loaded is loaded from the beginning as soon as it answers again', async () => {
    const server = await startServer();
    const begun = () => server.asked.findIndex((asked) => asked.endsWith('action=ADD'));
    server.misbehave = () => begun() >= 0;
    const host = hostOver([server]);
    const version = host.keep('one', pack('x'), () => undefined);
    // Two pings were in vain when the third is sent.
    const pings = () => server.asked.slice(begun()).filter((asked) => asked === 'GET /protocol');
    await until(() => pings().length > 2);
    expect(version.isReady()).toBe(false);
    server.misbehave = () => false;
    await until(version.isReady);
    expect(server.repositories.get(names.version('one'))).toHaveLength(2);
    host.close();
  });

  it('is left for the next that has the version', async () => {
    const [one, other] = [await startServer(), await startServer()];
    for (const server of [one, other]) server.repositories.set('v', []);
    one.misbehave = () => true;
    const targets = [one, other].map(
      ({ url }) => ({ kind: 'rdf4j', server: url, name: 'v' }) as const,
    );
    const query = {
      ...{ text: 'ASK {}', accept: 'application/sparql-results+json', graphs: undefined, met: [] },
      ...{ seconds: 30, mostBytes: 10_000 },
    };
    expect((await askReplicas(targets, query, {})).server).toBe(other.url);
  });
});

describe('a server that was away', () => {
  it('is not asked meanwhile, and caught up when it is back', async () => {
    const [one, other] = [await startServer(), await startServer()];
    const host = hostOver([one, other]);
    const before = host.keep('before', pack('a'), () => undefined);
    await until(() => before.isReady() && before.targets().length === 2);
    await one.stop();
    await until(() => before.targets().length === 1);
    const after = host.keep('after', pack('b'), () => undefined);
    await until(after.isReady);
    expect(after.targets().map(({ server }) => server)).toEqual([other.url]);
    before.remove();
    await one.start();
    await until(() => after.targets().length === 2);
    await until(() => !one.repositories.has(names.version('before')));
    expect([...one.repositories.keys()]).toEqual([names.version('after')]);
    host.close();
  });
});
