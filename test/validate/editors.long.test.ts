import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { folderWith } from '../support/files.ts';
import { ourData, toldOf, toldOfOurData, type Edit } from './told.ts';

const repository = join(import.meta.dirname, '../..');
const baseIri = 'https://data.example/';

/** What no parser reads, by the ending of the file. */
const broken: Readonly<Record<string, string>> = {
  '.yaml': '- id: "x\n',
  '.ttl': '<a <b> .',
  '.jsonld': '{',
};

const area = (replace: string, by: string): Edit => ({
  in: 'strength-area/hallbar-energi.yaml',
  replace,
  by,
});
const people = (replace: string, by: string): Edit => ({ in: 'people.yaml', replace, by });
const vision = (replace: string, by: string): Edit => ({
  in: 'vision/hallbar-energi-2030.yaml',
  replace,
  by,
});

const link = 'hasVision: id/vision/hallbar-energi-2030';
const name = 'sv: Hållbar energi\n';

/** What an editor did wrong, and the one line that is told of it. */
const mistakes: readonly (readonly [what: string, edit: Edit, told: RegExp])[] = [
  ['a tab before a key', area('    sv: H', '\tsv: H'), /:7:1: fel: Raden är indragen med tabb\./],
  ['a tab after spaces', area('    sv: H', '  \tsv: H'), /:7:3: fel: .*tabb/],
  ['a tab after a hyphen', area('- id: id/action', '-\tid: id/action'), /:43:2: fel: .*tabb/],
  ['one space too few', area('    en: Sust', '   en: Sust'), /:8:1: fel: Indraget stämmer inte\./],
  ['a key in the first column', area('  inScheme:', 'inScheme:'), /:9:1: fel: Indraget/],
  ['a key too far in', area('  inScheme:', '   inScheme:'), /:9:1: fel: Indraget/],
  [
    'languages beside their key',
    area('    sv: Hållbar energi\n    en:', '  sv: Hållbar energi\n  en:'),
    /:7:3: fel: Text på ett visst språk .* Dra in raden/,
  ],
  [
    'a dash for a hyphen',
    area('- id: id/action', '– id: id/action'),
    /:43:1: fel: .*tankstreck.*bindestreck/,
  ],
  [
    'no space after hyphens',
    area('    - id/source/handl', '    -id/source/handl'),
    /:21:5: fel: Ett blanksteg saknas efter bindestrecket/,
  ],
  ['no colon', area('inScheme: def', 'inScheme def'), /:9:3: fel: .*”nyckel: värde”/],
  ['no space after a colon', area('inScheme: def', 'inScheme:def'), /:9:3: fel: .*blanksteg/],
  [
    'a key without a value',
    area('inScheme: def/strength-areas', 'inScheme:'),
    /:9:12: fel: .*tomt/,
  ],
  [
    'a space that does not break',
    area('  inScheme:', ' \u00A0inScheme:'),
    /:9:2: fel: .*osynligt blanksteg/,
  ],
  [
    'a text that becomes a comment',
    area(name, 'sv: #Hållbar energi\n'),
    /:7:9: fel: Värdet är tomt: det som står efter # är en kommentar/,
  ],
  ['a text with a colon', area(name, 'sv: Hållbar: energi\n'), /:7:9: fel: Två kolon/],
  ['a text that begins with %', area(name, 'sv: %energi\n'), /:7:9: fel: Texten börjar med/],
  ['a text that begins with !', area(name, 'sv: !hållbar energi\n'), /fel: Texten börjar med/],
  [
    'an apostrophe in a text',
    area("'Action plan for Sustainable energy'", "'Region's plan'"),
    /:47:17: fel: Texten slutar vid citattecknet strax före/,
  ],
  [
    'quotation marks of two kinds',
    area("countyNumber: '23'", `countyNumber: '23"`),
    /:16:\d+: fel: .*citattecken/,
  ],
  [
    'quotation marks that are not straight',
    area("'Action plan for Sustainable energy'", '”Plan: energy”'),
    /:47:9: fel: Citattecknet är inte rakt/,
  ],
  [
    'a change that was in conflict',
    area('  inScheme:', '<<<<<<< HEAD\n  inScheme: a\n=======\n  inScheme:'),
    /:9:1: fel: Här står märken/,
  ],
  [
    'a key twice',
    area('  countyNumber:', "  countyNumber: '24'\n  countyNumber:"),
    /:17:3: fel: Samma nyckel/,
  ],
  ['a misspelt key', area('hasVision:', 'hasVison:'), /:18:3: fel: .*Menade du ”hasVision”\?/],
  [
    'a misspelt class',
    area('type: ActionPlan', 'type: Actionplan'),
    /:44:9: fel: .*”ActionPlan”\?/,
  ],
  [
    'a misspelt code',
    area('not-published\n', 'not-publisched\n'),
    /:51:17: fel: .*”not-published”\?/,
  ],
  ['a misspelt link', area(link, `${link}x`), /:18:14: fel: .*leder inte till någon vision/],
  [
    'a misspelt address of a thing',
    area('- id: id/action-plan/hallbar-energi', '- id: id/action-plan/hallbarenergi'),
    /:19:18: fel: .*leder inte till någon handlingsplan/,
  ],
  ['a space that is not seen', area(link, `${link}\u00A0`), /:18:14: fel: .*osynligt tecken/],
  ['addresses with commas', area(link, `${link}, id/b`), /:18:14: fel: .*hakparenteser/],
  [
    'a misspelt scheme',
    area(link, 'hasVision: htps://x.example/'),
    /:18:14: fel: .*”https:\/\/”\?/,
  ],
  [
    'a link to a thing of another kind',
    area(link, 'hasVision: id/action-plan/hallbar-energi'),
    /:18:14: fel: .*leder inte till någon vision/,
  ],
  [
    'a property of another kind of thing',
    area('  completeness:', '  hasSubArea: id/strength-area/upplevelser\n  completeness:'),
    /:51:15: fel: .*”har delområde” hör till slaget ”styrkeområde”/,
  ],
  [
    'an organisation as a source',
    people(
      'observedIn: id/source/handlingsplaner-styrkeomraden',
      'observedIn: id/organisation/2321000214',
    ),
    /:10:17: fel: .*slaget ”källdokument”/,
  ],
  [
    'a number for a text',
    area("countyNumber: '23'", 'countyNumber: 23'),
    /:16:17: fel: .*ska vara en text/,
  ],
  [
    'an unknown observed source',
    people('observedIn: id/source/', 'observedIn: id/sorce/'),
    /:10:17: fel: .*Källan/,
  ],
  [
    'an unknown quoted source',
    vision('quotedFrom: id/source/', 'quotedFrom: id/sorce/'),
    /:33:19: fel: .*Källan/,
  ],
  [
    'an unknown primary source',
    vision('primarySource: id/source/', 'primarySource: id/sorce/'),
    /:13:18: fel: .*Källan/,
  ],
  [
    'an unknown source of evidence',
    area('source: id/source/regionjh-regionalt', 'source: id/source/regional'),
    /:27:15: fel: .*leder inte till någon källa/,
  ],
  [
    'an unknown source of a post',
    { in: 'posts.yaml', replace: 'fromSource: id/source/', by: 'fromSource: id/sorce/' },
    /:13:15: fel: .*Källan/,
  ],
  [
    'a day that is not',
    people('reviewBy: 2027-06-30', 'reviewBy: 2027-06-31'),
    /:11:15: fel: .*Dagen finns inte: månaden har 30 dagar/,
  ],
  [
    'a day in words',
    people('reviewBy: 2027-06-30', 'reviewBy: 30 juni 2027'),
    /:11:15: fel: .*år-månad-dag/,
  ],
  [
    'a day in another order',
    people('reviewBy: 2027-06-30', 'reviewBy: 30-06-2027'),
    /:11:15: fel: .*år-månad-dag/,
  ],
  [
    'a day without a zero',
    people('reviewBy: 2027-06-30', 'reviewBy: 2027-6-30'),
    /:11:15: fel: .*år-månad-dag/,
  ],
  [
    'a year in words',
    vision('horizonYear: 2030', 'horizonYear: tjugo'),
    /:10:16: fel: .*fyra siffror/,
  ],
  ['a number in words', vision('order: 1', 'order: ett'), /:55:18: fel: .*heltal/],
  ['a place before the text', area('start: 105', 'start: -105'), /:32:18: fel: .*heltal/],
  [
    'a name in no language',
    area('  label:\n    sv: Hållbar energi\n    en: Sustainable energy', '  label: Energi'),
    /:6:10: fel: .*Namnet har inget språk/,
  ],
  [
    'a language that is none here',
    area('    sv: Hållbar', '    se: Hållbar'),
    /:7:9: fel: .*Namnet har inget språk/,
  ],
  [
    'a mailbox without @',
    people('asa.hofsten@', 'asa.hofsten.'),
    /:9:14: fel: .*E-postadressen har fel form/,
  ],
  [
    'a mailbox with a space',
    people('asa.hofsten@', 'asa.hofsten @'),
    /:9:14: fel: .*blanksteg.*Ta bort det/,
  ],
  [
    'a telephone in letters',
    { in: 'catalogue.yaml', replace: 'hasValue: tel:+4663147500', by: 'hasValue: tel:växeln' },
    /:50:3: fel: .*Telefonnumret har fel form/,
  ],
];

describe('a mistake of an editor', () => {
  it.each(mistakes)('is told once, with its place: %s', async (_, edit, told) => {
    const lines = await toldOfOurData(edit);
    expect(lines).toEqual([expect.stringMatching(told)]);
  });

  it('is a warning where it may be none', async () => {
    const lines = await toldOfOurData(people('asa.hofsten@', 'åsa.hofsten@'));
    expect(lines).toEqual([
      expect.stringContaining('Innehållet har ändrats'),
      expect.stringMatching(/^people\.yaml:9:14: varning: .*annan bokstav än a–z/),
    ]);
  });

  it('is told once where a file was emptied, for each address that leads nowhere', async () => {
    const folder = await ourData();
    await writeFile(join(folder, 'vision/hallbar-energi-2030.yaml'), '# Tom\n');
    const { lines } = await toldOf(folder, join(repository, 'shapes'), 'sv');
    expect(lines.filter((line) => line.includes('någon vision.'))).toEqual([
      expect.stringMatching(/leder inte till någon vision\. .*Adressen står på \d+ ställen till\./),
    ]);
  });

  it.each(['\uFEFF', ''])(
    'is none: lines that end as in Windows, and a mark before: %j',
    async (mark) => {
      const edits = [{ in: 'posts.yaml', replace: '# Befattningar', by: `${mark}# Befattningar` }];
      expect(await toldOfOurData(...edits)).toEqual([]);
    },
  );
});

describe('a file that cannot be read', () => {
  it('is told of, and nothing that only follows from it', async () => {
    const folder = await folderWith({});
    for (const part of ['data', 'ontology', 'shapes'])
      await cp(join(repository, part), join(folder, part), { recursive: true });
    const names = await readdir(folder, { recursive: true });
    const told: Record<string, readonly string[]> = {};
    const readable = names.filter((one) => Object.hasOwn(broken, extname(one)));
    // Of files that are alike, one: they stand in one folder, and have one ending.
    const kinds = new Map(
      readable.map((one) => [dirname(one) === 'data' ? one : dirname(one) + extname(one), one]),
    );
    for (const name of kinds.values()) {
      const path = join(folder, name);
      const before = await readFile(path);
      await writeFile(path, broken[extname(name)] ?? '');
      const [data, ontology, shapes] = ['data', 'ontology', 'shapes'].map((part) =>
        join(folder, part),
      );
      const { findings, notes } = await check({ data: data ?? '', ontology, shapes, baseIri });
      told[name] = [...findings, ...notes].map((finding) => finding.path);
      await writeFile(path, before);
    }
    expect(Object.keys(told).length).toBeGreaterThan(20);
    expect(told).toEqual(
      Object.fromEntries(Object.keys(told).map((name) => [name, [join(folder, name)]])),
    );
  }, 400_000);
});
