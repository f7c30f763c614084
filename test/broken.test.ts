import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../src/publish/publish.ts';
import { printFindings } from '../src/validate/findings/print-findings.ts';
import { fixture, library } from './support/files.ts';

const root = fixture('broken');

// Each folder is a case, named after what is wrong in it; `expected.txt` is what an editor reads of it,
// in Swedish and in English. `vitest -u` writes it anew; the diff is then read.
describe('broken data', () => {
  it.each(readdirSync(root))('is explained: %s', async (name) => {
    const data = join(root, name, 'data');
    const { findings } = await check({ ...library(), data });
    const printed = (['sv', 'en'] as const)
      .map((language) => printFindings(findings, 'text', language))
      .join('\n')
      .replaceAll(`${data}/`, '')
      .replaceAll(data, '.');
    expect(findings.length).toBeGreaterThan(0);
    await expect(printed).toMatchFileSnapshot(join(root, name, 'expected.txt'));
  });

  it('is never explained in words that only a programmer knows', async () => {
    for (const name of readdirSync(root)) {
      const text = await readFile(join(root, name, 'expected.txt'), 'utf8');
      expect([name, text]).not.toEqual([
        name,
        expect.stringMatching(/minCount|sh:|_:|\bat .*:\d+:\d+\)|undefined|\[object/),
      ]);
    }
  });
});
