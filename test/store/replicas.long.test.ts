import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions } from '../../src/http/editions/editions.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import { newStoreServer } from '../../src/store/servers/new-server.ts';
import { newOwnNames } from '../../src/store/versions/own-names.ts';
import { noWords } from '../support/files.ts';
import { noEngine, startSite } from '../support/start-site.ts';
import { startRealStore, whyNoStores, type RealStore } from './real-stores.ts';
import { baseIri, startReaders, versionOf } from './start-readers.ts';
import { startStored } from './start-stored.ts';
import { startWire, type Wire } from './wire.ts';

const reason = await whyNoStores();

it.skipIf(reason === undefined)(`is skipped: ${reason}`, () => undefined);

const sources = { data: noWords, ontology: noWords, shapes: noWords, baseIri, publicUrl: baseIri };

/** A site whose statements are on servers, read without a pause, with versions that follow each other. */
async function startRead(urls: readonly string[], site: string) {
  const addresses = urls.map((url) => ({ kind: 'rdf4j', url }) as const);
  const stored = startStored(addresses, {}, site);
  const open = async (number: number) => {
    const snapshot = await versionOf(number);
    const engine = await stored.open(snapshot);
    return newEdition(stored.serving(snapshot, engine), engine);
  };
  let number = 1;
  const editions = newEditions(await open(number));
  const served = await startSite(sources, noEngine, newMetrics(), { editions });
  const readers = startReaders(served.origin, () => number);
  return {
    ...{ stored, readers },
    /** Serves the next version, once it is there. */
    swap: async () => {
      const edition = await open(number + 1);
      number += 1;
      editions.replace(edition);
    },
    close: async () => {
      await served.close();
      await stored.close();
    },
  };
}

/** How many versions of a site a server has. */
async function versionsOn({ address }: RealStore, site: string): Promise<number> {
  const { isLeftOver } = newOwnNames(site);
  const names = await newStoreServer(address, {}).list();
  return names.filter((name) => isLeftOver(name, new Set())).length;
}

/** Files, sockets and other handles that a process holds; nothing where the system does not tell. */
async function handlesOf(process: number | 'self'): Promise<number> {
  return readdir(`/proc/${process}/fd`).then(
    (names) => names.length,
    () => 0,
  );
}

describe.skipIf(reason !== undefined)('two RDF4J servers', () => {
  let [one, other]: (RealStore | undefined)[] = [];
  let wire: Wire | undefined;
  beforeAll(async () => {
    one = await startRealStore('rdf4j');
    other = await startRealStore('rdf4j');
    wire = await startWire(other.address.url);
  }, 900_000);
  afterAll(async () => {
    await wire?.close();
    await one?.remove();
    await other?.remove();
  });

  it('answer every read, of the right version, while one is killed, stopped or cut off, and catch up', async () => {
    if (!one || !other || !wire) return expect.unreachable();
    const cuttable = `http://127.0.0.1:${wire.port}/rdf4j-server`;
    const read = await startRead([one.address.url, cuttable], baseIri);
    const { more } = read.readers;
    const { loaded } = read.stored;
    const catchesUp = (url: string, times: number) =>
      vi.waitUntil(() => loaded.filter((each) => each === url).length === times, {
        ...{ timeout: 300_000, interval: 50 },
      });
    await more(40);

    one.signal('SIGKILL');
    await more(40);
    await read.swap();
    await more(40);
    await one.start();
    await catchesUp(one.address.url, 2);
    await more(40);

    one.signal('SIGSTOP');
    await more(40);
    await read.swap();
    await more(40);
    one.signal('SIGCONT');
    await catchesUp(one.address.url, 3);
    await more(40);

    wire.cut();
    await more(40);
    await read.swap();
    await more(40);
    wire.mend();
    await catchesUp(cuttable, 4);
    await more(40);

    // While a version is loaded there.
    const swapped = read.swap();
    wire.cut();
    await swapped;
    await more(40);
    wire.mend();
    await catchesUp(cuttable, 5);
    await more(40);
    one.signal('SIGKILL');
    await more(40);

    expect(await read.readers.stop()).toMatchObject({ failed: [], wrong: [] });
    await read.close();
    await one.start();
  }, 1_800_000);

  it('have one version after a hundred swaps that readers saw no part of, and no more open than before', async () => {
    if (!one || !other) return expect.unreachable();
    const servers = [one, other];
    const site = 'https://swaps.example/';
    const read = await startRead(
      servers.map(({ address }) => address.url),
      site,
    );
    const handles = () =>
      Promise.all(['self' as const, ...servers.map(({ pid }) => pid())].map(handlesOf));
    let before: readonly number[] = [];
    for (let swap = 1; swap <= 100; swap += 1) {
      await read.swap();
      if (swap === 20) before = await handles();
    }
    const seen = await read.readers.stop();
    expect(seen).toMatchObject({ failed: [], wrong: [] });
    expect(seen.answers).toBeGreaterThan(200);
    const after = await handles();
    // Less than one for two swaps: connections that happen to be open differ by some.
    for (const [place, count] of after.entries())
      expect(count - (before[place] ?? 0)).toBeLessThan(40);
    for (const server of servers)
      await vi.waitUntil(async () => (await versionsOn(server, site)) === 1, {
        ...{ timeout: 100_000, interval: 200 },
      });
    await read.close();
  }, 1_800_000);
});
