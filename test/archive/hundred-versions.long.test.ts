import { expect, it } from 'vitest';
import { changesOf, linesOf } from '../../src/archive/store/archive.ts';
import { readManifest, type Entry } from '../../src/archive/store/manifest.ts';
import { folderWith } from '../support/files.ts';
import { keepMany, linesIn, sizeOf } from './many-versions.ts';

it('an archive gives back each of a hundred versions, in at most three times the room of one', async () => {
  const [one, many] = [await folderWith({}), await folderWith({})];
  await keepMany(one, 1, 3000);
  await keepMany(many, 100, 3000);
  expect(await sizeOf(many)).toBeLessThan(3 * (await sizeOf(one)));
  const { entries } = await readManifest(many);
  expect(entries).toHaveLength(100);
  for (const number of [0, 1, 57, 99]) {
    const entry = entries[number] as Entry;
    expect(await linesOf(many, entry, entries)).toEqual(linesIn(number, 3000));
    expect(await changesOf(many, entry)).toContain(`"n":${number}`);
  }
});
