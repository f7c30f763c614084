import { afterAll, beforeAll, expect, it } from 'vitest';
import { isPersonalDocument } from '../../src/describe/personal-documents.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { pageTypes } from '../browser/page-types.ts';
import { documentOfEachClass } from '../support/document-of-each-class.ts';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { expectHeads, headOf, read } from './head-of-pages.ts';

let site: Site;
let snapshot: Snapshot;
beforeAll(async () => {
  site = await startSite(ourSources());
  snapshot = await snapshotOf(ourSources());
});
afterAll(() => site.close());

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

it('what stands in the head of pages for programs is small on every page, and says what the data says', async () => {
  const seen = await expectHeads(paths(), snapshot, site);
  expect(seen.schema).toBeGreaterThan(5);
  expect(seen.statements).toBeGreaterThan(20);
});

it('no page tells of persons there', async () => {
  const persons = [...snapshot.documents.values()]
    .filter((topics) => isPersonalDocument(snapshot, topics))
    .flatMap((topics) => topics.map(({ value }) => value));
  expect(persons.length).toBeGreaterThan(0);
  for (const path of paths()) {
    const quads = (await Promise.all((await headOf(path, site)).map(read))).flat();
    const named = quads.flatMap(({ subject, object }) => [subject.value, object.value]);
    expect([path, persons.filter((person) => named.includes(person))]).toEqual([path, []]);
  }
});
