import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manifestPath, writeManifest } from '../../src/archive/store/manifest.ts';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { readLinks } from '../support/read-links.ts';
import { startOnArchive, type ArchivedSite } from '../support/start-archived-site.ts';

const baseIri = 'https://data.example/';
const count = 2_500;
let site: ArchivedSite;

/** An archive whose list is long; none of its versions is opened. */
beforeAll(async () => {
  const data = await folderWith({ 'x.ttl': '<id/thing/x> <ns/number> 1 .' });
  const entries = Array.from({ length: count }, (_, index) => {
    const version = index.toString(16).padStart(32, '0');
    const published = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    const name = `v${index}`;
    return { version, published, statements: 1, file: name, content: version, changes: name };
  });
  const folder = await folderWith({});
  await writeFile(manifestPath(folder), writeManifest({ entries, notes: [] }));
  site = await startOnArchive(folder, await snapshotOf({ data, baseIri, ...wordless }));
});
afterAll(() => site.close());

const part = (page: number, headers: Record<string, string> = {}) =>
  fetch(`${site.origin}/timemap?address=dump.nq&page=${page}`, { headers });

/** The links of a document, read as those of a header (RFC 6690 §2). */
async function linksOf(page: number) {
  const text = await (await part(page)).text();
  return readLinks(new Response(null, { headers: { link: text.replaceAll('\n', ' ') } }), baseIri);
}

it('a TimeMap comes in parts that lead to each other and list each version once', async () => {
  const seen: string[] = [];
  for (const [page, neighbours] of [
    [1, 1],
    [2, 2],
    [3, 1],
  ] as const) {
    const links = await linksOf(page);
    const mementos = links.filter(({ rel }) => rel.includes('memento'));
    seen.push(...mementos.map(({ href }) => href));
    expect(links.filter(({ rel }) => rel === 'timemap')).toHaveLength(neighbours);
    expect(links.filter(({ rel }) => rel === 'self')).toHaveLength(1);
  }
  expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  expect((await part(4)).status).toBe(404);
});

it('a TimeMap in JSON comes in the same parts', async () => {
  const seen: string[] = [];
  let address: string | undefined = `${baseIri}timemap?address=dump.nq`;
  const selves: string[] = [];
  for (let times = 0; address !== undefined && times < 9; times += 1) {
    const headers = { accept: 'application/json' };
    const response: Response = await fetch(address.replace(baseIri, `${site.origin}/`), {
      headers,
    });
    expect(response.headers.get('content-type')).toBe('application/json');
    const map = (await response.json()) as {
      mementos: { list: { uri: string }[]; first: unknown; last: unknown };
      timemap_uri: { self: string };
      next?: string;
      prev?: string;
    };
    expect(map.prev).toBe(selves.at(-1));
    selves.push(map.timemap_uri.self);
    seen.push(...map.mementos.list.map(({ uri }) => uri));
    address = map.next;
  }
  expect([selves.length, new Set(seen).size]).toEqual([3, count]);
});
