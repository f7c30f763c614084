import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinedFile, recipesFor, theirFile, type Recipe } from '../../src/links/recipes.ts';
import { fixture, folderWith, ourSources } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { python, reasonAgainst, run } from './tools.ts';

const base = 'https://data.example/';

/** Which rows of the tables in `test/fixtures/foreign` have codes that links lead to: code, end of the subject's address, value. */
const joined: Readonly<Record<string, { column: string; value: string; rows: string[][] }>> = {
  nace: {
    column: 'nace_r2',
    value: 'OBS_VALUE',
    rows: [
      ['A01', 'jord-skog-och-vatten', '77'],
      ['C16', 'jord-skog-och-vatten', '5012'],
      ['E383', 'hallbar-energi', '210'],
      ['I', 'upplevelser', '31022'],
    ],
  },
  nabs: { column: 'nabs07', value: 'OBS_VALUE', rows: [['NABS05', 'hallbar-energi', '120.5']] },
  nuts: {
    column: 'geo',
    value: 'OBS_VALUE',
    rows: [
      ['SE32', 'jamtlands-lan', '3000'],
      ['SE322', 'jamtlands-lan', '1000'],
    ],
  },
  sdg: { column: 'Target', value: 'Value', rows: [['7.2', 'hallbar-energi-2030', '50.1']] },
};

const programs = [
  {
    language: 'Python',
    command: python,
    file: 'join.py',
    test: ['-c', 'import pandas'],
    wanted: 'pandas',
  },
  { language: 'R', command: 'Rscript', file: 'join.R', test: ['--version'], wanted: 'R' },
] as const;

let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources(base));
});
afterAll(() => site.close());

/** The recipe that the page about a set shows, as it is there. */
async function shownRecipe(name: string, language: Recipe['language']): Promise<string> {
  const { column } = joined[name] ?? { column: '' };
  const address = `${base}links/${name}.csv`;
  const code =
    recipesFor({ address, column }).find((recipe) => recipe.language === language)?.code ?? '';
  const page = await (await site.get(`/links/${name}`, { accept: 'text/markdown' })).text();
  expect(page).toContain(code);
  return code.replace(address, `${site.origin}/links/${name}.csv`);
}

describe.each(programs)('in $language', ({ language, command, file, test, wanted }) => {
  const reason = reasonAgainst(command, test, wanted);

  it.skipIf(reason !== '').each(Object.keys(joined))(
    `the way to join %s gives the rows that have the same code${reason && ` (skipped: ${reason})`}`,
    async (name) => {
      const folder = await folderWith({});
      await copyFile(join(fixture('foreign'), `${name}.csv`), join(folder, theirFile));
      await writeFile(join(folder, file), await shownRecipe(name, language));
      await run(command, [file], { cwd: folder });
      const text = await readFile(join(folder, joinedFile), 'utf8');
      const rows = parse<Record<string, string>>(text, { columns: true });
      const { value, rows: expected } = joined[name] ?? { value: '', rows: [] };
      const told = rows.map((row) => [
        row['code'],
        row['subject']?.replace(/^.*\//, ''),
        row[value],
      ]);
      expect(told.sort()).toEqual(expected);
    },
  );
});
