import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newEdition } from '../../src/http/editions/edition.ts';
import { newEditions, type Editions } from '../../src/http/editions/editions.ts';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { terms } from '../../src/rdf/terms.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { newStoreServer } from '../../src/store/servers/new-server.ts';
import { question, rowsOf } from '../query/start-engine.ts';
import { folderWith } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startRealStore, whyNoStores, type RealStore } from './real-stores.ts';
import { startStored, type Stored } from './start-stored.ts';

const reason = await whyNoStores();

it.skipIf(reason === undefined)(`is skipped: ${reason}`, () => undefined);

const baseIri = 'https://data.example/';

/** A version that says which it is, once for each of many things. */
async function versionOf(number: number): Promise<Snapshot> {
  const lines = Array.from({ length: 500 }, (_, thing) => `<t${thing}> <version> ${number} .\n`);
  return snapshotOf({ data: await folderWith({ 'a.ttl': lines.join('') }), baseIri });
}

/** Readers that ask without a pause, and what became of it. */
function startReaders(editions: Editions, versions: ReadonlyMap<Snapshot, number>) {
  const seen = { answers: 0, failed: [] as unknown[], wrong: 0 };
  let isOver = false;
  const read = async (reader: number): Promise<void> => {
    for (let count = 0; !isOver; count += 1) {
      const { edition, leave } = editions.enter();
      const asked = `SELECT DISTINCT ?v { ?s <version> ?v } # ${reader}`;
      const answer = await edition.engine.run(question(`${asked}\nLIMIT ${count + 2}`));
      leave();
      if (answer.outcome !== 'answered') seen.failed.push(answer);
      else if (rowsOf(answer).join() !== String(versions.get(edition.snapshot))) seen.wrong += 1;
      seen.answers += 1;
    }
  };
  const reading = Promise.all([read(1), read(2)]);
  const stop = async () => {
    isOver = true;
    await reading;
    return seen;
  };
  const more = (answers: number) => {
    const goal = seen.answers + answers;
    return vi.waitUntil(() => seen.answers >= goal, { timeout: 200_000, interval: 50 });
  };
  return { more, stop };
}

describe.skipIf(reason !== undefined)('two RDF4J servers', () => {
  let [one, other]: (RealStore | undefined)[] = [];
  const opened: Stored[] = [];
  beforeAll(async () => {
    one = await startRealStore('rdf4j');
    other = await startRealStore('rdf4j');
  }, 900_000);
  afterAll(async () => {
    for (const { close } of opened) await close();
    await one?.remove();
    await other?.remove();
  });

  it('answer every question, of the right version, while one is killed and comes back and the other hangs', async () => {
    if (!one || !other) return expect.unreachable();
    const [first, second] = [await versionOf(1), await versionOf(2)];
    const versions = new Map([
      [first, 1],
      [second, 2],
    ]);
    const stored = startStored([one.address, other.address]);
    opened.push(stored);
    const editions = newEditions(newEdition(first, await stored.open(first)));
    const { more, stop } = startReaders(editions, versions);
    await more(20);
    one.signal('SIGKILL');
    await more(20);
    editions.replace(newEdition(second, await stored.open(second)));
    await more(20);
    await one.start();
    await vi.waitUntil(() => stored.loaded.filter((url) => url === one?.address.url).length === 2, {
      ...{ timeout: 200_000, interval: 50 },
    });
    await more(20);
    other.signal('SIGSTOP');
    await more(20);
    other.signal('SIGCONT');
    await more(20);
    expect(await stop()).toMatchObject({ failed: [], wrong: 0 });
  }, 900_000);

  it('have one version after twenty swaps, and never a part of one', async () => {
    if (!one || !other) return expect.unreachable();
    const stored = startStored([one.address, other.address], {}, 'https://swaps.example/');
    opened.push(stored);
    const data = (number: number) => () =>
      packQuads(
        Array.from({ length: 50 * number }, (_, thing) =>
          terms.quad(
            terms.namedNode(`${baseIri}${thing}`),
            terms.namedNode(`${baseIri}version`),
            terms.literal(String(number)),
            terms.namedNode(`${baseIri}graph/a`),
          ),
        ),
      );
    let before: ReturnType<NonNullable<Stored['host']>['keep']> | undefined;
    for (let number = 1; number <= 20; number += 1) {
      const next = stored.host?.keep(`swap ${number}`, data(number), () => undefined);
      if (!next) return expect.unreachable();
      await vi.waitUntil(next.isReady, { timeout: 200_000, interval: 20 });
      for (const { server, name, kind } of next.targets()) {
        const count = await newStoreServer({ kind, url: server }, {}).count(name);
        expect(count).toBe(100 * number);
      }
      before?.remove();
      before = next;
    }
    const [last] = before?.targets() ?? [];
    for (const { address } of [one, other]) {
      const names = () => newStoreServer(address, {}).list();
      await vi.waitUntil(
        async () =>
          (await names()).filter((name) => name.startsWith(last?.name.slice(0, 20) ?? ''))
            .length === 1,
        { timeout: 100_000, interval: 200 },
      );
      expect(await names()).toContain(last?.name);
    }
  }, 900_000);
});
