import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { isPersonalDocument } from '../../src/describe/personal-documents.ts';
import { toUriSpelling } from '../../src/site/addresses.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, noWords, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { expectHeads, headOf, read } from './head-of-pages.ts';

const base = 'https://data.example/';
let site: Site;
let snapshot: Snapshot;
beforeAll(async () => {
  site = await startSite(ourSources(base));
  snapshot = await snapshotOf(ourSources(base));
});
afterAll(() => site.close());

describe('what stands in the head of pages for programs', () => {
  it('is small, and says what the data says', async () => {
    // Pages of all kinds are in the long test.
    const some = ['doc/strength-area/hallbar-energi', 'def/status/under-way', 'page/about'];
    const seen = await expectHeads(some, snapshot, site);
    expect(seen).toEqual({ schema: 2, statements: 1 });
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
      const [text = ''] = await headOf(`${path}?lang=${language}`, site);
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
    for (const [path] of personal) expect(await headOf(toUriSpelling(path), site)).toEqual([]);
    const persons = personal.flatMap(([, topics]) => topics.map(({ value }) => value));
    for (const path of ['doc/strength-area/hallbar-energi', 'doc/organisation/2321000214']) {
      const quads = (await Promise.all((await headOf(path, site)).map(read))).flat();
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
    ontology: noWords,
    shapes: noWords,
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
