import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/command.ts';
import { filesIn } from '../../support/files.ts';
import { bookOfRegion, difference, things } from './book-of-region.ts';

const { need, action, challenge } = things;

describe('a workbook of a region', () => {
  const { root, words, importIt, edit } = bookOfRegion();

  it('changes what was changed and nothing else', async () => {
    const before = await filesIn(root());
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
    expect(await importIt('--yes')).toMatchObject({ code: 0, complaints: '' });
    const after = await filesIn(root());
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([
      'plan/actions.yaml',
      'plan/needs.yaml',
    ]);
    expect(difference(before['plan/actions.yaml'], after['plan/actions.yaml'])).toEqual({
      gone: ['sv: En laddstation med två uttag i varje by som saknar en.'],
      come: ['sv: En laddstation med tre uttag i varje by.'],
    });
    expect(difference(before['plan/needs.yaml'], after['plan/needs.yaml'])).toEqual({
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
  });

  it('says what the files say where nobody changed it: no byte is written', async () => {
    const before = await filesIn(root());
    await edit(() => undefined);
    expect(await importIt('--yes')).toMatchObject({
      code: 0,
      complaints: '',
      output: expect.stringContaining('Inget skrevs') as string,
    });
    expect(await filesIn(root())).toEqual(before);
  });

  it('shows what would be different, and writes nothing before it is agreed to', async () => {
    const before = await filesIn(root());
    await edit((sheet) => {
      sheet('Behov').set(need, 'Namn (engelska)', 'More people who use the forest with care');
    });
    const looked = await importIt();
    expect([looked.code, looked.complaints]).toEqual([0, expect.stringContaining('--yes')]);
    expect(looked.output).toMatch(/More people who (?:\[−can \])?use the forest with care/);
    expect(await filesIn(root())).toEqual(before);
    expect(await importIt('--yes')).toMatchObject({ code: 0, complaints: '' });
    // The workbook that was read once says nothing new.
    expect((await importIt('--yes')).output).toContain('Inget skrevs');
  });

  it('asks whoever sits there', async () => {
    await edit((sheet) => {
      sheet('Behov').set(need, 'Namn (engelska)', 'Another name');
    });
    const before = await filesIn(root());
    const asked: string[] = [];
    const answering = (answer: string | undefined) => ({
      ...{ environment: {}, isWatched: false, print: () => undefined, complain: () => undefined },
      ...{ onStop: () => undefined, onInputEnd: () => undefined, onReload: () => undefined },
      ask: (question: string) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
    });
    expect(await run(words(), answering('nej'))).toBe(0);
    expect(await run(words(), answering(undefined))).toBe(0);
    expect(await filesIn(root())).toEqual(before);
    expect(await run(words(), answering(' Ja '))).toBe(0);
    expect(asked).toHaveLength(3);
    expect((await filesIn(root()))['plan/needs.yaml']).toContain('Another name');
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
    const after = (await filesIn(root()))['actors.yaml'] ?? '';
    expect(after).toContain('id/organisation/nya-kraftbolaget-ab');
    expect(after).toMatch(/sector: business\n$/);
    expect(after).toContain('id/organisation/exempelfonden');
    // The grant needs a funder, so the check keeps it.
    const removed = await importIt('--yes', '--remove');
    expect(removed.code).toBe(1);
    expect((await filesIn(root()))['actors.yaml']).toBe(after);
  });

  it('takes a thing away with the links that lead to it', async () => {
    await edit((sheet) => {
      const { rows, rowOf } = sheet('Möte');
      rows.splice(rowOf('id/meeting/skogsmote-hosten-2026'), 1);
    });
    const before = await filesIn(root());
    expect(await importIt('--yes', '--remove')).toMatchObject({ code: 0, complaints: '' });
    const after = await filesIn(root());
    const { come } = difference(before['meetings.yaml'], after['meetings.yaml']);
    expect(come.slice(0, 2)).toEqual(['type: Tombstone', 'label:']);
    expect(after['meetings.yaml']?.match(/skogsmote-hosten-2026/g)).toHaveLength(1);
  });

  it('is not troubled by changes of files elsewhere', async () => {
    await edit((sheet) => {
      sheet('Behov').set(need, 'Namn (engelska)', 'Mine');
    });
    const path = join(root(), 'plan/needs.yaml');
    await writeFile(
      path,
      `# En ny rad överst.\n${(await readFile(path, 'utf8')).replace('Långa avstånd,', 'Långa vägar,')}`,
    );
    expect(await importIt('--yes')).toMatchObject({ code: 0, complaints: '' });
    expect(await readFile(path, 'utf8')).toMatch(/^# En ny rad[^]*en: Mine[^]*Långa vägar,/);
  });

  it('says in the words of the check what would be wrong, and writes nothing', async () => {
    const before = await filesIn(root());
    await edit((sheet) => {
      sheet('Behov').set(need, 'Område', null);
    });
    const { code, complaints } = await importIt('--yes');
    expect([code, complaints]).toEqual([1, expect.stringMatching(/Inget skrevs[^]*concernsArea/)]);
    expect(await filesIn(root())).toEqual(before);
  });
});
