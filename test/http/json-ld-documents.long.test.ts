import { expect, it } from 'vitest';
import { documentOfEachClass } from '../support/document-of-each-class.ts';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startSite } from '../support/start-site.ts';
import { expectSameAsTurtle } from './same-as-turtle.ts';

it('JSON-LD of a document of each class says what Turtle says', async () => {
  const sources = ourSources();
  const paths = documentOfEachClass(await snapshotOf(sources)).map((path) => `/${path}`);
  expect(paths.length).toBeGreaterThan(30);
  const site = await startSite(sources);
  await expectSameAsTurtle(paths, site, sources.baseIri);
  await site.close();
});
