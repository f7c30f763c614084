import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { numberTriples } from '../../src/rdf/datasets/numbered-triples.ts';
import { newLastingNumbers } from '../../src/rdf/rows/lasting-numbers.ts';
import { numberRows, type NumberedRows } from '../../src/rdf/rows/number-rows.ts';
import { lastOfEach, orderRows } from '../../src/rdf/rows/order-rows.ts';
import { pickRows } from '../../src/rdf/rows/pick-rows.ts';
import { quadsOf } from '../../src/rdf/rows/quads-of-rows.ts';
import { newRowHash } from '../../src/rdf/rows/row-hash.ts';
import { textsOfTerms } from '../../src/rdf/rows/term-texts.ts';
import { terms, type Quad, type Term } from '../../src/rdf/terms.ts';
import { newDice } from '../query/evaluator/random-queries.ts';

const dice = newDice(7);

const node = (limit: number) => terms.namedNode(`urn:${dice(limit)}`);
const statement = (): Quad =>
  terms.quad(
    node(400),
    node(9),
    dice(2) === 0 ? node(600) : terms.literal(`å${dice(900)}`),
    node(4),
  );
const fileOf = (size: number): readonly Quad[] => Array.from({ length: size }, statement);

const textOf = (term: Term): string => `${term.termType} ${term.value}\t`;

/** Some files after an edit: a few statements more, some gone, one moved to another file, or a file anew. */
function edited(files: readonly (readonly Quad[])[]): readonly (readonly Quad[])[] {
  const number = dice(files.length);
  const before = files[number] ?? [];
  const edits = [
    () => [...before, ...fileOf(dice(5))],
    () => before.slice(dice(40)),
    () => before.toSpliced(dice(before.length), 1, statement(), ...(files[0] ?? []).slice(0, 3)),
    () => fileOf(dice(700)),
  ];
  return files.with(number, edits[dice(edits.length)]?.() ?? before);
}

const linesOf = (quads: readonly Quad[]): string[] =>
  quads.map(({ subject, predicate, object, graph }) =>
    [subject, predicate, object, graph].map(textOf).join(''),
  );

it('are put in order, counted once and hashed the same, whatever is known of those before', () => {
  const { together } = newLastingNumbers();
  let files: readonly (readonly Quad[])[] = Array.from({ length: 10 }, () => fileOf(500));
  for (let edit = 0; edit < 25; edit += 1) {
    const numbered = together(files);
    const anew = files.flat();
    const [again, fresh] = [numbered, numberRows(anew)].map(
      (each) => orderRows(each, textOf).order,
    );
    expect(again?.join()).toBe(fresh?.join());
    expect(triplesOf(numbered)).toBe(triplesOf(numberRows(anew)));
    const ordered = orderRows(numbered, textOf);
    const last = pickRows(ordered.sorted, lastOfEach(ordered));
    const distinct = { ...numbered, rows: last };
    const lines = [...new Set(linesOf(anew))].sort();
    expect(linesOf(quadsOf(distinct))).toEqual(lines);
    const hash = newRowHash({
      texts: textsOfTerms(numbered.terms, textOf),
      ending: Buffer.from('\n'),
    });
    for (let at = 0; at < last.length; at += 4) hash.add(last, at);
    const text = lines.map((line) => `${line}\n`).join('');
    expect(hash.soFar().digest('hex')).toBe(createHash('sha256').update(text).digest('hex'));
    files = edited(files);
  }
});

function triplesOf(numbered: NumberedRows): string {
  const { rows, terms: list } = numberTriples(numbered);
  return Array.from(rows, (number) => textOf(list[number] as Term)).join('');
}

it('are hashed whole where a text is longer than what is hashed at once', () => {
  const texts = ['', 'a', 'é😀', 'x'.repeat(70_000), 'y'.repeat(65_534), 'z'.repeat(65_536)];
  const list = texts.map((text) => terms.literal(text));
  const written = textsOfTerms(list, ({ value }) => value);
  const hash = newRowHash({ texts: written, ending: Buffer.from('.\n') });
  let lines = '';
  for (let row = 0; row < 300; row += 1) {
    const numbers = [row % 6, (row * 7) % 6, row % 5, (row * 11) % 3];
    hash.add(Uint32Array.from(numbers), 0);
    lines += `${numbers.map((number) => texts[number]).join('')}.\n`;
  }
  expect(hash.soFar().digest('hex')).toBe(createHash('sha256').update(lines).digest('hex'));
});
