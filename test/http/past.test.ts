import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';

const baseIri = 'https://data.example/';
let started: Awaited<ReturnType<typeof startArchivedSite>>;
beforeAll(async () => {
  const versions = [1, 2, 3, 4, 5].map(async (number) => {
    const data = await folderWith({ 'x.ttl': `<id/x> <ns/number> ${number} .` });
    return {
      day: `2026-03-0${number}`,
      snapshot: await snapshotOf({ data, baseIri, ...wordless }),
    };
  });
  started = await startArchivedSite(await Promise.all(versions));
});
afterAll(() => started.close());

it('opens more versions than it keeps open, for all who ask at once', async () => {
  const { origin, entries } = started;
  const answers = await Promise.all(
    entries.map(
      async ({ version }) => (await fetch(`${origin}/doc/x.nt?version=${version}`)).status,
    ),
  );
  const again = await Promise.all(
    entries.map(async ({ version }) =>
      (await fetch(`${origin}/dump.nt?version=${version}`)).text(),
    ),
  );
  expect(answers).toEqual([200, 200, 200, 200, 200]);
  expect(again.map((text) => /"(\d)"/.exec(text)?.[1])).toEqual(['1', '2', '3', '4', '5']);
});
