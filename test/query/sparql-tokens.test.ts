import { afterAll, expect, it } from 'vitest';
import { bodyOf, question, openEngine } from './start-engine.ts';

const engine = openEngine(`
  @prefix : <http://data.example/> .
  :g { :a :size 0.25 ; :name "a" . :b :size 0.5 }
`);
afterAll(() => engine.close());

const rows = async (query: string): Promise<string> =>
  bodyOf(await engine.run(question(query))).replaceAll('\r\n', ' ');

it.each([
  ['SELECT ?s { ?s ex:size .25 }', 's '],
  ['SELECT ?s { ?s ex:size ?o FILTER(?o = .25) }', 's http://data.example/a '],
  [
    'SELECT ?s { ?s ex:size ?o FILTER(?o = +.25 && ?o-.25 = 0 && -?o = -.25) }',
    's http://data.example/a ',
  ],
  ['SELECT (DATATYPE(.5) AS ?t) {}', 't http://www.w3.org/2001/XMLSchema#decimal '],
  ['SELECT (.5e1 AS ?t) {}', 't .5e1 '],
])('a number may begin with its point: %s', async (query, expected) => {
  expect(await rows(`PREFIX ex: <http://data.example/> ${query}`)).toBe(expected);
});

it.each([
  'NOT EXISTS',
  'NOT  EXISTS',
  'NOT\nEXISTS',
  'not\r\n\texists',
  'NOT # that there is\n EXISTS',
])('blanks and comments may stand between the words of %j', async (words) => {
  const query = `SELECT ?s { ?s ex:size ?o FILTER ${words} { ?s ex:name ?n } }`;
  expect(await rows(`PREFIX ex: <http://data.example/> ${query}`)).toBe('s http://data.example/b ');
});

it.each(['NOT IN', 'NOT   IN', 'NOT\nIN', 'not # in\rin', 'NOT # a\n# b\n IN'])(
  'blanks and comments may stand between the words of %j',
  async (words) => {
    const query = `SELECT ?s { ?s ex:size ?o FILTER(?o ${words} (0.5)) }`;
    expect(await rows(`PREFIX ex: <http://data.example/> ${query}`)).toBe(
      's http://data.example/a ',
    );
  },
);

it.each(['\n', '\r', '\r\n'])('a comment ends with its line, at %j', async (end) => {
  expect(await rows(`# about${end}SELECT (1 AS ?a) { # more${end}}`)).toBe('a 1 ');
});

it.each([
  '("a"@en-GB)',
  '( ("a"@en-GB) )',
  '("a@sv" @en-GB # @de\n)',
  '(# "x"@de\n"""a"b"""@en-GB )',
  "('a\\'@sv'@en-GB)",
])('a language tag ends before the brackets around: %j', async (text) => {
  expect(await rows(`SELECT (LANG(?text) AS ?tag) { BIND(${text} AS ?text) }`)).toBe('tag en-GB ');
});
