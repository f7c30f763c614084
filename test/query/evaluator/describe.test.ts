import { expect, it } from 'vitest';
import { answerRows } from './answer-rows.ts';

const ask = answerRows(`
  :b1 :q [ :r 1 ; :s [ :t _:loop ] ] . _:loop :u _:loop .
  :b2 :q :b1 . :other :z 1 .
`);

function withoutLabels(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replaceAll(/_:[\w.-]+/g, '_:'));
}

it('DESCRIBE says what is said of the blank nodes that it names, at any depth and once', async () => {
  expect(withoutLabels(await ask('DESCRIBE :b1')).toSorted()).toEqual([
    '<b1> <q> _: .',
    '_: <r> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .',
    '_: <s> _: .',
    '_: <t> _: .',
    '_: <u> _: .',
  ]);
});

it('describes neither other things nor what is unbound', async () => {
  expect(await ask('DESCRIBE ?x ?y { ?x :q :b1 OPTIONAL { ?x :none ?y } }')).toEqual([
    '<b2> <q> <b1> .',
  ]);
});

it('LIMIT counts solutions', async () => {
  expect(await ask('DESCRIBE ?x { VALUES ?x { :b2 :other } } LIMIT 1')).toEqual([
    '<b2> <q> <b1> .',
  ]);
});
