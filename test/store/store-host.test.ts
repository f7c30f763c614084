import { afterEach, describe, expect, it, vi } from 'vitest';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { newStoreHost, type StoreHost } from '../../src/store/versions/store-host.ts';
import { newOwnNames } from '../../src/store/versions/own-names.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

const baseIri = 'https://data.example/';
const names = newOwnNames(baseIri);
const iri = (name: string) => terms.namedNode(`${baseIri}${name}`);
const quad = (object: string): Quad =>
  terms.quad(iri('s'), iri('p'), terms.literal(object), iri('graph/g'));
const pack = (...objects: string[]) => packQuads(objects.map(quad));

const started: StandIn[] = [];
const hosts: StoreHost[] = [];

afterEach(async () => {
  for (const host of hosts.splice(0)) host.close();
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

async function startServers(count: number): Promise<readonly StandIn[]> {
  const servers = await Promise.all(Array.from({ length: count }, startStandIn));
  started.push(...servers);
  return servers;
}

function hostOver(servers: readonly StandIn[]): StoreHost {
  const addresses = servers.map(({ url }) => ({ kind: 'rdf4j', url }) as const);
  const host = newStoreHost({ addresses, baseIri, credentials: undefined, acceptAltered: false });
  hosts.push(host);
  return host;
}

const nothing = () => undefined;
const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 30_000, interval: 20 });

describe('versions on servers', () => {
  it('are there whole on each before they are served, in their graph and in the default graph', async () => {
    const servers = await startServers(2);
    const version = hostOver(servers).keep('one', () => pack('a', 'b'), nothing);
    await until(version.isReady);
    for (const { repositories } of servers)
      expect(repositories.get(names.version('one'))).toHaveLength(4);
    expect(
      version
        .targets()
        .map(({ server }) => server)
        .sort(),
    ).toEqual(servers.map(({ url }) => url).sort());
  });

  it('of which a part is there are made anew, and whole ones are used', async () => {
    const [server] = await startServers(1);
    if (!server) return;
    server.repositories.set(names.version('half'), ['one line']);
    server.repositories.set(names.version('whole'), ['1', '2', '3', '4']);
    const host = hostOver([server]);
    const half = host.keep('half', () => pack('a', 'b'), nothing);
    const whole = host.keep('whole', () => pack('a', 'b'), nothing);
    await until(() => half.isReady() && whole.isReady());
    expect(server.repositories.get(names.version('half'))).toHaveLength(4);
    expect(server.repositories.get(names.version('whole'))).toEqual(['1', '2', '3', '4']);
  });

  it('that are not taken whole are never served', async () => {
    const [server] = await startServers(1);
    if (!server) return;
    server.misbehave = ({ url = '' }, response) => {
      if (!url.endsWith('/size')) return false;
      response.end('3');
      return true;
    };
    const version = hostOver([server]).keep('one', () => pack('a', 'b'), nothing);
    await until(() => server.asked.filter((asked) => asked.startsWith('DELETE')).length > 1);
    expect(version.isReady()).toBe(false);
    expect(version.targets()).toEqual([]);
  });

  it('of earlier runs go when the new one is there; those of others stay', async () => {
    const [server] = await startServers(1);
    if (!server) return;
    const others = ['ours', newOwnNames('https://other.example/').version('x')];
    for (const name of [...others, names.version('old')]) server.repositories.set(name, ['x']);
    const version = hostOver([server]).keep('new', () => pack('a'), nothing);
    await until(() => version.isReady() && !server.repositories.has(names.version('old')));
    expect([...server.repositories.keys()].sort()).toEqual(
      [...others, names.version('new')].sort(),
    );
  });

  it('go from the servers when nobody reads them any more', async () => {
    const [server] = await startServers(1);
    if (!server) return;
    const host = hostOver([server]);
    const before = host.keep('before', () => pack('a'), nothing);
    await until(before.isReady);
    const after = host.keep('after', () => pack('b'), nothing);
    await until(after.isReady);
    expect(server.repositories.has(names.version('before'))).toBe(true);
    before.remove();
    await until(() => !server.repositories.has(names.version('before')));
    expect(after.isReady()).toBe(true);
  });
});

describe('a server that gives back other terms', () => {
  it('gets no version, and is told of with what it altered', async () => {
    const [server] = await startServers(1);
    if (!server) return;
    server.misbehave = ({ url = '', method }, response) => {
      if (method !== 'POST' || !/probe-[^/]*$/.test(url)) return false;
      response.end('{"results":{"bindings":[]}}');
      return true;
    };
    const host = hostOver([server]);
    const version = host.keep('one', () => pack('a'), nothing);
    await host.settled();
    const [finding] = host.refusal();
    expect(finding?.message.en).toContain('"01"^^<http://www.w3.org/2001/XMLSchema#integer>');
    expect(version.isReady()).toBe(false);
    expect([...server.repositories.keys()]).toEqual([]);
  });
});
