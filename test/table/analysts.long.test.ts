import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSheets } from '../../src/serialise/tables/workbook.ts';
import { tablesOf } from '../../src/table/read-tables.ts';
import type { Table } from '../../src/table/table.ts';
import { findProgram } from '../deploy/find-program.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { pythonWith } from '../support/python.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const execute = promisify(execFile);
const { baseIri } = ourSources();
const tables = tablesOf(await snapshotOf(ourSources()));
const python = await pythonWith(['frictionless==5.21.0', 'openpyxl==3.1.5', 'pandas==2.3.3']);
const noPython = 'reason' in python ? `: ${python.reason}` : '';
const office = findProgram('soffice') ?? '';
const noOffice =
  office === '' ? ': soffice is not installed (apt-get install libreoffice-calc)' : '';
const rscript = findProgram('Rscript') ?? '';
const noR = rscript === '' ? ': Rscript is not installed (apt-get install r-base-core)' : '';

/** What a program would take for a formula if it were not told that it is text. */
const hostile = [
  '=1+1',
  '+1+1',
  '-1-1',
  '@SUM(1)',
  '=HYPERLINK("http://x.example/")',
  '0012',
  '1/2',
];

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await startQueryingSite(ourSources());
  folder = await folderWith({});
  const sheet = { title: 'Hostile', rows: [['text'], ...hostile.map((text) => [text])] };
  const sheets = [{ ...sheet, widths: [20], isFiltered: true }];
  const day = new Date('2026-11-29');
  await writeFile(join(folder, 'hostile.xlsx'), await writeSheets(sheets, { title: 'x', day }));
  for (const { name } of tables) await fetchTo(`table/${name}.xlsx`, `${name}.xlsx`);
  await fetchTo('query/handlingsplaner/result.xlsx', 'answer.xlsx');
});
afterAll(() => site.close());

async function fetchTo(address: string, file: string): Promise<void> {
  const response = await site.get(`/${address}`);
  expect([address, response.status]).toEqual([address, 200]);
  await writeFile(join(folder, file), Buffer.from(await response.arrayBuffer()));
}

async function told<Value>(program: string, ...words: readonly string[]): Promise<Value> {
  if ('reason' in python) throw new Error(python.reason);
  return JSON.parse(await python.run(program, ...words)) as Value;
}

interface Book {
  readonly frozen: string | null;
  readonly filter: string | null;
  readonly formulas: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly kinds: readonly (readonly string[])[];
  readonly about: readonly unknown[];
}

const openBooks = `
import json, sys, openpyxl
def plain(value): return value.isoformat()[:10] if hasattr(value, "isoformat") else value
told = {}
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    sheet, *more = book.worksheets
    told[path] = {
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "formulas": [cell.coordinate for each in book for row in each for cell in row if cell.data_type == "f"],
        "rows": [[plain(cell.value) for cell in row] for row in sheet],
        "kinds": [["d" if cell.is_date else cell.data_type for cell in row] for row in sheet],
        "about": [cell.value for each in more for row in each for cell in row],
    }
print(json.dumps(told))`;

/** How openpyxl names the kinds of cells that are not empty. */
const kindOf: Readonly<Record<Table['columns'][number]['datatype'], string>> = {
  string: 's',
  anyURI: 's',
  gYear: 's',
  integer: 'n',
  decimal: 'n',
  boolean: 'b',
  date: 'd',
};

describe.skipIf(noPython !== '')(`workbooks as openpyxl opens them${noPython}`, () => {
  let books: Readonly<Record<string, Book>> = {};
  const bookOf = (name: string) => books[join(folder, `${name}.xlsx`)];
  beforeAll(async () => {
    const names = [...tables.map(({ name }) => name), 'hostile', 'answer'];
    books = await told(openBooks, ...names.map((name) => join(folder, `${name}.xlsx`)));
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    '%s has typed cells, a head that stays, and a sheet that tells of it',
    async (name, { columns, rows }) => {
      const book = bookOf(name);
      expect(book?.frozen).toBe('A2');
      expect(book?.filter).toMatch(new RegExp(`^A1:[A-Z]+${rows.length + 1}$`));
      expect(book?.formulas).toEqual([]);
      expect(book?.rows[0]).toEqual(columns.map((column) => column.name));
      expect(book?.rows).toHaveLength(rows.length + 1);
      const answer = (await (await site.get(`/table/${name}.json`)).json()) as readonly Record<
        string,
        unknown
      >[];
      for (const [place, row] of answer.entries()) {
        for (const [at, { name: column, datatype, separator }] of columns.entries()) {
          const value = row[column] ?? null;
          const cell = book?.rows[place + 1]?.[at] ?? null;
          expect([column, cell]).toEqual([
            column,
            Array.isArray(value) ? value.join(separator ?? '') || null : value,
          ]);
          if (cell !== null && separator === undefined)
            expect([column, book?.kinds[place + 1]?.[at]]).toEqual([column, kindOf[datatype]]);
        }
      }
      expect(book?.about).toEqual(expect.arrayContaining(columns.map((column) => column.name)));
    },
  );

  it('answers of queries too', () => {
    expect(bookOf('answer')?.formulas).toEqual([]);
    expect(bookOf('answer')?.rows.length).toBeGreaterThan(1);
  });

  it('has what looks like a formula as the text that it is', () => {
    expect(bookOf('hostile')?.formulas).toEqual([]);
    expect(bookOf('hostile')?.rows.flat().slice(1)).toEqual(hostile);
  });
});

describe.skipIf(noOffice !== '')(`workbooks as LibreOffice opens them${noOffice}`, () => {
  /** The first sheet as CSV: what a reader sees in its cells. */
  const seen = async (name: string): Promise<readonly (readonly string[])[]> => {
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [profile, '--headless', '--convert-to', filter, '--outdir', folder];
    await execute(office, [...words, join(folder, `${name}.xlsx`)], { timeout: 240_000 });
    return parse(await readFile(join(folder, `${name}.csv`), 'utf8'), { relaxColumnCount: true });
  };

  it('has every text as it is, also what looks like a formula or a number', async () => {
    expect((await seen('hostile')).flat().slice(1)).toEqual(hostile);
  });

  it.each(['areas', 'goals', 'places', 'codes'])('%s has its rows', async (name) => {
    const rows = await seen(name);
    const csv = await (await site.get(`/table/${name}.csv`)).text();
    expect(rows).toEqual(parse(csv));
  });
});

describe.skipIf(noPython !== '')(`the Data Package as frictionless reads it${noPython}`, () => {
  const validate = `
import json, os, sys
from frictionless import Package, system
system.trusted = True
os.chdir(sys.argv[1])
report = Package("datapackage.json").validate()
print(json.dumps([report.valid, [error.message for task in report.tasks for error in task.errors]
    + [error.message for error in report.errors]]))`;

  /** The package with its files in a folder, after what somebody does to one. */
  const packed = async (change: (name: string, text: string) => string): Promise<string> => {
    const read = async (address: string) => (await site.get(`/${address}`)).text();
    const files = await Promise.all(
      tables.map(async ({ name }) => {
        const text = await read(`table/${name}.csv`);
        return [`table/${name}.csv`, change(name, text)] as const;
      }),
    );
    const description = await read('datapackage.json');
    return folderWith({ ...Object.fromEntries(files), 'datapackage.json': description });
  };

  it('is valid, types, keys and references included', async () => {
    const folder = await packed((_, text) => text);
    expect(await told(validate, folder)).toEqual([true, []]);
  });

  it('is not where a value is none of its type or leads nowhere', async () => {
    const folder = await packed((name, text) =>
      name === 'visions' ? text.replace(/,(20\d\d)(?=,|\r)/, ',tjugo') : text,
    );
    const [isValid, errors] = await told<[boolean, string[]]>(validate, folder);
    expect([isValid, errors.join()]).toEqual([false, expect.stringContaining('tjugo')]);
  });
});

describe('the recipes for analysts', () => {
  /** Blocks of a language in a page of documentation, with this site in the place of the example. */
  const blocks = async (page: string, language: string): Promise<readonly string[]> => {
    const text = await readFile(join(import.meta.dirname, '../../docs', page), 'utf8');
    const found = text.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'));
    return [...found].map(([, block = '']) => block.replaceAll(baseIri, `${site.origin}/`));
  };

  const pages = ['analysts.md', 'sv/analysera.md'];

  it.skipIf(noPython !== '').each(pages)(
    `%s for Python run as they stand${noPython}`,
    async (page) => {
      const found = await blocks(page, 'python');
      expect(found).toHaveLength(1);
      const program = `${found.join('\n')}\nimport json\nprint(json.dumps([len(goals), len(joined), str(joined["county"].iloc[0])]))`;
      const [rows, joined, county] = await told<[number, number, string]>(program);
      const goals = tables.find(({ name }) => name === 'goals');
      expect([rows, joined, county]).toEqual([goals?.rows.length, goals?.rows.length, '23']);
    },
  );

  it.skipIf(noR !== '').each(pages)(`%s for R run as they stand${noR}`, async (page) => {
    const found = await blocks(page, 'r');
    expect(found).toHaveLength(1);
    const program = `${found.join('\n')}\ncat(nrow(goals), nrow(joined), joined$county[1], enc2utf8(goals$area_sv[1]))`;
    const { stdout } = await execute(rscript, ['-e', program], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const goals = tables.find(({ name }) => name === 'goals');
    expect(stdout).toMatch(new RegExp(`^${goals?.rows.length} ${goals?.rows.length} 23 `));
    expect(stdout).toMatch(/Digitala lösningar|Hållbar energi|Upplevelser/);
  });
});
