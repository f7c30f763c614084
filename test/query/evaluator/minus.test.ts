import { expect, it } from 'vitest';
import { answerRows } from './answer-rows.ts';

const ask = answerRows(':a :p 1 . :a :q 1 . :b :p 2 . :c :p 3 . GRAPH :g { :a :r 1 }');

const rows = 'VALUES (?x ?y) { (1 2) (UNDEF 2) (3 4) (UNDEF UNDEF) }';

it.each([
  ['(1 UNDEF) (UNDEF 4)', [',', ',2']],
  ['(UNDEF UNDEF)', [',', ',2', '1,2', '3,4']],
  ['(UNDEF 2)', [',', '3,4']],
  ['(3 2)', [',', '1,2', '3,4']],
  ['(7 2)', [',', '1,2', '3,4']],
])('MINUS takes away what agrees in a variable that both bind: %s', async (values, expected) => {
  const query = `SELECT ?x ?y { ${rows} MINUS { VALUES (?x ?y) { ${values} } } }`;
  expect((await ask(query)).toSorted()).toEqual(expected);
});

it('what shares no variable takes nothing away', async () => {
  expect(await ask('SELECT ?s { ?s :p ?n MINUS { ?t :q ?m } } ORDER BY ?s')).toEqual([
    'a',
    'b',
    'c',
  ]);
});

it('its FILTER does not see what is outside', async () => {
  const query = 'SELECT ?s { ?s :p ?n MINUS { ?s :p ?m FILTER(?m = ?n) } } ORDER BY ?s';
  expect(await ask(query)).toEqual(['a', 'b', 'c']);
});

it('within GRAPH with a variable, the graph is no variable that both bind', async () => {
  expect(await ask('SELECT ?g { GRAPH ?g { :a :r ?n MINUS { ?t :r ?m } } }')).toEqual(['g']);
});

it('takes away rows of an OPTIONAL that bound nothing', async () => {
  const query = 'SELECT ?s { ?s :p ?n OPTIONAL { ?s :q ?m } MINUS { ?s :q ?m } } ORDER BY ?s';
  expect(await ask(query)).toEqual(['b', 'c']);
});
