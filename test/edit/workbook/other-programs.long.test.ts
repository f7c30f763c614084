import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, folderWith, inventedRegion, ourSources } from '../../support/files.ts';
import { pythonWith } from '../../support/python.ts';
import { say, type Said } from '../../support/say.ts';

const execute = promisify(execFile);

/** Whether LibreOffice can be had. */
const office = await execute('soffice', ['--version']).then(
  () => undefined,
  () => 'LibreOffice (soffice) is not here',
);
const python = await pythonWith(['openpyxl==3.1.5']);
const noPython = 'reason' in python ? python.reason : undefined;
if (office !== undefined) console.warn(`skipped: ${office}`);
if (noPython !== undefined) console.warn(`skipped: ${noPython}`);

/** Saves a workbook anew with LibreOffice, in a folder. */
async function saveWithOffice(book: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
  await execute('soffice', [...words, '--outdir', folder, book], { timeout: 300_000 });
}

/** Changes cells with openpyxl, which other programs than Excel are made with: `[[sheet, id, heading, value], …]`. */
const editing = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for name, key, title, value in json.loads(sys.argv[3]):
    sheet = book[name]
    column = [cell.value for cell in sheet[1]].index(title) + 1
    row = [cell.value for cell in sheet['A']].index(key) + 1
    sheet.cell(row, column).value = value
book.save(sys.argv[2])
`;

describe.each([
  ['our data', ourSources()],
  ['an invented region', inventedRegion()],
])('a workbook of %s', (_, sources) => {
  let folder = '';
  let root = '';
  let book = '';
  const flags = (): string[] => [
    ...['--data', root, '--ontology', sources.ontology, '--shapes', sources.shapes],
    ...['--base', sources.baseIri],
  ];
  beforeAll(async () => {
    folder = await folderWith({});
    root = join(folder, 'data');
    await cp(sources.data, root, { recursive: true });
    book = join(folder, 'book.xlsx');
    expect(await say('export', '--xlsx', book, ...flags())).toMatchObject({ code: 0 });
  });
  let before: Record<string, string> = {};
  beforeAll(async () => (before = await filesIn(root)));
  afterAll(async () => {
    expect(await filesIn(root)).toEqual(before);
  });

  it('changes no byte where nobody changed it', async () => {
    expect(await say('import', book, '--yes', ...flags())).toMatchObject({
      code: 0,
      complaints: '',
      output: expect.stringContaining('Inget skrevs') as string,
    });
  });

  it.skipIf(office)('changes no byte when LibreOffice has saved it', async () => {
    const saved = join(folder, 'office');
    await mkdir(saved);
    await saveWithOffice(book, saved);
    expect(await say('import', join(saved, 'book.xlsx'), '--yes', ...flags())).toMatchObject({
      code: 0,
      complaints: '',
      output: expect.stringContaining('Inget skrevs') as string,
    });
  });

  it.skipIf(noPython)('changes no byte when openpyxl has saved it', async () => {
    if ('reason' in python) return;
    const saved = join(folder, 'python.xlsx');
    await python.run(editing, book, saved, '[]');
    expect(await say('import', saved, '--yes', ...flags())).toMatchObject({
      code: 0,
      complaints: '',
      output: expect.stringContaining('Inget skrevs') as string,
    });
  });
});

describe.skipIf(noPython)('contacts in a workbook', () => {
  const { data, ontology, shapes, baseIri } = ourSources();
  const post = 'id/post/processledare-upplevelser';
  const holder = 'Innehavare enligt källan';
  let root = '';
  let folder = '';
  const flags = (): string[] => [
    ...['--data', root, '--ontology', ontology, '--shapes', shapes, '--base', baseIri],
  ];
  const edit = async (...changes: readonly (readonly string[])[]): Promise<Said> => {
    if ('reason' in python) throw new Error(python.reason);
    const [book, saved] = [join(folder, `book-${changes.length}.xlsx`), join(folder, 'saved.xlsx')];
    await say('export', '--xlsx', book, ...flags());
    await python.run(editing, book, saved, JSON.stringify(changes));
    return say('import', saved, '--yes', ...flags());
  };
  beforeAll(async () => {
    folder = await folderWith({});
    root = join(folder, 'data');
    await cp(data, root, { recursive: true });
  });

  it('are changed in one line each', async () => {
    const path = join(root, 'people.yaml');
    const before = await readFile(path, 'utf8');
    const told = await edit(
      ['Befattning', post, `${holder} › Namn`, 'Kim Exempel'],
      ['Befattning', post, `${holder} › Ses över senast`, '2027-05-31'],
    );
    expect(told).toMatchObject({ code: 0, complaints: '' });
    expect(told.output).toContain('Kim Exempel');
    const lines = before.split('\n');
    const start = lines.findIndex((line) => line.endsWith(post));
    const after = (await readFile(path, 'utf8')).split('\n');
    expect(
      after.flatMap((line, index) => (line === lines[index] ? [] : [[index - start, line]])),
    ).toEqual([
      [3, '    name: Kim Exempel'],
      [6, '    reviewBy: 2027-05-31'],
    ]);
  });

  it('come back where persons are, when a post was without one', async () => {
    const path = join(root, 'people.yaml');
    const before = await readFile(path, 'utf8');
    const without = before.replace(new RegExp(`- id: ${post}\n(?: .*\n)+\n?`), '');
    expect(without).not.toContain(post);
    await writeFile(path, without);
    const told = await edit(
      ['Befattning', post, `${holder} › Namn`, 'Alex Exempel'],
      ['Befattning', post, `${holder} › E-post`, 'mailto:alex@region.example'],
      [
        'Befattning',
        post,
        `${holder} › Observerad i`,
        'Källtexten om styrkeområdenas handlingsplaner',
      ],
      ['Befattning', post, `${holder} › Ses över senast`, '2027-05-31'],
    );
    expect(told).toMatchObject({ code: 0, complaints: '' });
    const after = await readFile(path, 'utf8');
    expect(after.startsWith(without.trimEnd())).toBe(true);
    expect(after.slice(without.trimEnd().length)).toBe(`

- id: ${post}
  observedHolder:
    type: Person
    name: Alex Exempel
    mailbox: mailto:alex@region.example
    observedIn: id/source/handlingsplaner-styrkeomraden
    reviewBy: 2027-05-31
`);
  });
});
