import { expect, it } from 'vitest';
import { changesOf } from '../../src/archive/store/archive.ts';
import { readManifest } from '../../src/archive/store/manifest.ts';
import { keepVersion } from '../../src/publish/versions/keep-version.ts';
import type { Retention } from '../../src/site/settings/settings-table.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const baseIri = 'https://data.example/';

async function snapshotWith(things: string): Promise<Snapshot> {
  const data = await folderWith({
    'x.ttl': things,
    'people.ttl': `<id/ada> a <http://xmlns.com/foaf/0.1/Person> .
      <id/desk> <http://www.w3.org/2000/01/rdf-schema#label> "The desk of Ada" .`,
  });
  return snapshotOf({ data, baseIri, ...wordless });
}

async function keepAll(retention: Retention, hours: readonly (readonly [string, string])[]) {
  const folder = await folderWith({});
  for (const [time, things] of hours)
    await keepVersion(await snapshotWith(things), { folder, retention }, new Date(time));
  const { entries } = await readManifest(folder);
  return Promise.all(entries.map((entry) => changesOf(folder, entry)));
}

it('tells of a version no name that stands in a graph of persons alone', async () => {
  const steps = await keepAll('all', [
    ['2026-03-01T12:00:00Z', '<id/x> <ns/number> 1 .'],
    ['2026-03-02T12:00:00Z', '<id/x> <ns/number> 1 ; <ns/contact> <id/desk> .'],
  ]);
  expect(steps[1]).toContain('desk');
  expect(steps[1]).not.toContain('Ada');
});

it('tells all that differs from the version before it that stays', async () => {
  const steps = await keepAll('daily', [
    ['2026-03-01T12:00:00Z', '<id/x> <ns/p> "first" .'],
    ['2026-03-02T10:00:00Z', '<id/x> <ns/p> "second" .'],
    ['2026-03-02T12:00:00Z', '<id/x> <ns/p> "second" . <id/y> <ns/p> "new" .'],
  ]);
  expect(steps).toHaveLength(2);
  expect(steps[1]).toContain('second');
  expect(steps[1]).toContain('new');
});
