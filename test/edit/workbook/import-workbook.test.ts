import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/command.ts';
import { filesIn, folderWith, inventedRegion } from '../../support/files.ts';
import { editWorkbook, type OpenSheet } from '../../support/edit-workbook.ts';
import { say, type Said } from '../../support/say.ts';

const region = inventedRegion();

const need = 'id/need/fler-skogsbrukare';
const action = 'id/action/laddstationer';
const challenge = 'id/challenge/langa-avstand';

/** The lines that one text has and the other has not. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, young] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !young.includes(line)).map((line) => line.trim()),
    come: young.filter((line) => !old.includes(line)).map((line) => line.trim()),
  };
}

describe('a workbook of a region', () => {
  let book = '';
  let folder = '';
  let root = '';
  const flags = (): string[] => [
    ...['--data', root, '--ontology', region.ontology, '--shapes', region.shapes],
    ...['--base', region.baseIri],
  ];
  const importIt = (...words: string[]): Promise<Said> =>
    say('import', join(folder, 'back.xlsx'), ...words, ...flags());
  const edit = (
    change: (sheet: (name: string) => OpenSheet, names: Map<string, string>) => void,
  ): Promise<void> => editWorkbook([book, join(folder, 'back.xlsx')], change);

  beforeAll(async () => {
    root = region.data;
    book = join(await folderWith({}), 'book.xlsx');
    const { code, complaints } = await say('export', '--xlsx', book, ...flags());
    expect([complaints, code]).toEqual(['', 0]);
  });
  beforeEach(async () => {
    folder = await folderWith({});
    root = join(folder, 'data');
    await cp(region.data, root, { recursive: true });
  });

  it('says what the files say where nobody changed it: no byte is written', async () => {
    const before = await filesIn(root);
    await edit(() => undefined);
    expect(await importIt('--yes')).toMatchObject({
      code: 0,
      complaints: '',
      output: expect.stringContaining('Inget skrevs') as string,
    });
    expect(await filesIn(root)).toEqual(before);
  });

  it('changes what was changed and nothing else, once it is agreed to', async () => {
    const before = await filesIn(root);
    await edit((sheet) => {
      sheet('Behov').set(need, 'Namn (engelska)', 'More people who use the forest with care');
      sheet('Behov').set(need, 'Område', 'Levande byar');
      sheet('Insats').set(
        action,
        'Beskrivning (svenska)',
        'En laddstation med tre uttag i varje by.',
      );
      sheet('Insats').set(
        action,
        'Främjar',
        'id/priority/byarna\nid/regional-goal/bo-kvar\nid/priority/byarna',
      );
      sheet('Utmaning').set(challenge, 'Har statusobservation › Status', 'planerad');
    });
    const looked = await importIt();
    expect([looked.code, looked.complaints]).toEqual([0, expect.stringContaining('--yes')]);
    expect(looked.output).toMatch(/More people who (?:\[−can \])?use the forest with care/);
    expect(await filesIn(root)).toEqual(before);

    expect(await importIt('--yes')).toMatchObject({ code: 0, complaints: '' });
    const after = await filesIn(root);
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([
      'plan/actions.yaml',
      'plan/needs.yaml',
    ]);
    expect(difference(before['plan/actions.yaml'] ?? '', after['plan/actions.yaml'] ?? '')).toEqual(
      {
        gone: ['sv: En laddstation med två uttag i varje by som saknar en.'],
        come: ['sv: En laddstation med tre uttag i varje by.'],
      },
    );
    expect(difference(before['plan/needs.yaml'] ?? '', after['plan/needs.yaml'] ?? '')).toEqual({
      gone: [
        'label: { sv: Fler som kan bruka skog varsamt, en: More people who can use the forest with care }',
        'concernsArea: id/sub-area/varsamt-skogsbruk',
        'hasStatusObservation: { type: StatusObservation, status: under-way, observedIn: id/source/levande-skog }',
      ],
      come: [
        'label: { sv: Fler som kan bruka skog varsamt, en: More people who use the forest with care }',
        'hasStatusObservation: { type: StatusObservation, status: planned, observedIn: id/source/levande-skog }',
      ],
    });
    // The workbook that was read once says nothing new.
    expect((await importIt('--yes')).output).toContain('Inget skrevs');
  });

  it('asks whoever sits there', async () => {
    await edit((sheet) => {
      sheet('Behov').set(need, 'Namn (engelska)', 'Another name');
    });
    const before = await filesIn(root);
    const asked: string[] = [];
    const answering = (answer: string | undefined) => ({
      ...{ environment: {}, isWatched: false, print: () => undefined, complain: () => undefined },
      ...{ onStop: () => undefined, onInputEnd: () => undefined, onReload: () => undefined },
      ask: (question: string) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
    });
    const words = ['import', join(folder, 'back.xlsx'), ...flags()];
    expect(await run(words, answering('nej'))).toBe(0);
    expect(await run(words, answering(undefined))).toBe(0);
    expect(await filesIn(root)).toEqual(before);
    expect(await run(words, answering(' Ja '))).toBe(0);
    expect(asked).toHaveLength(3);
    expect((await filesIn(root))['plan/needs.yaml']).toContain('Another name');
  });

  it('makes a thing of a new row, and takes one away only where that is asked for', async () => {
    await edit((sheet) => {
      sheet('Formell organisation').add({
        'Namn (svenska)': 'Nya kraftbolaget AB',
        'Namn (engelska)': 'New Power Company',
        Sektor: 'näringsliv',
      });
      const { rows, rowOf } = sheet('Formell organisation');
      rows.splice(rowOf('id/organisation/exempelfonden'), 1);
    });
    const { complaints, code } = await importIt('--yes');
    expect([complaints, code]).toEqual([
      expect.stringMatching(/--remove[^]*id\/organisation\/exempelfonden/),
      0,
    ]);
    const after = (await filesIn(root))['actors.yaml'] ?? '';
    expect(after).toContain('id/organisation/nya-kraftbolaget-ab');
    expect(after).toMatch(/sector: business\n$/);
    expect(after).toContain('id/organisation/exempelfonden');
    // The grant needs a funder, so the check keeps it.
    const removed = await importIt('--yes', '--remove');
    expect(removed.code).toBe(1);
    expect((await filesIn(root))['actors.yaml']).toBe(after);
  });

  it('takes a thing away with the links that lead to it', async () => {
    await edit((sheet) => {
      const { rows, rowOf } = sheet('Möte');
      rows.splice(rowOf('id/meeting/skogsmote-hosten-2026'), 1);
    });
    const before = await filesIn(root);
    expect(await importIt('--yes', '--remove')).toMatchObject({ code: 0, complaints: '' });
    const after = await filesIn(root);
    const { come } = difference(before['meetings.yaml'] ?? '', after['meetings.yaml'] ?? '');
    expect(come.slice(0, 2)).toEqual(['type: Tombstone', 'label:']);
    expect(after['meetings.yaml']?.match(/skogsmote-hosten-2026/g)).toHaveLength(1);
  });

  it('shows both where the file changed too, and does not overwrite it', async () => {
    await edit((sheet) => {
      sheet('Behov').set(need, 'Namn (engelska)', 'Mine');
    });
    const path = join(root, 'plan/needs.yaml');
    const theirs = (await readFile(path, 'utf8')).replace(
      'en: More people who can use the forest with care',
      'en: Theirs',
    );
    await writeFile(path, theirs);
    const { code, complaints } = await importIt('--yes');
    expect(code).toBe(1);
    expect(complaints).toMatch(/Behov!\w+: fel: .*”Mine”.*”Theirs”/);
    expect(await readFile(path, 'utf8')).toBe(theirs);
  });

  it('is not troubled by changes of files elsewhere', async () => {
    await edit((sheet) => {
      sheet('Behov').set(need, 'Namn (engelska)', 'Mine');
    });
    const path = join(root, 'plan/needs.yaml');
    await writeFile(
      path,
      `# En ny rad överst.\n${(await readFile(path, 'utf8')).replace('Långa avstånd,', 'Långa vägar,')}`,
    );
    expect(await importIt('--yes')).toMatchObject({ code: 0, complaints: '' });
    expect(await readFile(path, 'utf8')).toMatch(/^# En ny rad[^]*en: Mine[^]*Långa vägar,/);
  });

  describe('tells with sheet and cell', () => {
    const cases: readonly (readonly [string, string, (sheet: OpenSheet) => string, RegExp])[] = [
      ['a day that is none', 'Insats', put(action, 'Tid › Börjar', '2027-02-30'), /inget datum/],
      ['a number for a day', 'Insats', put(action, 'Tid › Börjar', 46355), /inget datum/],
      ['a text for a number', 'Insats', put(action, 'Ordning', 'först'), /inget tal/],
      [
        'something that is not in the list',
        'Behov',
        put(need, 'Område', 'Levande byarna'),
        /Menade du ”Levande byar”/,
      ],
      [
        'a second value where there is one',
        'Handlingsplan',
        put('id/action-plan/levande-skog', 'Fullständighet', 'helt publicerad\ninte publicerad'),
        /bara finnas ett/,
      ],
      [
        'an unknown address',
        'Behov',
        put(need, 'Id', 'id/need/fler-skogsbrukarna'),
        /Menade du ”id\/need\/fler-skogsbrukare”/,
      ],
      ['an address that is gone', 'Behov', put(need, 'Id', null), /skriv tillbaka/],
      [
        'a cell that is closed',
        'Insats',
        put('id/action/utbildning', 'Tid › Börjar', '2027-03-01'),
        /ändras inte i arbetsboken/,
      ],
      [
        'a formula',
        'Insats',
        (sheet) => {
          sheet.formula(action, 'Ordning', '1+1');
          return sheet.place(action, 'Ordning');
        },
        /formel/,
      ],
      [
        'the same address twice',
        'Behov',
        (sheet) => {
          sheet.rows.push([...(sheet.rows[sheet.rowOf(need)] ?? [])]);
          return `A${sheet.rows.length}`;
        },
        /står redan i Behov!A2/,
      ],
      [
        'what is asked of new rows alone',
        'Behov',
        put(need, 'Ord ur källan (nya rader)', 'Ord'),
        /nya rader/,
      ],
      [
        'a new row without a name',
        'Behov',
        (sheet) => `A${sheet.add({ Område: 'Levande byar' }) + 1}`,
        /saknar namn/,
      ],
      [
        'a column of nobody’s',
        'Behov',
        (sheet) => {
          sheet.rows[0]?.push('Egen');
          return `${String.fromCharCode(64 + (sheet.rows[0]?.length ?? 0))}1`;
        },
        /”Egen” är okänd/,
      ],
    ];
    function put(id: string, title: string, value: string | number | null) {
      return (sheet: OpenSheet): string => {
        const place = sheet.place(id, title);
        sheet.set(id, title, value);
        return place;
      };
    }
    it.each(cases)('%s', async (_, name, change, told) => {
      const before = await filesIn(root);
      let place = '';
      await edit((sheet) => (place = change(sheet(name))));
      const { code, complaints } = await importIt('--yes');
      const line = complaints.split('\n').find((each) => each.includes(`${name}!${place}: fel: `));
      expect([code, line ?? complaints]).toEqual([1, expect.stringMatching(told)]);
      expect(await filesIn(root)).toEqual(before);
    });

    it('a sheet that was renamed, and a workbook without its record', async () => {
      await edit((_, names) => {
        names.set('Behov', 'Mina behov');
      });
      expect((await importIt('--yes')).complaints).toMatch(/Behov: fel: Bladet saknas/);
      await edit((_, names) => {
        names.delete('styrkedata');
      });
      expect((await importIt('--yes')).complaints).toMatch(/inte gjord av/);
    });
  });

  it('says in the words of the check what would be wrong, and writes nothing', async () => {
    const before = await filesIn(root);
    await edit((sheet) => {
      sheet('Behov').set(need, 'Område', null);
    });
    const { code, complaints } = await importIt('--yes');
    expect([code, complaints]).toEqual([1, expect.stringMatching(/Inget skrevs[^]*concernsArea/)]);
    expect(await filesIn(root)).toEqual(before);
  });
});
