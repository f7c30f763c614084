import { describe, expect, it } from 'vitest';
import { newQueryParser } from '../../src/query/syntax/parse-query.ts';

const parse = newQueryParser({
  baseIri: 'http://data.example/',
  namedGraphs: [],
  spellLanguage: (_, tag) => tag,
  services: { allowed: [] },
});

describe('refuses', () => {
  it.each([
    'INSERT DATA { <a> <b> <d> }',
    'DELETE DATA { <a> <b> <c> }',
    'DELETE WHERE { ?s ?p ?o }',
    'DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }',
    'CLEAR ALL',
    'DROP GRAPH <g>',
    'CREATE GRAPH <h>',
    'COPY <g> TO <h>',
    'MOVE <g> TO <h>',
    'ADD <g> TO <h>',
    'LOAD <x:y>',
    'LOAD SILENT <x:y> INTO GRAPH <g>',
    'PREFIX : <> CLEAR ALL; LOAD <x:y>',
  ])('the update %s', (update) => {
    expect(parse(update, undefined)).toMatchObject({ outcome: 'refused', feature: 'update' });
  });

  it.each([
    'SELECT * { SERVICE <x:y> { ?s ?p ?o } }',
    'SELECT * { SERVICE SILENT <x:y> { ?s ?p ?o } }',
    'SELECT * { ?service ?p ?o . SERVICE ?service { ?s ?p ?o } }',
    'SELECT * { OPTIONAL { { SELECT * { ?s ?p ?o MINUS { SERVICE <x:y> { ?s ?p ?o } } } } } }',
    'ASK { FILTER NOT EXISTS { GRAPH ?g { SERVICE <x:y> { ?s ?p ?o } } } }',
    'ASK { BIND(EXISTS { SERVICE <x:y> {} } AS ?x) }',
    'SELECT (EXISTS { SERVICE <x:y> { ?s ?p ?o } } AS ?x) {}',
    'SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <x:y> { ?s ?p ?o } })',
    'SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <x:y> { ?s ?p ?o } })',
    'CONSTRUCT { ?s ?p ?o } { {} UNION { SERVICE <x:y> { ?s ?p ?o } } }',
    'DESCRIBE ?s { SERVICE <x:y> { ?s ?p ?o } }',
  ])('SERVICE in %s', (query) => {
    expect(parse(query, undefined)).toMatchObject({ outcome: 'refused', feature: 'service' });
  });

  it('SERVICE, and points at it', () => {
    const answer = parse('SELECT * {\n  SERVICE <x:> {}\n}', undefined);
    expect(answer).toMatchObject({
      place: { line: 2, column: 3, excerpt: '  SERVICE <x:> {}\n  ^' },
    });
  });
});

describe('FROM', () => {
  it.each(['FROM <http://other.example/g>', 'FROM <urn:g> FROM NAMED <HTTPS://other.example/g>'])(
    'is refused where it names data elsewhere: %s',
    (from) => {
      const parsed = parse(`SELECT * ${from} { ?s ?p ?o }`, undefined);
      const column = from.lastIndexOf('<') + 10;
      expect(parsed).toMatchObject({ outcome: 'refused', feature: 'graph', place: { column } });
    },
  );

  it('may name a graph of ours, whether it is here or not, and one that nobody could fetch', () => {
    for (const graph of ['g', 'http://data.example/none', 'urn:g']) {
      const parsed = parse(`SELECT * FROM <${graph}> { ?s ?p ?o }`, undefined);
      expect(parsed.outcome).toBe('parsed');
    }
  });

  it('does not count where the protocol names graphs', () => {
    const chosen = { defaults: ['urn:g'], named: [] };
    const parsed = parse('SELECT * FROM <http://other.example/g> { ?s ?p ?o }', chosen);
    expect(parsed.outcome).toBe('parsed');
  });
});

describe('where some services are allowed', () => {
  const parseFederated = newQueryParser({
    baseIri: 'http://data.example/',
    namedGraphs: [],
    spellLanguage: (_, tag) => tag,
    services: { allowed: ['https://a.example/sparql'] },
  });

  it.each([
    'SELECT * { SERVICE <https://a.example/sparql> { ?s ?p ?o } }',
    'PREFIX a: <https://a.example/> ASK { FILTER EXISTS { SERVICE a:sparql { ?s ?p ?o } } }',
    'BASE <https://a.example/> SELECT * { SERVICE SILENT <sparql> { GRAPH ?g {} } }',
  ])('reads %s', (query) => {
    expect(parseFederated(query, undefined)).toMatchObject({ outcome: 'parsed' });
  });

  it.each([
    ['SELECT * { SERVICE <https://b.example/sparql> { ?s ?p ?o } }', 'https://b.example/sparql'],
    ['PREFIX a: <http://127.0.0.1/> SELECT * { SERVICE a:x { ?s ?p ?o } }', 'http://127.0.0.1/x'],
    ['BASE <file:///etc/> SELECT * { SERVICE <passwd> { ?s ?p ?o } }', 'file:///etc/passwd'],
    ['SELECT * { SERVICE <sparql> { ?s ?p ?o } }', 'http://data.example/sparql'],
    ['SELECT * { SERVICE <https://a.example/sparql> { SERVICE <urn:x> { ?s ?p ?o } } }', '<urn:x>'],
    ['SELECT * { ?s ?p ?g SERVICE ?g { ?a ?b ?c } }', 'a variable is not accepted'],
    ['ASK { FILTER EXISTS { SERVICE SILENT ?g { ?a ?b ?c } } }', 'a variable is not accepted'],
  ])('refuses %s', (query, words) => {
    const answer = parseFederated(query, undefined);
    expect(answer).toMatchObject({ outcome: 'refused', feature: 'service' });
    expect(answer.outcome === 'refused' && answer.reason.en).toContain(words);
  });

  it('points at the address that is refused', () => {
    const answer = parseFederated('SELECT * {\n  SERVICE <https://b.example/> {} }', undefined);
    expect(answer).toMatchObject({ place: { line: 2, column: 11 } });
  });
});

describe('a word that is too long', () => {
  it.each([
    'a'.repeat(200_000),
    '1a'.repeat(20_000),
    `ASK { ${'a-'.repeat(50_000)} }`,
    `ASK { FILTER(${'å.'.repeat(500)}(1)) }`,
  ])('is told before the parser loses itself in it', (query) => {
    // The parser would take longer than a test may.
    expect(parse(query, undefined)).toMatchObject({ outcome: 'malformed', place: { line: 1 } });
  });

  it.each([
    `ASK { ?${'a'.repeat(1000)} ?p 1${'0'.repeat(500)} }`,
    `PREFIX x: <x:${'a'.repeat(1000)}> ASK { x:${'a'.repeat(1000)} ?p "${'a'.repeat(1000)}" } # ${'a'.repeat(1000)}`,
  ])('is none where such may be', (query) => {
    expect(parse(query, undefined).outcome).toBe('parsed');
  });
});

describe('a byte order mark', () => {
  it('counts as a blank', () => {
    expect(parse('\uFEFFASK {}', undefined).outcome).toBe('parsed');
  });
});

describe('a prefix that is missing', () => {
  it('is hinted at with the IRI that it has here', () => {
    const prefixes = { own: 'http://data.example/ns/' };
    const parseHere = newQueryParser({
      ...{ baseIri: 'http://data.example/', namedGraphs: [], services: { allowed: [] }, prefixes },
      spellLanguage: (_, tag) => tag,
    });
    expect(parseHere('ASK { ?s own:a ?o }', undefined)).toMatchObject({
      hint: { en: 'Add at the top: PREFIX own: <http://data.example/ns/>' },
    });
    expect(parse('ASK { ?s own:a ?o }', undefined)).toMatchObject({
      hint: { en: 'Add at the top: PREFIX own: <…>' },
    });
  });
});
