import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenSheet } from '../../support/edit-workbook.ts';
import { filesIn } from '../../support/files.ts';
import { bookOfRegion, things } from './book-of-region.ts';

const { need, action, challenge } = things;

describe('a workbook of a region', () => {
  const { root, importIt, edit, wrongCells } = bookOfRegion();

  it('shows both where the file changed too, and does not overwrite it', async () => {
    await edit((sheet) => {
      sheet('Behov').set(need, 'Namn (engelska)', 'Mine');
    });
    const path = join(root(), 'plan/needs.yaml');
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

  describe('tells with sheet and cell', () => {
    const cases: readonly (readonly [string, string, (sheet: OpenSheet) => string, RegExp])[] = [
      ['a day that is none', 'Insats', put(action, 'Tid › Börjar', '2027-02-30'), /inget datum/],
      ['a text for a number', 'Insats', put(action, 'Ordning', 'först'), /inget tal/],
      [
        'a cell that is closed',
        'Insats',
        put('id/action/utbildning', 'Tid › Börjar', '2027-03-01'),
        /ändras inte i arbetsboken/,
      ],
      [
        'something that is not in the list',
        'Behov',
        put(need, 'Område', 'Levande byarna'),
        /Menade du ”Levande byar”/,
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
        'a second value where there is one',
        'Handlingsplan',
        put('id/action-plan/levande-skog', 'Fullständighet', 'helt publicerad\ninte publicerad'),
        /bara finnas ett/,
      ],
      [
        'a column of nobody’s',
        'Möte',
        (sheet) => {
          sheet.rows[0]?.push('Egen');
          return `${String.fromCharCode(64 + (sheet.rows[0]?.length ?? 0))}1`;
        },
        /”Egen” är okänd/,
      ],
      ['an address that is gone', 'Utmaning', put(challenge, 'Id', null), /skriv tillbaka/],
    ];
    /** What cannot be wrong in the same cells at the same time. */
    const others: typeof cases = [
      ['a number for a day', 'Insats', put(action, 'Tid › Börjar', 46355), /inget datum/],
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
        'Utmaning',
        (sheet) => {
          sheet.rows.push([...(sheet.rows[sheet.rowOf(challenge)] ?? [])]);
          return `A${sheet.rows.length}`;
        },
        /står redan i Utmaning!A2/,
      ],
      [
        'an unknown address',
        'Behov',
        put(need, 'Id', 'id/need/fler-skogsbrukarna'),
        /Menade du ”id\/need\/fler-skogsbrukare”/,
      ],
    ];
    function put(id: string, title: string, value: string | number | null) {
      return (sheet: OpenSheet): string => {
        const place = sheet.place(id, title);
        sheet.set(id, title, value);
        return place;
      };
    }
    const books = [cases, others].map((mistakes) => {
      const places = new Map<string, string>();
      let wrong: Promise<readonly string[]> | undefined;
      const read = async (): Promise<readonly string[]> => {
        await edit((sheet) => {
          for (const [mistake, name, change] of mistakes)
            places.set(mistake, `${name}!${change(sheet(name))}`);
        });
        return wrongCells();
      };
      return { mistakes, places, wrong: () => (wrong ??= read()) };
    });

    it.each(books.flatMap((each) => each.mistakes.map((mistake) => [...mistake, each] as const)))(
      '%s',
      async (mistake, _, __, told, { wrong, places }) => {
        const all = await wrong();
        const place = places.get(mistake) ?? 'nowhere';
        const line = all.find((each) => each.startsWith(`violation ${place}: `));
        expect(line ?? all).toEqual(expect.stringMatching(told));
      },
    );

    it('a sheet that was renamed, and a workbook without its record', async () => {
      await edit((_, names) => {
        names.set('Behov', 'Mina behov');
      });
      expect(await wrongCells()).toContainEqual(expect.stringMatching(/ Behov: Bladet saknas/));
      await edit((_, names) => {
        names.delete('styrkedata');
      });
      expect(await wrongCells()).toEqual([expect.stringMatching(/inte gjord av/)]);
    });

    it('on a line of what the command says, which writes nothing then', async () => {
      const before = await filesIn(root());
      await edit((sheet) => {
        sheet('Insats').set(action, 'Ordning', 'först');
        sheet('Behov').set(need, 'Namn (engelska)', 'Another name');
      });
      const { code, complaints } = await importIt('--yes');
      expect([code, complaints]).toEqual([
        1,
        expect.stringMatching(/back\.xlsx Insats![A-Z]+2: fel: .*inget tal/),
      ]);
      expect(await filesIn(root())).toEqual(before);
    });
  });
});
