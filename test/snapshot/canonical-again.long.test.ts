import { expect, it } from 'vitest';
import { newLastingNumbers } from '../../src/rdf/rows/lasting-numbers.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { quadsOf } from '../../src/rdf/rows/quads-of-rows.ts';
import { canonicalise, canonicaliseRows } from '../../src/snapshot/canonical.ts';
import { newDice } from '../query/evaluator/random-queries.ts';

const dice = newDice(11);

/** Statements of one file, some of them with blank nodes, which are alike in several files. */
function file(number: number, size: number): readonly Quad[] {
  const node = (limit: number) => terms.namedNode(`https://data.example/${dice(limit)}`);
  return Array.from({ length: size }, () => {
    const blank = terms.blankNode(`f${number}-${dice(3)}`);
    const text = terms.literal(`${dice(5_000)}`, ['sv', 'en', 'SV'][dice(3)]);
    const object = [node(9_000), text, dice(20) === 0 ? blank : text][dice(3)] ?? text;
    const subject = dice(200) === 0 ? blank : node(3_000);
    return terms.quad(subject, node(20), object, node(3));
  });
}

it('has the same version and order with numbers of before, however files change and grow', async () => {
  const { together } = newLastingNumbers();
  const files = Array.from({ length: 12 }, (_, number) => file(number, 600));
  for (let edit = 0; edit < 8; edit += 1) {
    const number = dice(12);
    const before = files[number] ?? [];
    const size = [0, 700, 1_500, 4_000][dice(4)] ?? 0;
    // Mostly a little is different, as after an edit.
    files[number] = dice(3) === 0 ? file(number, size) : [...before.slice(3), ...file(number, 3)];
    const { numbered, ...again } = await canonicaliseRows(together(files), 0);
    const quads = quadsOf(numbered);
    const anew = await canonicalise({ kept: files.flat(), forgettable: [] });
    expect(again.version).toBe(anew.version);
    expect(again.fingerprint).toBe(anew.fingerprint);
    expect(quads.length).toBe(anew.quads.length);
    expect(quads.every((quad, place) => quad.equals(anew.quads[place]))).toBe(true);
  }
});

it('counts what is forgettable in no version, with numbers of before too', async () => {
  const { together } = newLastingNumbers();
  const [kept, forgettable] = [file(1, 6_000), file(2, 50)];
  for (const some of [forgettable, forgettable.slice(1)]) {
    const { numbered, ...hashes } = await canonicaliseRows(together([some, kept]), some.length);
    const again = { ...hashes, quads: quadsOf(numbered) };
    expect(again).toEqual(await canonicalise({ kept: [...kept], forgettable: [...some] }));
    expect(again.version).toBe((await canonicalise({ kept: [...kept], forgettable: [] })).version);
  }
});
