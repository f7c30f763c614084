import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScores } from '../../src/quality/scores.ts';
import { folderWith } from '../support/files.ts';

const root = join(import.meta.dirname, '../..');
const suite = 'test/conformance/w3c-sparql.long.test.ts';

describe('a run of the tests', () => {
  const run = async (text: string, words: readonly string[] = []) => {
    const folder = await folderWith({ [suite]: text });
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const reporter = join(root, 'test/support/write-scores.ts');
    const flags = ['run', '--root', folder, '--globals', '--reporter', reporter, ...words];
    spawnSync(process.execPath, [vitest, ...flags], { cwd: folder });
    const written = await readFile(join(folder, 'test/.output/scores.json'), 'utf8').catch(
      () => '',
    );
    return parseScores(written)?.files[suite];
  };
  const text = `
    it('the suite is here', () => {});
    describe('parsed', () => { it('a', () => {}); it('b', () => {}); it.skip('c', () => {}); });
    describe('run', () => {
      it('a', () => {});
      it('b', () => { throw new Error('wrong'); });
      it.fails('known', () => { throw new Error('wrong'); });
    });`;

  it('counts each test once, a known failure as one, and what is about the suite not at all', async () => {
    expect(await run(text)).toMatchObject({
      ...{ passed: 1, failed: ['b', 'known'], failures: 2, leftOut: 1 },
    });
  });

  it('of some tests by name writes nothing', async () => {
    expect(await run(text, ['--testNamePattern', 'parsed'])).toBeUndefined();
  });
});
