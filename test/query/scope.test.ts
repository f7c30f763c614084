import { describe, expect, it } from 'vitest';
import { newQueryParser } from '../../src/query/syntax/parse-query.ts';

const parse = newQueryParser({
  baseIri: 'http://data.example/',
  namedGraphs: [],
  spellLanguage: (_, tag) => tag,
  services: { allowed: [] },
});

/** What is said of a query: the reason and the column, or that it is one. */
function said(query: string): string {
  const parsed = parse(query, undefined);
  if (parsed.outcome === 'parsed') return 'parsed';
  return `${parsed.place?.column ?? ''}: ${parsed.reason.en}`;
}

const twice = (column: number, name = '?x'): string =>
  `${column}: ${name} is given a value twice. Give the second value a variable of its own.`;

const ungrouped = (column: number, name = '?s'): string =>
  `${column}: ${name} is in SELECT but neither in GROUP BY nor inside a function such as COUNT or SAMPLE.`;

describe('AS names a variable that has no value yet (SPARQL 1.1 Query §18.2.1, §19.8 notes 12 and 13)', () => {
  it.each([
    ['SELECT (1 AS ?x) { ?s ?p ?x }', 14],
    ['SELECT (1 AS ?x) { OPTIONAL { ?s ?p ?x } }', 14],
    ['SELECT (1 AS ?x) { { ?a ?b ?c } UNION { ?x ?b ?c } }', 14],
    ['SELECT (1 AS ?x) { GRAPH ?x { ?a ?b ?c } }', 14],
    ['SELECT (1 AS ?x) { ?a ?b ?c { SELECT ?x { ?s ?p ?x } } }', 14],
    ['SELECT (1 AS ?x) { ?a ?b ?c { SELECT * { ?s ?p ?x } } }', 14],
    ['SELECT (1 AS ?x) { { SELECT (2 AS ?x) { } } }', 14],
    ['SELECT (1 AS ?x) { OPTIONAL { { SELECT ?x { ?s ?p ?x } } } }', 14],
    ['SELECT (1 AS ?x) { } VALUES ?x { 1 }', 14],
    ['SELECT (1 AS ?x) { VALUES ?x { } }', 14],
    ['SELECT (1 AS ?x) { BIND (2 AS ?x) }', 14],
    ['SELECT * { VALUES (?y ?x) { } BIND (2 AS ?x) }', 42],
    ['SELECT (COUNT(*) AS ?x) { ?s ?p ?o } GROUP BY ?x', 21],
    ['SELECT (COUNT(*) AS ?x) { ?s ?p ?o } GROUP BY (STR(?s) AS ?x)', 21],
    ['SELECT ?x { ?s ?p ?x } GROUP BY (STR(?x) AS ?x)', 45],
    ['SELECT ?x { ?s ?p ?o } GROUP BY (1 AS ?x) (2 AS ?x)', 49],
    ['SELECT ?x { ?s ?p ?o } GROUP BY ?x (2 AS ?x)', 42],
    ['ASK { { SELECT ?x { ?s ?p ?x } } } GROUP BY (1 AS ?x)', 51],
    ['SELECT * { { SELECT (1 AS ?x) { ?s ?p ?x } } }', 27],
    ['SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) }', 36],
    ['SELECT * { FILTER EXISTS { ?s ?p ?x BIND(1 AS ?x) } }', 47],
  ])('%s', (query, column) => {
    expect(said(query)).toBe(twice(column));
  });

  it.each([
    ['SELECT * { VALUES (?x ?x) { (1 1) } }', 23],
    ['SELECT * { VALUES (?x ?y ?x) { } }', 26],
    ['ASK { } VALUES (?x ?x) { (1 2) }', 20],
    ['SELECT * { FILTER EXISTS { VALUES ($x ?x) { (1 2) } } }', 39],
  ])(
    'nor does VALUES name one twice, as a solution is a function of variables (§18.1.8): %s',
    (query, column) => {
      expect(said(query)).toBe(twice(column));
    },
  );

  it.each([
    'SELECT * { VALUES (?x ?y) { (1 2) } VALUES ?x { 1 } } VALUES ?x { 1 }',
    'SELECT (1 AS ?x) { MINUS { ?s ?p ?x } }',
    'SELECT (1 AS ?x) { FILTER EXISTS { ?s ?p ?x } }',
    'SELECT (1 AS ?x) { { SELECT ?s { ?s ?p ?x } } }',
    'SELECT (1 AS ?x) { { SELECT (COUNT(?x) AS ?n) { ?s ?p ?x } } }',
    // Of a sub-select, what it projects is in scope: not what it groups by, nor its VALUES.
    'SELECT (1 AS ?x) { { SELECT ?s { ?s ?p ?o } GROUP BY ?s (STR(?o) AS ?x) } }',
    'SELECT * { { SELECT ?s { ?s ?p ?o } VALUES ?x { 1 } } BIND(1 AS ?x) }',
    'SELECT (1 AS ?x) { { SELECT * { { SELECT ?s { ?s ?p ?x } } FILTER(?x > 1) } } }',
    // What is grouped by alone is in scope after grouping.
    'SELECT (COUNT(?x) AS ?x) { ?s ?p ?x }',
    'SELECT ?s (MAX(?x) AS ?x) { ?s ?p ?x } GROUP BY ?s',
    'SELECT ?x { MINUS { ?s ?p ?x } } GROUP BY (1 AS ?x) ?x (STR(?x) AS ?y)',
    'SELECT ?x { ?s ?p ?o } GROUP BY (STR(?s)) (1 AS ?x) VALUES ?x { 1 }',
    'SELECT * { MINUS { ?s ?p ?x } BIND(1 AS ?x) }',
    'SELECT * { { BIND(1 AS ?x) } UNION { BIND(2 AS ?x) } }',
    'SELECT * { BIND(1 AS ?x) ?s ?p ?x }',
  ])('%s', (query) => {
    expect(said(query)).toBe('parsed');
  });
});

describe('SELECT * is of what is in scope (SPARQL 1.1 Query §18.2.1)', () => {
  it.each([
    ['{ { SELECT ?s { ?s ?p ?o } GROUP BY ?s (STR(?o) AS ?x) } }', 's'],
    ['{ { SELECT ?s { ?s ?p ?o } VALUES ?x { 1 } } }', 's'],
    ['{ { SELECT * { ?s ?p ?o } VALUES ?x { 1 } } }', 's p o x'],
    ['{ ?s ?p ?o OPTIONAL { VALUES (?x ?s) { } } }', 's p o x'],
    ['{ VALUES ?x { } } VALUES ?y { }', 'x y'],
    ['{ ?s <p>/<q> [ <r> (1 ?x) ] GRAPH ?g { } MINUS { ?s ?p ?y } FILTER(?z) }', 's x g'],
    ['{ << ?s ?p ?o >> <p> <<( <a> <b> ?x )>> ; <q> 1 ~ ?r {| <r> ?y |} }', 's p o x r y'],
  ])('%s', (where, names) => {
    const parsed = parse(`SELECT * ${where}`, undefined);
    const variables = names
      .split(' ')
      .map((value) => expect.objectContaining({ value }) as unknown);
    expect(parsed).toMatchObject({ operation: { variables } });
  });
});

describe('a query that groups selects what it groups by (SPARQL 1.1 Query §11.4)', () => {
  it.each([
    ['SELECT ?s (SUM(?o) AS ?n) { ?s ?p ?o }', 8],
    ['SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }', 8],
    ['SELECT ?s (STR(SUM(?o)) AS ?n) { ?s ?p ?o }', 8],
    ['SELECT (STR(?s) AS ?t) (SUM(?o) AS ?n) { ?s ?p ?o }', 13],
    ['SELECT (?s + SUM(?o) AS ?n) { ?s ?p ?o } GROUP BY ?p', 9],
    ['SELECT ?p ?s { ?s ?p ?o } GROUP BY ?p', 11],
    ['SELECT ?s { ?s ?p ?o } GROUP BY (STR(?s))', 8],
    ['SELECT ?s { ?s ?p ?o } HAVING (COUNT(*) > 1)', 8],
    ['SELECT ?s { ?s ?p ?o } ORDER BY COUNT(*)', 8],
    ['SELECT * { { SELECT ?s (AVG(?o) AS ?n) { ?s ?p ?o } } }', 21],
  ])('%s', (query, column) => {
    expect(said(query)).toBe(ungrouped(column));
  });

  it.each([
    ['SELECT * { ?s ?p ?o } HAVING (COUNT(*) > 1)', '8: '],
    ['SELECT * { ?s ?p ?o } ORDER BY MAX(?o)', '8: '],
    ['SELECT ?s { { SELECT * { ?s ?p ?o } ORDER BY MAX(?o) } }', '22: '],
    ['SELECT * { ?s ?p ?o } GROUP BY ?s', ': '],
  ])('SELECT * would be of what is not grouped (1.2, §19.8 note 19): %s', (query, place) => {
    expect(said(query)).toBe(
      `${place}SELECT * does not go with GROUP BY or a function such as COUNT. Name the variables.`,
    );
  });

  it.each([
    'SELECT ?s (SUM(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s',
    'SELECT ?t (SUM(?o) AS ?n) { ?s ?p ?o } GROUP BY (STR(?s) AS ?t)',
    'SELECT (STR(?s) AS ?t) (SUM(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s',
    'SELECT (SUM(?o) AS ?n) (?n + 1 AS ?m) { ?s ?p ?o }',
    'SELECT (SUM(?o + ?q) / COUNT(?o) AS ?n) { ?s ?p ?o, ?q }',
    'SELECT (COUNT(*) AS ?n) (EXISTS { ?a ?b ?c } AS ?e) { ?s ?p ?o }',
    'SELECT ?s (EXISTS { { SELECT (COUNT(*) AS ?n) { ?a ?b ?c } } } AS ?e) { ?s ?p ?o }',
    'SELECT ?s { ?s ?p ?o FILTER EXISTS { { SELECT (COUNT(*) AS ?n) { ?a ?b ?c } } } }',
    'SELECT ?s { ?s ?p ?o }',
    'SELECT * { ?s ?p ?o } ORDER BY (EXISTS { { SELECT (COUNT(*) AS ?n) { ?a ?b ?c } } })',
  ])('%s', (query) => {
    expect(said(query)).toBe('parsed');
  });
});

describe('a variable may be selected twice, and then is once (SPARQL 1.1 Query §18.2.4.4)', () => {
  it.each([
    ['SELECT ?x ?x { ?s ?p ?x }', ['x']],
    ['SELECT ?x ?s $x ?s { ?s ?p ?x { SELECT ?x ?x ?x { ?x ?y ?z } } }', ['x', 's']],
  ])('%s', (query, names) => {
    const parsed = parse(query, undefined);
    if (parsed.outcome !== 'parsed' || parsed.operation.type !== 'project') throw new Error(query);
    expect(parsed.operation.variables.map(({ value }) => value)).toEqual(names);
  });

  it('but not beside a value of the same name, which is told at its place', () => {
    expect(said('SELECT ?x ?x (1 AS ?x) { }')).toBe(twice(20));
    expect(said('SELECT ?s ?s (SUM(?o) AS ?n) { ?s ?p ?o }')).toBe(ungrouped(8));
  });
});
