import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/files.ts';
import { say } from '../support/say.ts';
import { answers, newFolder } from './new-region.ts';

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
