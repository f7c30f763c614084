import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, ourSources } from '../support/files.ts';
import { editorOf } from './editor.ts';

const { data } = ourSources();

describe('styrkedata correct', () => {
  let root = '';
  const { run, read, make } = editorOf(() => root);
  beforeAll(async () => {
    root = join(await folderWith({}), 'data');
    await cp(data, root, { recursive: true });
  });

  it('mends a misprint of ours in text and sentence, and leads old addresses to the new', async () => {
    const name = 'translation/hallbar-energi-2030-en.yaml';
    const before = await read(name);
    const [, old = ''] = /id: id\/vision-text\/(\w+)/.exec(before) ?? [];
    const output = await make(
      'correct',
      `vision-text/${old}`,
      'an attractive place',
      'a good place',
    );
    const hash = output.split('\n')[0]?.slice(-12) ?? '';
    const after = await read(name);
    expect(after).not.toContain(old);
    expect(after.match(/a good place/g)).toHaveLength(2);
    expect(after.replaceAll(hash, old).replaceAll('a good place', 'an attractive place')).toBe(
      before,
    );
    const graves = await read('interpretation/tombstones.yaml');
    expect(graves).toContain(`replacedBy: id/vision-statement/${hash}-1`);
    expect((await run('check')).output).toMatch(/\b0 fel/);
  });

  it('never makes the region say what its source does not', async () => {
    const name = 'vision/hallbar-energi-2030.yaml';
    const before = await read(name);
    const { code, complaints } = await run(
      'correct',
      'vision-text/572e8b34b262',
      'attraktiv',
      'trevlig',
    );
    expect([code, complaints]).toEqual([
      1,
      expect.stringContaining('står inte ordagrant i källan'),
    ]);
    expect(await read(name)).toBe(before);
  });

  it('asks for more words where they stand nowhere or twice', async () => {
    const { code, complaints } = await run('correct', 'vision-text/572e8b34b262', 'och', 'eller');
    expect([code, complaints]).toEqual([2, expect.stringContaining('exakt en gång')]);
  });
});
