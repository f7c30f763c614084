import { describe, expect, it } from 'vitest';
import { filesIn } from '../../support/files.ts';
import { bookOfRegion, difference, things } from './book-of-region.ts';

const { need, action, challenge } = things;

describe('a workbook of a region', () => {
  const { root, importIt, edit } = bookOfRegion();

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
});
