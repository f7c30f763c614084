import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareQuads } from '../../src/changes/compare.ts';
import { tellChanges } from '../../src/html/changes/tell-changes.ts';
import type { ToldChanges } from '../../src/html/changes/told.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith, ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { plain } from './plain-sentence.ts';

/** Our data with some words of its files replaced. */
async function edited(edits: readonly (readonly [string, string, string])[]): Promise<Snapshot> {
  const sources = ourSources();
  const data = join(await folderWith({}), 'data');
  await cp(sources.data, data, { recursive: true });
  for (const [file, from, to] of edits) {
    const text = await readFile(join(data, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(data, file), text.replace(from, to));
  }
  return snapshotOf({ ...sources, data });
}

describe('changes of our data, told to people', () => {
  let told: Readonly<Record<'sv' | 'en', ToldChanges>>;

  beforeAll(async () => {
    const before = await snapshotOf(ourSources());
    const people = await readFile(join(ourSources().data, 'people.yaml'), 'utf8');
    const last = people.slice(people.lastIndexOf('- id:'));
    const after = await edited([
      ['people.yaml', 'Åsa Hofsten', 'Kim Exempel'],
      ['people.yaml', last, ''],
      ['posts.yaml', '  contactPoint: id/contact-point/vaxel\n', ''],
      ['dataset.yaml', 'Styrkeområdena för smart', 'De sex styrkeområdena för smart'],
    ]);
    const changes = await compareQuads(before.read.quads, after.read.quads);
    told = {
      sv: tellChanges(changes, { before, after }, 'sv'),
      en: tellChanges(changes, { before, after }, 'en'),
    };
  });

  const sentencesOf = (language: 'sv' | 'en', name: string): string[] =>
    told[language].things
      .filter(({ heading }) => heading.includes(name))
      .flatMap(({ sentences }) => sentences.map(plain));

  it('counts the persons and links that vanish before anything else', () => {
    expect(told.sv.summary).toMatch(/^1 person försvinner, 1 länk försvinner och 3 är ändrade\.$/);
    expect(told.en.summary).toMatch(/^1 person vanishes, 1 link vanishes and 3 have changed\.$/);
    expect(told.sv.things.map(({ loses }) => loses)).toEqual([true, true, false]);
  });

  it('says who holds a post now, under the names of the shapes', () => {
    expect(sentencesOf('sv', 'Processledare, Digitala lösningar')).toEqual([
      'Innehavare enligt källan › Namn är nu [+”Kim Exempel”] (förut [−”Åsa Hofsten”]).',
      'Kontaktpunkt försvann: [−Regionens växel och brevlåda].',
    ]);
    expect(sentencesOf('en', 'Process leader, Digital solutions')[0]).toBe(
      'Holder according to the source › Name is now [+“Kim Exempel”] (before [−“Åsa Hofsten”]).',
    );
  });

  it('says who is gone, with all that was said of them', () => {
    const [sentence] = sentencesOf('sv', 'Övergripande ansvar');
    expect(sentence).toMatch(/^Innehavare enligt källan försvann: \[−\(person, .*”Maria Kumpula”/);
  });

  it('compares sentences word by word, and leaves out what is far from a change', () => {
    expect(sentencesOf('sv', 'datamängd')).toEqual([
      'Beskrivning: [−Styrkeområdena][+De sex styrkeområdena] för smart specialisering i Jämtlands län…',
    ]);
  });
});
