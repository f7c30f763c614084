import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readVersion } from '../../src/publish/read-version.ts';
import { sharedContextOf } from '../../src/rdf/syntaxes/shared-context.ts';
import { terms } from '../../src/rdf/terms.ts';
import { pathOf } from '../../src/site/routes/routes.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { documentOfEachClass } from '../support/document-of-each-class.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { readAsJsonLd } from './read-as-json-ld.ts';
import { expectSameAsTurtle } from './same-as-turtle.ts';

const base = 'https://data.example/';
let site: Site;
let snapshot: Snapshot;
beforeAll(async () => {
  site = await startSite(ourSources(base));
  snapshot = await snapshotOf(ourSources(base));
});
afterAll(() => site.close());

const profile = (form: string): Record<string, string> => ({
  accept: `application/ld+json;profile="http://www.w3.org/ns/json-ld#${form}"`,
});

describe('JSON-LD with its context by address', () => {
  it('says to jsonld.js, which fetches the context, what Turtle says', async () => {
    const paths = documentOfEachClass(snapshot).map((path) => `/${path}`);
    expect(paths.length).toBeGreaterThan(30);
    await expectSameAsTurtle(paths, site, base);
  });

  it('leads to a context that never changes, for scripts on any page', async () => {
    const { digest, text } = sharedContextOf(snapshot.context ?? {});
    const response = await site.get(`/${pathOf('sharedContext', { digest })}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
    expect(response.headers.get('content-type')).toBe('application/ld+json');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['0'.repeat(32), 'x', '..%2Fmanifest'])('has no other context: %s', async (digest) => {
    const response = await site.get(`/context/${digest}.jsonld`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).not.toContain('immutable');
  });

  it.each(['compacted', 'flattened', 'expanded'])(
    'holds all in itself where %s is asked for by profile',
    async (form) => {
      const path = '/doc/strength-area/hallbar-energi';
      const response = await site.get(path, profile(form));
      expect(response.headers.get('vary')).toContain('Accept');
      const read = await readAsJsonLd(await response.text(), {
        from: 'nothing is fetched',
        to: '',
      });
      const turtle = await (await site.get(`${path}.ttl`)).text();
      await expectSameQuads(read, new Parser({ factory: terms }).parse(turtle));
    },
  );

  it.each(['/datasets/dcat.jsonld', '/dump-texter.jsonld'])(
    'is not what files for harvesters are: %s',
    async (path) => {
      const text = await (await site.get(path)).text();
      const { '@context': context } = JSON.parse(text) as Record<string, unknown>;
      expect(context).toBeTypeOf('object');
    },
  );
});

test('a document that was fetched can be data again, though nothing is fetched', async () => {
  const text = await (await site.get('/doc/vision/hallbar-energi-2030.jsonld')).text();
  const sources = ourSources(base);
  const data = await folderWith({ 'document.jsonld': text });
  const read = await readVersion({ ...sources, data });
  expect(read.findings).toEqual([]);
  const vision = terms.namedNode(`${base}id/vision/hallbar-energi-2030`);
  expect(read.snapshot.dataset.match(vision).size).toBeGreaterThan(5);
});

test('a context that documents of before name is kept with the versions', async () => {
  const say = async (key: string) =>
    snapshotOf({
      data: await folderWith({ 'x.yaml': `id: id/x\n${key}: here\n` }),
      ontology: await folderWith({
        'context.jsonld': JSON.stringify({ '@context': { id: '@id', [key]: 'ns/word' } }),
      }),
      baseIri: base,
    });
  const [before, now] = [await say('word'), await say('name')];
  const { origin, close } = await startArchivedSite([
    { day: '2026-03-01', snapshot: before },
    { day: '2026-03-02', snapshot: now },
  ]);
  try {
    // Both versions say the same, in other words.
    expect(now.version).toBe(before.version);
    for (const { context = {} } of [before, now]) {
      const { digest, text } = sharedContextOf(context);
      const response = await fetch(`${origin}/${pathOf('sharedContext', { digest })}`);
      expect([response.status, await response.text()]).toEqual([200, text]);
    }
  } finally {
    await close();
  }
});
