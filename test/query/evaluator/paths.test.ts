import { describe, expect, it } from 'vitest';
import { answerRows } from './answer-rows.ts';

const ask = answerRows(`
  GRAPH :g1 { :a :p :b . }
  GRAPH :g2 { :b :p :c . :c :p :b . :d :q :d . }
  GRAPH :g3 { :b :q :c . }
`);

describe('within GRAPH with a variable, a path is searched in each graph on its own', () => {
  it('one step or more do not give the start itself', async () => {
    const rows = await ask('SELECT ?g ?x { GRAPH ?g { ?x :p+ :b } } ORDER BY ?g ?x');
    expect(rows).toEqual(['g1,a', 'g2,b', 'g2,c']);
  });

  it('no step binds the graph too, for a term wherever it is', async () => {
    const rows = await ask('SELECT ?g ?x { GRAPH ?g { :a :p? ?x } } ORDER BY ?g ?x');
    expect(rows).toEqual(['g1,a', 'g1,b', 'g2,a', 'g3,a']);
  });

  it('no step binds a variable to what the graph has', async () => {
    const rows = await ask('SELECT ?g ?x { GRAPH ?g { ?x :p* ?x } } ORDER BY ?g ?x');
    expect(rows).toEqual(['g1,a', 'g1,b', 'g2,b', 'g2,c', 'g2,d', 'g3,b', 'g3,c']);
  });

  it.each([':p*', '(:p*)*', '(:p?)+', '(:p*|:q)+'])(
    'no step binds no variable to what no quad has as its subject or object, by %s',
    async (path) => {
      expect(await ask(`SELECT ?x { ?a ?x :d . ?b ${path} ?x }`)).toEqual([]);
      expect(await ask(`SELECT ?x { ?a ?x :d . ?x ${path} ?b }`)).toEqual([]);
    },
  );

  it.each(['VALUES ?g { :g2 } GRAPH ?g { :b :p+ ?x }', 'GRAPH ?g { :b :p+ ?x } FILTER(?g = :g2)'])(
    'chosen outside: %s',
    async (pattern) => {
      expect(await ask(`SELECT ?g ?x { ${pattern} } ORDER BY ?x`)).toEqual(['g2,b', 'g2,c']);
    },
  );

  it('from those that the dataset names', async () => {
    const query = 'SELECT ?g ?x FROM NAMED :g1 FROM NAMED :g3 { GRAPH ?g { ?x (:p|:q)+ ?y } }';
    expect((await ask(query)).toSorted()).toEqual(['g1,a', 'g3,b']);
  });

  it('a sequence does not go from one graph to another', async () => {
    expect(await ask('SELECT ?g ?x { GRAPH ?g { :a :p/:p ?x } }')).toEqual([]);
    expect(await ask('SELECT ?x { :a :p/:p ?x }')).toEqual(['c']);
  });
});

describe('over the default graph', () => {
  it.each([
    [':a :p+ ?x', ['b', 'c']],
    [':a :p* ?x', ['a', 'b', 'c']],
    [':a :p? ?x', ['a', 'b']],
    [':a :p+/:q ?x', ['c']],
    ['?x :p+ :c', ['a', 'b', 'c']],
    ['?x ^:p+ :a', ['b', 'c']],
    ['?x (:p/:p)+ :b', ['b']],
    ['?x (:p/:p)+ :c', ['a', 'c']],
    ['?x (:p|^:p)+ :a', ['a', 'b', 'c']],
    ['?x (!:q)+ :b', ['a', 'b', 'c']],
    ['?x :q+ ?x', ['d']],
    ['?x (:p?)+ :c', ['a', 'b', 'c']],
    ['?x (:p*/:q)+ :d', ['d']],
    ['VALUES ?x { :a :b :d } ?x :p+ :c', ['a', 'b']],
    ['VALUES (?x ?y) { (:a :c) (:c :a) (:b :b) (:d :d) } ?x :p+ ?y', ['a', 'b']],
    ['VALUES (?x ?y) { (:a :c) (:c :a) (:b :b) (:d :d) } ?x :p* ?y', ['a', 'b', 'd']],
  ])('%s', async (pattern, expected) => {
    expect((await ask(`SELECT ?x { ${pattern} }`)).toSorted()).toEqual(expected);
  });

  it('no step leads from a term of the pattern to itself, also where no graph has it', async () => {
    expect(await ask('SELECT ?x { :nowhere :p* ?x }')).toEqual(['nowhere']);
    expect(await ask('SELECT ?x { ?x :p? "text" }')).toEqual(['text']);
    expect(await ask('SELECT (1 AS ?x) { :nowhere :p* :nowhere }')).toEqual(['1']);
  });

  it('no step binds a variable only to what the graph has, whatever it is joined with', async () => {
    expect(await ask('SELECT ?x { VALUES ?x { :nowhere :a } ?x :p* ?y FILTER(?x = ?y) }')).toEqual([
      'a',
    ]);
  });

  it('in EXISTS, a value of the solution is a term of the pattern', async () => {
    const query = 'SELECT ?x { VALUES ?x { :nowhere } FILTER EXISTS { ?x :p* ?y } }';
    expect(await ask(query)).toEqual(['nowhere']);
  });

  it('alternatives and sequences give a pair as often as there are ways', async () => {
    expect(await ask('SELECT ?x { :b (:p|:q) ?x }')).toEqual(['c', 'c']);
    expect(await ask('SELECT ?x { :b (:p|:q)+ ?x }')).toHaveLength(2);
  });
});

it('a chain of ten thousand steps is followed from each end, and found to be one', async () => {
  const length = 10_000;
  const chain = Array.from({ length }, (_, step) => `:n${step} :next :n${step + 1} .`).join(' ');
  const follow = answerRows(chain);
  expect(await follow('SELECT (COUNT(*) AS ?n) { :n0 :next* ?x }')).toEqual([`${length + 1}`]);
  expect(await follow(`SELECT (COUNT(*) AS ?n) { ?x :next+ :n${length} }`)).toEqual([`${length}`]);
  expect(await follow(`SELECT (1 AS ?yes) { :n0 :next+ :n${length} }`)).toEqual(['1']);
  expect(await follow(`SELECT (1 AS ?yes) { :n${length} :next+ :n0 }`)).toEqual([]);
});
