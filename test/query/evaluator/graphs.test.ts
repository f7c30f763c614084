import { describe, expect, it } from 'vitest';
import { answerRows, newAsker } from './answer-rows.ts';
import { question, rowsOf } from '../start-engine.ts';

const trig = `
  :x :p 0 .
  GRAPH :g1 { :x :p 1 . :x :q 1 . :same :p 9 . }
  GRAPH :g2 { :x :p 2 . :same :p 9 . }
`;
const ask = answerRows(trig);

it('the default graph is the union of all, with each triple once', async () => {
  expect(await ask('SELECT ?n { :same :p ?n }')).toEqual(['9']);
  expect(await ask('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')).toEqual(['5']);
  expect(await ask('SELECT (COUNT(*) AS ?n) { ?s :p ?o }')).toEqual(['4']);
  expect(await ask('SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }')).toEqual(['5']);
});

describe('GRAPH', () => {
  it('with a name', async () => {
    expect(await ask('SELECT ?n { GRAPH :g1 { :x :p ?n } }')).toEqual(['1']);
    expect(await ask('SELECT (1 AS ?yes) { GRAPH :nowhere { VALUES ?x { 1 } } }')).toEqual([]);
    expect(await ask('SELECT (1 AS ?yes) { GRAPH :g1 { } }')).toEqual(['1']);
  });

  it('with a variable: one graph at a time, the variable bound afterwards', async () => {
    expect(
      await ask('SELECT ?g ?n { GRAPH ?g { :x :p ?n OPTIONAL { :x :q ?m } } } ORDER BY ?g'),
    ).toEqual(['g1,1', 'g2,2']);
    expect(await ask('SELECT ?g { GRAPH ?g { } } ORDER BY ?g')).toEqual(['g1', 'g2']);
    expect(await ask('SELECT ?g { GRAPH ?g { :x :q ?m FILTER(BOUND(?g)) } }')).toEqual([]);
    expect(await ask('SELECT ?g { GRAPH ?g { :x :q ?m } FILTER(BOUND(?g)) }')).toEqual(['g1']);
    expect(await ask('SELECT ?g ?x { GRAPH ?g { VALUES ?x { 7 } } } ORDER BY ?g')).toEqual([
      'g1,7',
      'g2,7',
    ]);
  });

  it('groups, orders and cuts graph by graph', async () => {
    const groups = 'SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s :q ?o } } } ORDER BY ?g';
    expect(await ask(groups)).toEqual(['g1,1', 'g2,0']);
    const first =
      'SELECT ?g ?o { GRAPH ?g { SELECT ?o { ?s :p ?o } ORDER BY DESC(?o) LIMIT 1 } } ORDER BY ?g';
    expect(await ask(first)).toEqual(['g1,9', 'g2,9']);
    expect(
      await ask('SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g'),
    ).toEqual(['g1,3', 'g2,2']);
  });

  it('has EXISTS in its own graph', async () => {
    const query = 'SELECT ?g { GRAPH ?g { :x :p ?n FILTER NOT EXISTS { :x :q ?m } } }';
    expect(await ask(query)).toEqual(['g2']);
  });
});

describe('a chosen dataset', () => {
  it('FROM and FROM NAMED', async () => {
    expect(await ask('SELECT ?n FROM :g1 FROM :g2 { ?s :p ?n } ORDER BY ?n')).toEqual([
      '1',
      '2',
      '9',
    ]);
    expect(await ask('SELECT ?n FROM :g1 { GRAPH ?g { ?s :p ?n } }')).toEqual([]);
    expect(await ask('SELECT ?g FROM NAMED :none { GRAPH ?g { } }')).toEqual(['none']);
  });

  it('of the protocol, before FROM', async () => {
    const query = question(
      'SELECT ?n FROM <http://data.example/g1> { ?s <http://data.example/p> ?n }',
      {
        defaultGraphs: ['http://data.example/g2'],
      },
    );
    expect(rowsOf(await newAsker(trig)(query))).toEqual(['2', '9']);
  });
});
