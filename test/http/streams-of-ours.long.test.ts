import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/catalogue/self-description.ts';
import { compareQuads } from '../../src/changes/compare.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { keptQuads } from '../../src/snapshot/kept-quads.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { eventsIn, replay, type Event } from '../support/replay.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';

const run = promisify(execFile);

/** The client of others that copies event streams; fetched for this test alone, as it brings two hundred packages. */
const client = 'ldes-client@0.3.0';

async function fetchClient(): Promise<string | undefined> {
  const folder = await folderWith({ 'package.json': '{"private":true,"type":"module"}' });
  try {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['install', client, ...flags], { cwd: folder, timeout: 240_000 });
    return folder;
  } catch {
    return undefined;
  }
}

/** Copies a stream as its makers say, and tells each member with its type and what it is about. */
const program = `
import { intoConfig, replicateLDES } from 'ldes-client';
const config = intoConfig({ url: process.argv[2], noShape: true, polling: false });
const reader = replicateLDES(config, process.argv[3]).stream().getReader();
for (;;) {
  const { done, value } = await reader.read();
  if (done) break;
  const in_ = value.quads.filter((q) => q.graph.value === value.id.value).length;
  const find = (p) => value.quads.find((q) => q.subject.equals(value.id) && q.predicate.value.endsWith(p))?.object.value;
  console.log('MEMBER ' + JSON.stringify({ id: value.id.value, object: find('#object'), published: find('#published'), said: in_ }));
}
`;

let site: Awaited<ReturnType<typeof startArchivedSite>>;
let door: Server;
let base: string;
let before: Snapshot;
let after: Snapshot;

beforeAll(async () => {
  // Clients follow the addresses in a stream, so the site is asked at the very base that it names.
  door = createServer((asked, answered) => {
    const { port } = new URL(site.origin);
    const options = { port, host: 'localhost', path: asked.url, headers: asked.headers };
    asked.pipe(
      request({ ...options, method: asked.method }, (reply) => {
        answered.writeHead(reply.statusCode ?? 500, reply.headers);
        reply.pipe(answered);
      }),
    );
  });
  door.listen(0, 'localhost');
  await once(door, 'listening');
  base = `http://localhost:${(door.address() as AddressInfo).port}/`;
  const sources = ourSources(base);
  before = await snapshotOf(sources);
  const data = join(await folderWith({}), 'data');
  await cp(sources.data, data, { recursive: true });
  const file = join(data, 'strength-area/digitala-losningar.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('en: Digital solutions', 'en: Digital solutions and more'));
  after = await snapshotOf({ ...sources, data });
  site = await startArchivedSite([
    { day: '2026-11-01', snapshot: before },
    { day: '2026-11-02', snapshot: after },
  ]);
});
afterAll(async () => {
  await site.close();
  door.close();
});

const triples = (quads: Iterable<Quad>): Quad[] =>
  [...quads].map(({ subject, predicate, object }) => terms.quad(subject, predicate, object));

describe('the streams of our data', () => {
  let things: readonly Event[];
  let catalogue: readonly Event[];
  beforeAll(async () => {
    things = await eventsIn(site.origin, base, 'ldes/things');
    catalogue = await eventsIn(site.origin, base, 'ldes/catalogue');
  });

  it('give the catalogue as it is', async () => {
    await expectSameQuads(replay(catalogue), (await catalogueOf(after))?.quads ?? []);
  });

  it('give all that is said of what has an IRI', async () => {
    // A part without a name that two things share is told with each, so nodes are compared by what they hold.
    const { things: others } = await compareQuads(replay(things), triples(keptQuads(after)));
    expect(others.filter(({ thing }) => thing.termType === 'NamedNode')).toEqual([]);
  });

  it('tell of no person', () => {
    const text = JSON.stringify(things) + JSON.stringify(catalogue);
    const persons = [...after.read.dataset].filter(
      ({ predicate, object }) =>
        predicate.value.endsWith('#type') && object.value === 'http://xmlns.com/foaf/0.1/Person',
    );
    expect(persons.length).toBeGreaterThan(0);
    for (const { subject } of persons) expect(text).not.toContain(`"value":"${subject.value}"`);
  });

  it('tell of the change alone in the second version', () => {
    const later = things.filter(({ published }) => published.startsWith('2026-11-02'));
    expect(later.map(({ type, object }) => [type, object.slice(base.length)])).toEqual([
      ['Update', 'id/strength-area/digitala-losningar'],
    ]);
  });

  it('keep pages that are full for ever, and ask for the last again', async () => {
    const control = async (path: string) =>
      (await fetch(`${site.origin}/${path}`)).headers.get('cache-control');
    expect(await control('ldes/things/1')).toContain('immutable');
    expect(await control('ldes/things')).toBe('public, no-cache');
    const root = await (await fetch(`${site.origin}/ldes/things`)).text();
    const last = Math.max(...[...root.matchAll(/ldes\/things\/(\d+)/g)].map(([, n]) => Number(n)));
    expect(await control(`ldes/things/${last}`)).toBe('public, no-cache');
    expect(await (await fetch(`${site.origin}/ldes/things/1`)).text()).toContain('ldes:immutable');
    expect(await (await fetch(`${site.origin}/ldes/things/${last}`)).text()).not.toContain(
      'ldes:immutable',
    );
  });

  it('are copied whole by ldes-client, each member once', async ({ skip }) => {
    const folder = await fetchClient();
    if (folder === undefined) return skip(`${client} cannot be fetched here`);
    await writeFile(join(folder, 'copy.js'), program);
    for (const [path, events] of [
      ['ldes/things', things],
      ['ldes/catalogue', catalogue],
    ] as const) {
      for (const order of ['none', 'ascending']) {
        const { stdout } = await run('node', ['copy.js', base + path, order], {
          ...{ cwd: folder, timeout: 240_000, maxBuffer: 100_000_000 },
        });
        const members = [...stdout.matchAll(/^MEMBER (.*)$/gm)].map(
          ([, json = '']) =>
            JSON.parse(json) as { id: string; object: string; published: string; said: number },
        );
        expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
        const key = ({ object, published }: { object: string; published: string }) =>
          `${published} ${object}`;
        const found = members.map((member) => `${key(member)} ${member.said}`);
        const wanted = events.map((event) => `${key(event)} ${event.said.length}`);
        if (order === 'ascending') expect(found).toEqual(wanted);
        else expect(found.sort()).toEqual(wanted.toSorted());
      }
    }
  }, 900_000);
});
