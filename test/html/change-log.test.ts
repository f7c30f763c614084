import { describe, expect, it } from 'vitest';
import { withEntry } from '../../src/edit/change-log.ts';
import { readChangeLog } from '../../src/html/changes/read-change-log.ts';
import type { Sentence, ToldChanges } from '../../src/html/changes/told.ts';

/** What is told of one thing, with all signs that Markdown would take for something else. */
function told(heading: string, sentence: Sentence): ToldChanges {
  const thing = { iri: 'https://data.example/id/x', fate: 'changed', loses: false } as const;
  return {
    summary: '1 *är* ändrad_.',
    things: [{ ...thing, heading, places: [], sentences: [sentence] }],
  };
}

describe('a change log', () => {
  const sentences: Record<'sv' | 'en', Sentence> = {
    sv: [
      { text: 'Namn: a ~ b * c ' },
      { text: 'ut~~ur', mark: 'removed' },
      { text: ' och ' },
      { text: '*in*', mark: 'added' },
      { text: ' [länk](x) \\ slut.' },
    ],
    en: [{ text: 'Name is now ' }, { text: '“x”', mark: 'added' }, { text: '.' }],
  };
  const entry = { sv: told('Ändrat: **x**', sentences.sv), en: told('Changed: x', sentences.en) };

  it('is read as it was written', () => {
    const log = withEntry(withEntry(undefined, '2026-01-01+abc', entry), '2026-02-01+def', entry);
    const read = readChangeLog(log);
    expect(read.map(({ version }) => version)).toEqual(['2026-02-01+def', '2026-01-01+abc']);
    expect(read[0]?.summary.sv).toBe('1 *är* ändrad_.');
    expect(read[1]?.things).toEqual({
      sv: [{ heading: 'Ändrat: **x**', sentences: [sentences.sv] }],
      en: [{ heading: 'Changed: x', sentences: [sentences.en] }],
    });
  });

  it('that people write in is read without loss of their words', () => {
    const [read] = readChangeLog('# Log\n\n## 1\n\nVi bytte **logotyp**.\n\n- en punkt\n');
    expect(read?.summary.sv).toContain('logotyp');
    expect(read?.summary.en).toContain('en punkt');
  });

  it('that is none says nothing', () => {
    expect(readChangeLog('')).toEqual([]);
    expect(readChangeLog('no headings')).toEqual([]);
  });
});
