import { describe, expect, it } from 'vitest';
import type { ParseQuery } from '../../src/query/syntax/parse-query.ts';
import { rememberTemplates } from '../../src/query/templates/remember-templates.ts';
import { randomQuery } from './fuzz/random-query.ts';
import { Random } from './fuzz/random.ts';
import { baseIri, parse } from './said.ts';
import { expectSame } from './same-reading.ts';

it('random queries are read as the parser reads them', () => {
  // More of them are in the long test.
  for (let seed = 1; seed <= 15; seed += 1) expectSame(randomQuery(new Random(seed)));
});

const prologue = 'PREFIX ex: <http://ex.example/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ';

describe('queries that could be mistaken for others', () => {
  it.each([
    // Constants that are equal only as texts, or only as terms.
    'SELECT (SUM(?x + 1) AS ?a) (SUM(?x + 1) AS ?b) (SUM(?x + 01) AS ?c) { ?s ?p ?x }',
    'SELECT (SUM(?x + 1) AS ?a) (SUM(?x + "1"^^xsd:integer) AS ?b) { ?s ?p ?x }',
    `SELECT (COUNT(?x = "a") AS ?a) (COUNT(?x = 'a') AS ?b) (COUNT(?x = "a"@en) AS ?c) { ?s ?p ?x }`,
    'SELECT (COUNT(?x = ex:a) AS ?a) { ?s ?p ?x } HAVING(COUNT(?x = <http://ex.example/a>) > 1)',
    'SELECT ?g { ?s ?p ?g } GROUP BY ?g HAVING(SUM(IF(EXISTS { ?s a ?t }, 1, 0)) = SUM(IF(EXISTS { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?t }, 1, 0)))',
    'SELECT (STR(1) AS ?a) { ?s ?p ?x } GROUP BY (STR(1) AS ?b)',
    // Numbers that are no terms, and signs that are the number's or not.
    'SELECT ?s { ?s ex:p 5 } LIMIT 5 OFFSET 5',
    'SELECT ?s { ?s ex:p 5 } LIMIT 0 OFFSET 0',
    'SELECT ?s { ?s ex:p -5 FILTER(?s -5 = -5 && ?s > +5 || -5 < ?s) }',
    'SELECT ?s { ?s ex:p 1.0, 1e0, 1.e0, .5e1, +1.5, -1.5e-3 }',
    'SELECT (?x-1 AS ?a) (?x -1 AS ?b) (?x - 1 AS ?c) (- 1 AS ?d) (1-1 AS ?e) (1 -1 -1 AS ?f) { ?s ?p ?x }',
    'SELECT ?s { ?s ex:p 1.}',
    'SELECT ?s { VALUES (?a ?b) { (1 -1) (+1 "x") (UNDEF true) } }',
    'SELECT ?s { VALUES ?a { 1 -1 FALSE ex:a <a> "a"@en-GB } }',
    // Texts.
    `SELECT ?s { ?s ex:p "a\\"b\\\\", 'c\\'d', """e"f""g\\n""", '''h''i''', "", '', """""" }`,
    'SELECT ?s { ?s ex:p "a"@en, "a" @en, "a"^^xsd:date, "a" ^^xsd:date, "a"^^ xsd:date, "a"@en--ltr }',
    'SELECT ?s { ?s ex:p "a\\u0041", "\\U00000041" }',
    'SELECT ?s { ?s ex:p "\ud800" }',
    'SELECT (GROUP_CONCAT(?x; SEPARATOR="a") AS ?a) (GROUP_CONCAT(?x; separator = "b") AS ?b) { ?s ?p ?x FILTER(?x = "a") }',
    'SELECT ?s { ?s ex:p ?o FILTER(REGEX(?o, "a", "i") && REPLACE(?o, "a", "b", "q") = "c") }',
    // Names.
    'SELECT ?s { ?s ex:a\\/b ex:c%20d, ex:, ex:e:f, ex:g. }',
    'BASE <http://other.example/x/> SELECT ?s { ?s <p> <../q>, <#r>, <>, IRI("s") }',
    'BASE <http://other.example/x/> PREFIX ex: <y/> BASE <z> SELECT ?s { ?s ex:p <q> }',
    'PREFIX ex: <http://one.example/> PREFIX ex: <http://two.example/> SELECT ?s { ?s ex:p ?o }',
    'SELECT ?s { ?s none:p ?o }',
    'SELECT ?s { ?s ex:p/^ex:q|!(ex:r|^a)|(ex:s*)/ex:t+ ?o . ?s !ex:p ?o . ?s ^ex:p? ?o }',
    'SELECT ?s { GRAPH ex:g { ?s ex:p ?o } GRAPH ?g { ?s ex:p ?o } }',
    'SELECT ?s FROM ex:g FROM NAMED <http://data.example/h> { ?s ex:p ?o }',
    'SELECT ?s FROM <http://elsewhere.example/> { ?s ex:p ?o }',
    'SELECT ?s { SERVICE <http://service.example/sparql> { ?s ex:p 1 } }',
    'SELECT ?s { SERVICE ex:none { ?s ex:p 1 } }',
    'SELECT (xsd:integer("1") AS ?a) (ex:f(1) AS ?b) { }',
    'DESCRIBE ex:a <b> ?c { ?c ex:p 1 }',
    'CONSTRUCT { ?s ex:p 1 . [] ex:q (1 2 ex:r) } { ?s ex:p (1 2 ex:r), [ ex:q _:b ] }',
    'SELECT * { ?z ex:p ?a . ?b ex:p ?z { SELECT ?c (COUNT(*) AS ?n) { ?c a ex:C } GROUP BY ?c } }',
    'SELECT * { << ex:a ex:p ?o ~ ex:r >> ex:q 1 . ex:a ex:p <<( ex:s ex:p "o"@sv )>> {| ex:t 2 |} }',
    // What the grammar does not have.
    'SELECT ?s { ?s ex:p ?o FILTER(?o <<http://a.example/>) }',
    'SELECT ?s { ?s ex:p ?o FILTER(?o << ex:a) }',
    'SELECT ?s { ?s ex:p ?o FILTER(?o <http://a.example/>) }',
    'SELECT ?s { ?s ex:p ?o } ( #\n )',
    'SELECT ?s { ?s ex:p ( ), ( #c\n ) }',
    'SELECT ?s { ?s ex:p [ ], [ #c\n ] }',
    'SELECT ?s { ?s ex:p ?o FILTER(?s NOT IN (1) && ?s NOT #c\n IN (1) && NOT\n EXISTS { ?s ex:p 1 }) }',
    'SELECT ?s { ?s ex:p ?o # c\r ; ex:q 1 # c\r\n }',
    'SELECT ?s { ?s ex:p .5, +.5, -.5, 1., 1.5.5 }',
    'SELECT (?s-.5 AS ?a) (?s+.5 AS ?b) { ?s ex:p .5.?o ex:p 1.?s ex:a.5 ?o }',
    'SELECT ?s { ?s ex:p ?o # ex:q "a\n } # end',
    'SELECT ?s { ?s ex:p "a',
    'SELECT ?s { ?s "p" ?o }',
    'SELECT ?s { 1 ex:p ?o }',
    'SELECT ?s { ?s ex:p ?o } ORDER BY 5',
    'SELECT ?s { ?s ex:p ?o } GROUP BY "a"',
    'SELECT ?s { ?s ex:p ?o } LIMIT "5"',
    'SELECT ?s { ?s ex:p ?o } LIMIT 5.0',
    'SELECT ?s { ?s ex:p ?o } LIMIT +5',
    'SELECT ?s WHERE{?s ex:p?o.FILTER(?o<5&&?o>-5||?o=true)}LIMIT5',
    'SELECT?s{?s<p>?o FILTER(?a<?b&&?c>?d)}',
    'SELECT ?s { ?s ex:p ?o } VERSION "1.2"',
    'VERSION "1.2" SELECT ?s { ?s ex:p ?o }',
    'PREFIX ex:a <x> SELECT ?s { ?s ex:p ?o }',
    'PREFIX ex: ex:b SELECT ?s { ?s ex:p ?o }',
    `PREFIX ${'a'.repeat(250)}: <x> SELECT ?s { ?s ex:p ?o }`,
    `PREFIX ${'a'.repeat(249)}: <x> SELECT ?s { ?s ex:p ?o }`,
    'INSERT DATA { ex:a ex:b 1 }',
    `SELECT ?s { ?s ex:p ${'a'.repeat(300)} }`,
    `SELECT (1${'-1'.repeat(130)} AS ?a) { ?s ex:p ex:${'a'.repeat(300)} }`,
    '',
    '\ufeffSELECT ?s { ?s ex:p 1 }',
  ])('%s', (query) => {
    expectSame(prologue + query);
    expectSame(query);
  });
});

it('a second query with other constants is not parsed', () => {
  let parsed = 0;
  const counting: ParseQuery = (...asked) => {
    parsed += 1;
    return parse(...asked);
  };
  const remembering = rememberTemplates(counting, baseIri);
  for (const number of [1, 2, 3]) {
    remembering(
      `PREFIX q${number}: <http://ex.example/${number}/>
       SELECT ?s { ?s q${number}:p "a${number}"@sv, ${number}, -${number}.5, <x${number}> FILTER(?s != "${number}"^^<${number}>) }`,
      undefined,
    );
  }
  expect(parsed).toBe(1);
});
