import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/command.ts';
import { folderWith } from '../support/files.ts';
import { say, type Said } from '../support/say.ts';
import { answers, newFolder } from './new-region.ts';

const check = (folder: string): Promise<Said> =>
  say('check', '--data', join(folder, 'data'), '--format', 'json');

interface Told {
  readonly severity: string;
  readonly message: string;
}

it('a region that begins is without errors, and is warned only of what can come later', async () => {
  const folder = await newFolder();
  expect((await say('init', folder, ...answers)).code).toBe(0);
  const { code, output } = await check(folder);
  expect(code).toBe(0);
  const findings = JSON.parse(output) as readonly Told[];
  expect(findings.map(({ severity }) => severity)).not.toContain('violation');
  const later = /än\b|saknar (?:telefonnummer|postadress)|vilken tid/;
  expect(findings.filter(({ message }) => !later.test(message))).toEqual([]);
});

describe('the answers', () => {
  it('come from a file as well, and flags count before it', async () => {
    const text =
      'name: Region A\norganisation-number: 232100-0222\nareas:\n  - Skog = Forest\n  - Hav = Sea\n';
    const file = join(await folderWith({ 'a.yaml': text }), 'a.yaml');
    const folder = await newFolder();
    const { code } = await say('init', folder, '--answers', file, '--name', 'Region B');
    expect(code).toBe(0);
    const organisation = await readFile(join(folder, 'data/organisation.yaml'), 'utf8');
    expect(organisation).toContain("sv: 'Region B'");
    expect((await check(folder)).code).toBe(0);
  });

  it('are asked for on a terminal, again where they are wrong', async () => {
    const folder = await newFolder();
    const typed = ['Region T', '232100-0223', '232100-0222', '', 'Skog = Forest', ''];
    const asked: string[] = [];
    const code = await run(['init', folder], {
      environment: {},
      print: () => undefined,
      complain: () => undefined,
      isWatched: true,
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(typed.shift());
      },
      onStop: () => undefined,
      onInputEnd: () => undefined,
      onReload: () => undefined,
    });
    expect(code).toBe(0);
    expect(asked).toHaveLength(6);
    expect(asked[2]).toContain('Kontrollsiffran');
    expect((await check(folder)).code).toBe(0);
  });
});
