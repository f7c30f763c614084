import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { linesOf, rewrite } from '../../src/archive/store/archive.ts';
import { readManifest } from '../../src/archive/store/manifest.ts';
import { outgrown } from '../../src/archive/store/retention.ts';
import { folderWith } from '../support/files.ts';
import { keepMany } from './many-versions.ts';

it('an archive that is written anew with fewer versions has those that stay as they were', async () => {
  const folder = await folderWith({});
  await keepMany(folder, 30);
  const before = (await readManifest(folder)).entries;
  const gone = outgrown(before, 'daily');
  // 30 hours touch two days: the first stays, and the last of each day.
  expect(before.length - gone.size).toBe(3);
  const files = new Set([...gone].map(({ file }) => file));
  await rewrite(folder, { isKept: ({ file }) => !files.has(file) });
  const { entries } = await readManifest(folder);
  expect(entries.map(({ version }) => version)).toEqual(
    before.filter((entry) => !gone.has(entry)).map(({ version }) => version),
  );
  for (const entry of entries) await linesOf(folder, entry, entries);
  expect(await readdir(folder)).toHaveLength(1 + 2 * entries.length);
});
