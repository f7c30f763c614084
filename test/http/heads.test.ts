import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { mostInHead } from '../../src/catalogue/web/in-head.ts';
import { isPersonalDocument } from '../../src/describe/personal-documents.ts';
import { rulesOf } from '../../src/model/rules-snapshot.ts';
import { terms } from '../../src/rdf/terms.ts';
import { rdf } from '../../src/rdf/vocabulary.ts';
import { toUriSpelling } from '../../src/site/addresses.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { pageTypes } from '../browser/page-types.ts';
import { documentOfEachClass } from '../support/document-of-each-class.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite, type Site } from '../support/start-site.ts';

const base = 'https://data.example/';
let site: Site;
let snapshot: Snapshot;
beforeAll(async () => {
  site = await startSite(ourSources(base));
  snapshot = await snapshotOf(ourSources(base));
});
afterAll(() => site.close());

/** What stands in the head of a page for programs, as text. */
async function headOf(path: string, from = site): Promise<readonly string[]> {
  const page = await (await from.get(`/${path}`, { accept: 'text/html' })).text();
  const [head = ''] = page.split('</head>');
  expect(page.slice(head.length)).not.toContain('application/ld+json"');
  return [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => json,
  );
}

/** What jsonld.js reads; of schema.org's context only what it does to keys. */
async function read(text: string): Promise<readonly Quad[]> {
  const documentLoader = (url: string) => {
    if (url !== 'https://schema.org/') return Promise.reject(new Error(url));
    const document = { '@context': { '@vocab': 'http://schema.org/' } };
    return Promise.resolve({ document, documentUrl: url, contextUrl: undefined });
  };
  const options = { format: 'application/n-quads', documentLoader } as const;
  const written: unknown = await jsonld.toRDF(JSON.parse(text) as object, options);
  return new Parser({ format: 'N-Quads', factory: terms }).parse(String(written));
}

/** A document of each class, and those that tests of pages know. */
function paths(): readonly string[] {
  const known = pageTypes.map(({ path }) => path).filter((path) => !path.startsWith('sparql'));
  return [
    ...documentOfEachClass(snapshot),
    ...known,
    'table/areas',
    'browse?class=' + encodeURIComponent('http://www.w3.org/ns/org#Post'),
  ];
}

/** What neither data nor rules say. */
function sayings() {
  const datasets = [snapshot.dataset, rulesOf(snapshot).dataset];
  const values = new Set<string>();
  for (const { subject, object } of snapshot.dataset) values.add(subject.value).add(object.value);
  return {
    isNoStatement: ({ subject, predicate, object }: Quad): boolean =>
      !datasets.some((each) => each.match(subject, predicate, object).size > 0),
    isNoValue: ({ predicate, object }: Quad): boolean =>
      object.termType !== 'BlankNode' && !predicate.equals(rdf.type) && !values.has(object.value),
  };
}

describe('what stands in the head of pages for programs', () => {
  it('is small on every page, and says what the data says', async () => {
    const said = sayings();
    const seen = { schema: 0, statements: 0 };
    for (const path of paths()) {
      const [text, ...more] = await headOf(path);
      expect([path, more]).toEqual([path, []]);
      if (text === undefined) continue;
      expect([path, Buffer.byteLength(text) <= mostInHead]).toEqual([path, true]);
      const quads = await read(text);
      expect([path, quads.length > 0]).toEqual([path, true]);
      // The words of the catalogue have tests of their own.
      if (text.includes('"@graph"')) continue;
      const isSchema = text.includes('https://schema.org/');
      seen[isSchema ? 'schema' : 'statements'] += 1;
      const wrong = quads.filter(isSchema ? said.isNoValue : said.isNoStatement);
      expect([path, wrong]).toEqual([path, []]);
    }
    expect(seen.schema).toBeGreaterThan(5);
    expect(seen.statements).toBeGreaterThan(20);
  });

  it.each([
    ['doc/strength-area/hallbar-energi', 'DefinedTerm', ['name', 'inDefinedTermSet', 'subjectOf']],
    ['doc/vision/hallbar-energi-2030', 'CreativeWork', ['name', 'workExample', 'about']],
    ['doc/action-plan/hallbar-energi', 'CreativeWork', ['name', 'creativeWorkStatus', 'about']],
    [
      'doc/organisation/2321000214',
      'GovernmentOrganization',
      ['name', 'identifier', 'url', 'address', 'contactPoint'],
    ],
  ])('is in the words of schema.org on %s', async (path, type, keys) => {
    for (const language of ['sv', 'en']) {
      const [text = ''] = await headOf(`${path}?lang=${language}`);
      const told = JSON.parse(text) as Record<string, unknown>;
      expect(told).toMatchObject({ '@context': 'https://schema.org/', '@type': type });
      expect(Object.keys(told)).toEqual(expect.arrayContaining(keys));
    }
  });

  it('tells nothing of persons', async () => {
    const personal = [...snapshot.documents].filter(([, topics]) =>
      isPersonalDocument(snapshot, topics),
    );
    expect(personal.length).toBeGreaterThan(0);
    for (const [path] of personal) expect(await headOf(toUriSpelling(path))).toEqual([]);
    const persons = personal.flatMap(([, topics]) => topics.map(({ value }) => value));
    for (const path of paths()) {
      const quads = (await Promise.all((await headOf(path)).map(read))).flat();
      const named = quads.flatMap(({ subject, object }) => [subject.value, object.value]);
      expect([path, persons.filter((person) => named.includes(person))]).toEqual([path, []]);
    }
  });
});

test('what data says cannot end the element, and what does not fit is left out', async () => {
  const attack = '</script><script>alert(1)</script><!--';
  const long = 'å'.repeat(3000);
  const other = await startSite({
    data: await folderWith({
      'x.ttl': `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <id/x> rdfs:label ${JSON.stringify(attack)}@en ; rdfs:comment "${long}"@sv, "short"@en ; rdfs:seeAlso <id/y>, [ rdfs:label "nameless" ] .
        <id/y> a skos:Concept ; skos:prefLabel ${JSON.stringify(attack)}@en ; skos:altLabel "${long}", "other" .`,
    }),
    ontology: await folderWith({}),
    shapes: await folderWith({}),
    baseIri: base,
    publicUrl: base,
  });
  try {
    for (const path of ['doc/x', 'doc/y']) {
      const [text = '', ...more] = await headOf(path, other);
      expect(more).toEqual([]);
      expect(text).not.toContain('<');
      const values = (await read(text)).map(({ object }) => object.value);
      expect(values).toContain(attack);
      expect(values).toContain(path === 'doc/x' ? 'short' : 'other');
      expect(values).not.toContain(long);
    }
  } finally {
    await other.close();
  }
});
