import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, inventedRegion } from '../support/files.ts';
import { added, editorOf } from './editor.ts';

const region = inventedRegion();

describe('styrkedata new', () => {
  let root = region.data;
  const { run, make } = editorOf(() => root);

  it.each([
    [['ned', 'X'], /“ned” is nothing.*Did you mean “need”\?/],
    [
      ['need', 'X', 'concernsArea=levande-bya'],
      /no “levande-bya” here\. Did you mean “levande-byar”\?/,
    ],
    [['need', 'X', 'quote=Det här står ingenstans'], /no stored source/],
  ])('refuses %j', async (words, message) => {
    const { code, complaints } = await run('new', ...words, '--lang', 'en');
    expect([code, complaints]).toEqual([2, expect.stringMatching(message)]);
  });

  it('makes an area where the others are, with what all areas have in common', async () => {
    root = join(await folderWith({}), 'data');
    await cp(region.data, root, { recursive: true });
    const before = await filesIn(root);
    await make('new', 'area', 'Hav = Sea');
    const after = await filesIn(root);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const name = 'strength-area.yaml';
    expect(added(before[name] ?? '', after[name] ?? '')).toMatch(/id: id\/strength-area\/hav\n/);
  });
});
