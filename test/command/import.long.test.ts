import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { folderWith } from '../support/files.ts';
import { runCommand } from '../support/run-command.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import { ourData } from '../validate/told.ts';

const table = `dimension;code;sv;en
;economic;Ekonomiska områden;Economic domains
economic;A.01;Växtodling;Crop production
`;

describe('styrkedata import codes', () => {
  it('prints a list that the data can be checked with', async () => {
    const folder = await folderWith({ 'codes.csv': table });
    const words = ['import', 'codes', join(folder, 'codes.csv'), '--scheme', 'def/eye-ris3'];
    const { code, output, complaints } = await runCommand(words);
    expect([code, complaints]).toEqual([0, '']);
    expect(output).toContain(`<def/eye-ris3/economic/a.01> a skos:Concept ;
  skos:prefLabel "Växtodling"@sv ,
    "Crop production"@en ;
  skos:notation "A.01" ;
  skos:inScheme <def/eye-ris3> ;
  skos:broader <def/eye-ris3/economic> .`);
  });

  it('writes a file that takes the place of the empty list, whatever the base', async () => {
    const data = await ourData({
      in: 'interpretation/nabs.yaml',
      replace: '- def/nabs-2007/nabs05',
      by: '- def/eye-ris3/economic/a.01',
    });
    const folder = await folderWith({ 'codes.csv': table });
    const out = join(data, 'codes/eye-ris3.ttl');
    const words = ['import', 'codes', join(folder, 'codes.csv'), '--scheme', 'def/eye-ris3'];
    const importInto = (base: string) =>
      runCommand([...words, '--data', data, '--out', out, '--base', base, '--lang', 'en']);
    const first = await importInto('https://one.example/');
    expect([first.code, first.output]).toEqual([0, `${out}: 2 codes.\n`]);
    const text = await readFile(out, 'utf8');
    expect(text).toContain('skos:prefLabel "Eye@RIS3"@sv');
    expect(text).not.toContain('one.example');
    await importInto('https://two.example/');
    expect(await readFile(out, 'utf8')).toBe(text);
    const today = new Date('2026-11-29');
    const checked = await check({ data, today, baseIri: 'https://data.example/' });
    // The content has changed, so the dataset wants another version; all else is as it was.
    const others = checked.findings.filter(({ path }) => path !== join(data, 'dataset.yaml'));
    expect([checked.outcome, others]).toEqual(['valid', []]);
  });

  it('says what one would have written by hand', async () => {
    const folder = await folderWith({ 'a.csv': 'dimension,code,sv,en\n,A,a,a\n' });
    const printed = await runCommand([
      'import',
      'codes',
      `${folder}/a.csv`,
      '--scheme',
      'def/x',
      '--lang',
      'en',
    ]);
    expect(printed.complaints).toContain('def/x is not described in the data');
    const data = await folderWith({ 'x.ttl': printed.output });
    const expected = await folderWith({
      'x.ttl': `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <def/x> a skos:ConceptScheme .
        <def/x/a> a skos:Concept ; skos:prefLabel "a"@sv, "a"@en ; skos:notation "A" ;
          skos:inScheme <def/x> ; skos:topConceptOf <def/x> .`,
    });
    const [one, other] = await Promise.all(
      [data, expected].map((root) => check({ data: root, baseIri: 'https://x.example/' })),
    );
    if (one?.outcome !== 'valid' || other?.outcome !== 'valid') throw new Error('invalid');
    await expectSameQuads(one.data.quads, other.data.quads);
  });

  it('exits 1 where a row is wrong, tells the place, and writes nothing', async () => {
    const folder = await folderWith({ 'codes.csv': `${table}economic;;x;x\n` });
    const [path, out] = [join(folder, 'codes.csv'), join(folder, 'out.ttl')];
    const words = ['import', 'codes', path, '--scheme', 'def/eye-ris3', '--out', out];
    const { code, output, complaints } = await runCommand(words);
    expect([code, output]).toEqual([1, '']);
    expect(complaints).toContain(`${path}:4:10: fel: Raden saknar kod.`);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
    const json = await runCommand([...words, '--format', 'json']);
    expect(JSON.parse(json.complaints)).toMatchObject([{ path, line: 4, column: 10 }]);
  });

  it.each([
    ['no file', ['codes'], 'FILE'],
    ['nothing to import', [], 'codes'],
    ['another thing to import', ['people', 'x.csv'], 'people'],
    ['a file too many', ['codes', 'a.csv', 'b.csv'], 'b.csv'],
    ['no list', ['codes', 'a.csv'], '--scheme'],
    [
      'a list by its whole address',
      ['codes', 'a.csv', '--scheme', 'https://x.example/a'],
      '--scheme',
    ],
    ['a file that is not there', ['codes', 'nowhere.csv', '--scheme', 'def/x'], 'nowhere.csv'],
    [
      'a name that is not Turtle’s',
      ['codes', 'a.csv', '--scheme', 'def/x', '--out', 'a.csv'],
      '.ttl',
    ],
  ])('exits 2 with %s', async (_, words, told) => {
    const { code, output, complaints } = await runCommand(['import', ...words, '--lang', 'en']);
    expect([code, output]).toEqual([2, '']);
    expect(complaints).toContain(told);
    expect(complaints).not.toContain('    at ');
  });

  it('exits 2 where the file cannot be written', async () => {
    const folder = await folderWith({ 'codes.csv': table });
    const words = ['import', 'codes', join(folder, 'codes.csv'), '--scheme', 'def/eye-ris3'];
    const { code } = await runCommand([...words, '--out', join(folder, 'no/such/folder.ttl')]);
    expect(code).toBe(2);
  });

  it('has flags that other commands do not', async () => {
    expect((await runCommand(['check', '--scheme', 'def/x'])).code).toBe(2);
  });
});
