import { describe, expect, it } from 'vitest';
import { newQueryParser } from '../../src/query/syntax/parse-query.ts';

const parse = newQueryParser({
  baseIri: 'http://data.example/',
  namedGraphs: [],
  spellLanguage: (_, tag) => tag,
  services: { allowed: [] },
});

describe('tells where a query is wrong, and how', () => {
  it.each([
    ['SELECT * {\n  ?s ?p\n}', 3, 1, '} does not fit here. Expected a variable, an IRI'],
    ['SELECT * { ?s ?p ?o', 1, 20, 'The query ends too soon. Expected }.'],
    ['SELEC * {}', 1, 1, 'SELEC does not fit here.'],
    ['SELECT * { ?s ?p ?o } ORDER ?s', 1, 29, '?s does not fit here. Expected BY.'],
    ['SELECT * { ?s ?p ?o FILTER(?o > ) }', 1, 33, 'Expected an expression.'],
    ['ASK {} extra', 1, 8, 'extra does not fit here.'],
    ['SELECT ?a { BIND(1 AS ?a) } GROUP BY ?b', 1, 8, '?a is in SELECT but neither in GROUP BY'],
    ['SELECT (1 AS ?x) (2 AS ?x) {}', 1, 24, '?x is given a value twice.'],
    ['SELECT * { ?s ?p ?o BIND(1 AS ?o) }', 1, 31, '?o is given a value twice.'],
    ['ASK { _:a ?p ?o OPTIONAL { _:a ?q ?r } }', 1, 28, '_:a is used in two groups.'],
    ['ASK { VALUES (?x ?y) { (1) } }', undefined, undefined, 'as many values'],
    ['SELECT * { ?s ?p ?o } GROUP BY ?s', undefined, undefined, 'SELECT * does not go with'],
    ['SELECT * { FILTER(COUNT(?x) > 1) }', undefined, undefined, 'HAVING(COUNT(?thing) > 1)'],
    ['SELECT (SUM(COUNT(*)) AS ?n) { }', undefined, undefined, 'inside another one'],
    ['ASK { ?s <p>/<q> ?o {| <r> 1 |} }', undefined, undefined, 'a simple property alone'],
    ['ASK { ?s ?p "a"@en--up }', undefined, undefined, 'ltr or rtl'],
    ['', undefined, undefined, 'The query is empty'],
    ['# nothing', undefined, undefined, 'The query is empty'],
  ])('%j', (query, line, column, words) => {
    const answer = parse(query, undefined);
    expect(answer).toMatchObject({ outcome: 'malformed' });
    if (answer.outcome !== 'malformed') return;
    expect(answer.reason.en).toContain(words);
    expect(answer.reason.sv).not.toBe(answer.reason.en);
    expect(answer.place?.line).toBe(line);
    expect(answer.place?.column).toBe(column);
  });

  it('shows the line with a caret under the place', () => {
    const answer = parse('ASK {\n\t?s ?p ; }', undefined);
    expect(answer).toMatchObject({ place: { excerpt: ' ?s ?p ; }\n       ^' } });
  });

  it('shows a long line around the place only', () => {
    const answer = parse(`ASK { ${'?s ?p ?o . '.repeat(100)} ?s ; }`, undefined);
    expect(answer.outcome === 'malformed' && answer.place?.excerpt.length).toBeLessThan(200);
  });
});

describe('a prefix that is missing', () => {
  it('is named, with the line to add where it is well known', () => {
    const answer = parse('ASK { ?s skos:prefLabel ?o }', undefined);
    expect(answer).toMatchObject({
      reason: { sv: 'Prefix saknas: skos', en: 'Prefix missing: skos' },
      hint: { en: 'Add at the top: PREFIX skos: <http://www.w3.org/2004/02/skos/core#>' },
      place: { line: 1, column: 10 },
    });
  });

  it('is named where nobody knows it', () => {
    expect(parse('ASK { ?s hem:egen ?o }', undefined)).toMatchObject({
      hint: { sv: 'Lägg till överst: PREFIX hem: <…>' },
    });
  });

  it('is not looked for in comments, strings and IRIs', () => {
    const query = 'ASK { # skos:x\n ?s <http://skos:80/> "skos:x" . ?s skos:x ?o }';
    expect(parse(query, undefined)).toMatchObject({ place: { line: 2, column: 37 } });
  });

  it('may be the empty one', () => {
    expect(parse('ASK { ?s :name ?o }', undefined)).toMatchObject({
      reason: { en: 'Prefix missing: the empty one (:)' },
      place: { column: 10 },
    });
  });
});

it('depth past what the stack holds is refused, and the parser goes on', () => {
  const brackets = 20_000;
  const query = `ASK { FILTER(${'('.repeat(brackets)}1${')'.repeat(brackets)}) }`;
  expect(parse(query, undefined)).toMatchObject({ outcome: 'refused', feature: 'nesting' });
  expect(parse('ASK {}', undefined)).toMatchObject({ outcome: 'parsed' });
});
