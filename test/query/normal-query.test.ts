import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/query/citations/normal-query.ts';
import { randomQuery } from './fuzz/random-query.ts';
import { Random } from './fuzz/random.ts';
import { baseIri } from './said.ts';
import { expectSameMeaning, textOf } from './same-meaning.ts';

describe('a query in the one way', () => {
  const plain =
    'SELECT ?s WHERE { ?s a <http://data.example/ns/Area> ; <http://p.example/n> "x" . }';

  it.each([
    [
      'prefixes',
      'PREFIX st: <ns/> PREFIX p: <http://p.example/> SELECT ?s WHERE { ?s a st:Area ; p:n "x" . }',
    ],
    [
      'a base',
      'BASE <http://data.example/ns/> SELECT ?s WHERE { ?s a <Area> ; <http://p.example/n> "x" . }',
    ],
    ['comments', `# who asks\n${plain.replace('{', '{ # why\n')}\n# end`],
    ['blanks', plain.replaceAll(' ', '\n\t ').replace('a\n', 'a ')],
    ['case', plain.replace('SELECT', 'select').replace('WHERE', 'Where')],
    ['marks', plain.replace('"x"', "'''x'''").replaceAll('?', '$')],
    ['words that say nothing', plain.replace('WHERE ', '')],
    ['a byte order mark', `\uFEFF${plain}`],
  ])('is the same whatever its %s', (_, query) => {
    expect(textOf(query)).toBe(textOf(plain));
  });

  it.each([
    ['another text', plain.replace('"x"', '"X"')],
    ['another tag', plain.replace('"x"', '"x"@sv')],
    ['another name', plain.replaceAll('?s', '?t')],
    ['a number written otherwise', plain.replace('"x"', '1.0')],
  ])('is another with %s', (_, query) => {
    expect(textOf(query)).not.toBe(textOf(plain));
  });

  it('is a line for each statement', () => {
    expect(textOf(plain)).toBe(
      'SELECT ?s {\n  ?s a <http://data.example/ns/Area> ;\n  <http://p.example/n> "x" .\n}',
    );
  });

  it.each([
    ['SELECT (NOW() AS ?n) {}', 'NOW'],
    ['SELECT (struuid() AS ?n) {}', 'STRUUID'],
    ['SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }', 'SERVICE'],
    ['SELECT * { ?s ?p "now (service)" } # RAND', undefined],
    ['SELECT (BNODE() AS ?now) {}', undefined],
  ])('tells what makes its answer another: %s', (query, word) => {
    expect(normalise(query, baseIri).passing).toBe(word);
  });

  it.each([
    ['SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 2', true, false],
    ['SELECT * { ?s ?p ?o } LIMIT 2', false, true],
    ['SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 2 } }', false, false],
    ['SELECT * { { SELECT ?s { ?s ?p ?o } LIMIT 2 } } ORDER BY ?s', true, true],
    ['SELECT (SAMPLE(?o) AS ?x) { ?s ?p ?o }', false, true],
    ['SELECT * { ?s ?p "order by" . ?order ?p ?limit }', false, false],
  ])('tells whether order counts: %s', (query, isOrdered, isArbitrary) => {
    expect(normalise(query, baseIri)).toMatchObject({ isOrdered, isArbitrary });
  });
});

it('random queries mean the same as before', () => {
  // More of them are in the long test.
  for (let seed = 1; seed <= 40; seed += 1) expectSameMeaning(randomQuery(new Random(seed)));
});
