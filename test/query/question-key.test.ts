import { describe, expect, it } from 'vitest';
import { exactKey, isRepeatable, questionKey } from '../../src/query/question/question-key.ts';
import { question } from './start-engine.ts';

const key = (query: string): string => questionKey(question(query));

describe('questions with the same answer', () => {
  it.each([
    ['SELECT * { ?s ?p ?o }', '  SELECT *\n\t{ ?s ?p ?o }\r\n'],
    ['SELECT * { ?s ?p ?o }', 'SELECT * # all of it\n{ ?s ?p ?o } # the end'],
    ['ASK { ?s ?p "a#b" }', 'ASK  { ?s ?p "a#b" }'],
    ['ASK { <http://x/#y> ?p ?o }', 'ASK { <http://x/#y>   ?p ?o }'],
  ])('%j and %j have the same key', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it('are still told apart where a mistake has a place', () => {
    expect(exactKey(question('ASK {'))).not.toBe(exactKey(question('\nASK {')));
  });
});

describe('questions with other answers', () => {
  it.each([
    ['ASK { ?s ?p "a b" }', 'ASK { ?s ?p "a  b" }'],
    ['ASK { ?s ?p """a\n\nb""" }', 'ASK { ?s ?p """a\nb""" }'],
    ['ASK { ?s ?p """a"" # b""" }', 'ASK { ?s ?p """a"" # c""" }'],
    ["ASK { ?s ?p '# a' }", "ASK { ?s ?p '# b' }"],
    ['ASK { ?s ?p "\\"# a" }', 'ASK { ?s ?p "\\"# b" }'],
    ['ASK { ?s ex:a\\#b ?o }', 'ASK { ?s ex:a\\#c ?o }'],
    ['ASK { <http://x/#a> ?p ?o }', 'ASK { <http://x/#b> ?p ?o }'],
    ['ASK { ?s ?p ?o }', 'ask { ?s ?p ?o }'],
    // The first is no query: a text in single quotation marks has one line.
    ['ASK { ?s ?p "a\nb" }', 'ASK { ?s ?p "a b" }'],
  ])('%j and %j have other keys', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it.each([
    { defaultGraphs: ['urn:a'] },
    { namedGraphs: ['urn:a'] },
    { formats: { select: 'json' } as const },
  ])('asked with %j have other keys', (rest) => {
    const query = 'ASK {}';
    expect(questionKey(question(query, rest))).not.toBe(questionKey(question(query)));
  });
});

describe('a question that has another answer each time', () => {
  it.each([
    'SELECT (NOW() AS ?t) {}',
    'SELECT (rand() AS ?t) {}',
    'SELECT (UUID() AS ?t) {}',
    'SELECT (STRUUID() AS ?t) {}',
    'SELECT * { service <http://x/> { ?s ?p ?o } }',
  ])('is known: %s', (query) => {
    expect(isRepeatable(question(query))).toBe(false);
  });

  it('is no other', () => {
    expect(isRepeatable(question('SELECT ?known { ?s ?p ?o }'))).toBe(true);
  });
});
