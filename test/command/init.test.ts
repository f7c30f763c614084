import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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

describe('a region that begins', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await newFolder();
    expect((await say('init', folder, ...answers)).code).toBe(0);
  });

  it('has six short files, and nothing of another region', async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(files).toHaveLength(6);
    for (const { parentPath, name } of files) {
      const text = await readFile(join(parentPath, name), 'utf8');
      expect(text.split('\n').length).toBeLessThan(100);
      expect(text).not.toMatch(/Jämtland|Härjedalen|regionjh|fyra|four/i);
    }
  });

  it('is without errors, and is warned only of what can come later', async () => {
    const { code, output } = await check(folder);
    expect(code).toBe(0);
    const findings = JSON.parse(output) as readonly Told[];
    expect(findings.map(({ severity }) => severity)).not.toContain('violation');
    const later = /än\b|saknar (?:telefonnummer|postadress)|vilken tid/;
    expect(findings.filter(({ message }) => !later.test(message))).toEqual([]);
  });
});

describe('what styrkedata init refuses', () => {
  const wrong = async (folder: string, ...words: string[]): Promise<string> => {
    const { code, complaints } = await say('init', folder, '--lang', 'en', ...words);
    expect(code).toBe(2);
    return complaints;
  };

  it.each([
    ['a wrong check digit', ['--organisation-number', '232100-0223'], /check digit.*“232100-0223”/],
    ['too few digits', ['--organisation-number', '23210'], /ten digits/],
    ['two areas with one address', ['--areas', 'Skog; skog!'], /same address/],
    ['no area', ['--areas', ' ; '], /one strength area/],
    ['a name of no letters', ['--name', '–'], /cannot be a name/],
    ['a language that is none here', ['--languages', 'sma'], /Swedish must be/],
    ['a mailbox that is none', ['--email', 'info'], /no e-mail address/],
  ])('%s', async (_, words, message) => {
    const folder = await newFolder();
    expect(await wrong(folder, ...answers, ...words)).toMatch(message);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('all that is missing at once', async () => {
    const complaints = await wrong(await newFolder());
    expect(complaints.match(/--(?:name|organisation-number|areas)/g)).toHaveLength(3);
  });

  it('a folder with something in it, which stays as it is', async () => {
    const folder = await folderWith({ 'plan.docx': 'x' });
    expect(await wrong(folder, ...answers)).toContain('not empty (plan.docx)');
    expect(await readdir(folder)).toEqual(['plan.docx']);
  });

  it('answers that it does not know', async () => {
    const file = join(await folderWith({ 'a.yaml': 'nmae: X\n' }), 'a.yaml');
    expect(await wrong(await newFolder(), '--answers', file)).toContain('“nmae” is no answer');
  });
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
