import { describe, expect, it } from 'vitest';
import { toldOfOurData } from './told.ts';

describe('a translation', () => {
  const file = 'translation/hallbar-energi-2030-en.yaml';
  const swedish = (number: number) => `translationOf: id/vision-statement/572e8b34b262-${number}`;

  it('renders sentences of the text that it translates', async () => {
    const by = 'translationOf: id/vision-statement/bc7e2aa460c2-3';
    expect(await toldOfOurData({ in: file, replace: swedish(3), by })).toEqual([
      expect.stringMatching(
        /^translation\/hallbar-energi-2030-en\.yaml:\d+:24: fel: Mening 3 .*: Meningen under ”translationOf” hör inte till den text som utgåvan är en översättning av/,
      ),
    ]);
  });

  it('renders all of them', async () => {
    expect(await toldOfOurData({ in: file, replace: swedish(3), by: swedish(2) })).toEqual([
      expect.stringMatching(
        /^translation\/hallbar-energi-2030-en\.yaml:\d+:\d+: fel: .*: Ingen mening i översättningen motsvarar id\/vision-statement\/572e8b34b262-3\. Lägg till den/,
      ),
    ]);
  });

  it('may render two sentences by one', async () => {
    const by =
      'translationOf: [id/vision-statement/572e8b34b262-3, id/vision-statement/572e8b34b262-4]';
    expect(await toldOfOurData({ in: file, replace: swedish(3), by })).toEqual([
      expect.stringMatching(/: varning: .*”version: /),
    ]);
  });
});
