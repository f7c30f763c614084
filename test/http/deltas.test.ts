import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Parser } from 'n3';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { hashOf } from '../../src/snapshot/canonical.ts';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { readPage } from '../support/read-page.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';

const baseIri = 'https://data.example/';

/** Data that changes in all the ways that statements can: parts without names, lists, graphs, signs in texts. */
const versions: readonly Readonly<Record<string, string>>[] = [
  {
    'x.ttl': `<id/thing/x> a p:Thing ; p:text "One two three four five six seven eight nine." ;
        p:part [ p:number 1 ; p:note "a \\"b\\"\\n\\\\ c" ] , [ p:number 2 ] .`,
    'y.ttl': '<id/place/y> a p:Place ; p:number "0001"@en , 0.10 .',
  },
  {
    'x.ttl': `<id/thing/x> a p:Thing ; p:text "One two four five six seven eight nine ten." ;
        p:part [ p:number 2 ] , [ p:number 3 ; p:in [ p:number 4 ] ] .`,
    'z.ttl': '<id/place/y> a p:Place ; p:number "0001"@en , 0.10 .',
  },
  {
    'x.ttl': `<id/thing/x> a p:Thing ; p:list ( 1 [ p:number 2 ] 3 ) .
        _:a p:next _:b . _:b p:next _:c . _:c p:next _:a ; p:number 9 .`,
    'y.ttl': '<id/thing/å> a p:Thing .',
  },
  { 'x.ttl': '<id/thing/x> a p:Thing .' },
];

function prefixed(files: Readonly<Record<string, string>>): Record<string, string> {
  const texts = Object.entries(files);
  return Object.fromEntries(
    texts.map(([name, text]) => [name, `@prefix p: <https://words.example/> . ${text}`]),
  );
}

let site: Awaited<ReturnType<typeof startArchivedSite>>;
beforeAll(async () => {
  const snapshots = versions.map(async (files, number) => ({
    day: `2026-03-0${number + 1}`,
    snapshot: await snapshotOf({ data: await folderWith(prefixed(files)), baseIri, ...wordless }),
  }));
  site = await startArchivedSite(await Promise.all(snapshots));
});
afterAll(() => site.close());

const get = (path: string, accept = '*/*') =>
  fetch(`${site.origin}/${path}`, { headers: { accept } });
const textAt = async (path: string, accept?: string) => (await get(path, accept)).text();

async function linesOf(version: string): Promise<Set<string>> {
  const text = await textAt(`version/${version}.nq`);
  return new Set(text.split(/(?<=\n)/).filter((line) => !line.startsWith('#')));
}

const pairs = versions.flatMap((_, from) =>
  versions.flatMap((__, to) => (from === to ? [] : [[from, to] as const])),
);

const namesOf = ([from, to]: readonly [number, number]) =>
  [from, to].map((index) => site.entries[index]?.version ?? '') as [string, string];

/** The graph of the data that a graph of a delta holds statements of. */
function sourceOf(name: string): Quad['graph'] {
  const [, encoded] = /#(?:added|removed)=(.*)$/s.exec(name) ?? [];
  return encoded === undefined
    ? terms.defaultGraph()
    : terms.namedNode(decodeURIComponent(encoded));
}

describe.each(pairs)('the difference from version %i to %i', (...pair) => {
  it('as RDF Patch makes the one the other', async () => {
    const [from, to] = namesOf(pair);
    const lines = await linesOf(from);
    const patch = await textAt(`version/${from}..${to}.rdfp`);
    for (const line of patch.split(/(?<=\n)/)) {
      if (line.startsWith('D ')) expect(lines.delete(line.slice(2))).toBe(true);
      if (line.startsWith('A ')) expect(lines.size).toBeLessThan(lines.add(line.slice(2)).size);
    }
    expect(hashOf([...lines].sort())).toBe(to);
  });

  it('as TriG makes the one the other', async () => {
    const [from, to] = namesOf(pair);
    const lines = await linesOf(from);
    const text = await textAt(`version/${from}..${to}`, 'application/trig');
    const quads = new Parser({ format: 'application/trig', blankNodePrefix: '_:', factory: terms });
    for (const { subject, predicate, object, graph } of quads.parse(text)) {
      if (graph.termType === 'DefaultGraph') continue;
      const line = quadToNQuads(terms.quad(subject, predicate, object, sourceOf(graph.value)));
      if (graph.value.includes('#added')) lines.add(line);
      else lines.delete(line);
    }
    expect(hashOf([...lines].sort())).toBe(to);
  });
});

describe('the difference between two versions', () => {
  const first = () => namesOf([0, 1]).join('..');

  it('is kept for ever where the address names the syntax, and asked for again where it does not', async () => {
    const [file, page] = [await get(`version/${first()}.trig`), await get(`version/${first()}`)];
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(page.headers.get('cache-control')).toBe('public, no-cache');
    const negotiated = await get(`version/${first()}`, 'application/rdf-patch');
    expect(negotiated.headers.get('content-location')).toBe(`../version/${first()}.rdfp`);
    expect(negotiated.headers.get('vary')).toContain('Accept');
  });

  it('of a version and itself is nothing', async () => {
    const [version] = namesOf([0, 1]);
    expect(await textAt(`version/${version}..${version}.rdfp`)).not.toMatch(/^[AD] /m);
  });

  it.each(['trig', 'rdfp', 'html'])(
    'of a version that is not there is told, as %s',
    async (ending) => {
      const [version] = namesOf([0, 1]);
      const unknown = '0123456789abcdef'.repeat(2);
      const path = `version/${version}..${unknown}${ending === 'html' ? '' : `.${ending}`}`;
      const response = await get(path, 'application/json');
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).not.toContain('immutable');
      expect(await response.json()).toMatchObject({
        detail: expect.stringMatching(new RegExp(`${unknown}.*version/`)) as string,
      });
    },
  );

  it.each([
    ['a word', 'version/a..b'],
    ['a word for a file', 'version/a..b.trig'],
    ['three', `version/${'a'.repeat(32)}..${'b'.repeat(32)}..${'c'.repeat(32)}`],
    ['steps up', 'version/..%2f..'],
  ])('is not there for %s', async (_, path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('is a page that tells word by word what changed, and what moved', async () => {
    const page = await textAt(`version/${first()}?lang=en`, 'text/html');
    const read = readPage(page);
    expect(read.text).toContain('two three four');
    expect(read.all('deletion').map(({ text }) => text)).toContain('three');
    expect(page).toContain('data-start="removed"');
    expect(page).toMatch(/Statements were moved from .*\by\b.* to .*\bz\b/);
  });

  it('is a page about one thing, by IRI or path', async () => {
    for (const thing of ['id/place/y', `${baseIri}id/place/y`]) {
      const page = await textAt(
        `version/${first()}?lang=sv&thing=${encodeURIComponent(thing)}`,
        'text/html',
      );
      expect(page).toContain('har flyttats från');
      expect(page).not.toContain('<del');
    }
    const none = await textAt(`version/${first()}?lang=en&thing=%3Cb%3E`, 'text/html');
    expect(none).toContain('Both versions say the same about it.');
    expect(none).not.toContain('<b>');
  });

  it('is Markdown and JSON too', async () => {
    expect(await textAt(`version/${first()}.md`)).toContain('# ');
    const json: unknown = await (await get(`version/${first()}`, 'application/json')).json();
    expect(json).toMatchObject({ things: [{ fate: 'changed' }, { fate: 'changed' }] });
  });

  it('is led to by the versions', async () => {
    const [from] = namesOf([0, 1]);
    const [, last] = namesOf([0, versions.length - 1]);
    expect(await textAt('version/', 'text/html')).toContain(`${from}..${last}`);
    const [one, other] = namesOf([1, 2]);
    const page = await textAt(`version/${other}`, 'text/html');
    expect(page).toContain(`${one}..${other}`);
    expect(page).toContain(`${other}..${last}`);
  });
});
