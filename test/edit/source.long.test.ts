import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/validate/checks/quotations/check-stored-copies.ts';
import { folderWith, inventedRegion } from '../support/files.ts';
import { say, type Said } from '../support/say.ts';

const region = inventedRegion();

describe('styrkedata source add', () => {
  let root = '';
  const folders = (): string[] => [
    ...['--data', root, '--ontology', region.ontology, '--shapes', region.shapes],
    ...['--base', region.baseIri],
  ];
  const add = (...words: string[]): Promise<Said> => say('source', 'add', ...words, ...folders());
  const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
  beforeAll(async () => {
    root = join(await folderWith({}), 'data');
    await cp(region.data, root, { recursive: true });
  });

  it('stores the text of a page with its hash, and describes it where sources are', async () => {
    const names = await readdir(root, { recursive: true });
    const page = join(await folderWith({}), 'sida.html');
    await writeFile(page, '<title>Beslutet</title><main><p>Nämnden beslutar.</p></main>');
    const { code, complaints, output } = await add(
      page,
      'Beslutet 2027 = The decision of 2027',
      'page=https://region.example/beslut',
    );
    expect([complaints, code]).toEqual(['', 0]);
    expect(output).toContain('id/source/beslutet-2027');
    const added = (await readdir(root, { recursive: true })).filter(
      (name) => !names.includes(name),
    );
    const [text = ''] = added.filter((name) => name.endsWith('.txt'));
    expect(await read(text)).toBe('Nämnden beslutar.\n');
    const described = output.split('\n').find((line) => line.endsWith('.yaml')) ?? '';
    const file = await readFile(described, 'utf8');
    expect(file).toContain('page: https://region.example/beslut');
    expect(file).toContain(`sha256: ${sha256Of(Buffer.from('Nämnden beslutar.\n'))}`);
    expect(file).toMatch(/retrieved: \d{4}-\d\d-\d\d/);
    expect((await say('check', ...folders())).output).toMatch(/\b0 fel/);
  });

  it.each([
    [['finns-inte.txt', 'Namn = Name'], 'Finns inte'],
    [[import.meta.filename, 'Namn = Name'], '.docx'],
  ])('writes nothing for %j', async (words, told) => {
    const { code, complaints } = await add(...words);
    expect([code, complaints]).toEqual([2, expect.stringContaining(told)]);
  });
});
