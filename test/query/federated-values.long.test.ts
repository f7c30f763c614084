import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { bodyOf, question, startEngine } from './start-engine.ts';

/** An endpoint that knows one solution, without variables. */
const elsewhere = createServer((_, response) =>
  response
    .writeHead(200, { 'content-type': 'application/sparql-results+json' })
    .end('{"head":{"vars":[]},"results":{"bindings":[{}]}}'),
).listen(0, '127.0.0.1');
await once(elsewhere, 'listening');
const { port } = elsewhere.address() as AddressInfo;
const service = `http://127.0.0.1:${port}/sparql`;

const engine = startEngine(
  `@prefix : <http://e/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  :a :n 1, 2.5, 9007199254740993 ; :l "Åsna"@sv, "apa", "Zebra"@en, "" ; :y "2030"^^xsd:gYear ; :to :b, :c .
  :b :n "x" , 3 ; :l "Berg" ; :y "2040"^^xsd:gYear ; :d "2024-02-29"^^xsd:date .
  :c :bad "abc"^^xsd:integer ; :t "x"^^:type .`,
  { services: [service], servicesOnLoopback: true, limits: { memoryMegabytes: 256 } },
);
afterAll(async () => {
  elsewhere.close();
  await engine.close();
});

async function answer(select: string, pattern: string, rest = ''): Promise<string> {
  const query = `PREFIX : <http://e/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ${select} { ${pattern} } ${rest}`;
  const formats = { select: 'tsv' } as const;
  return bodyOf(await engine.run(question(query, { formats })));
}

const queries: readonly (readonly [select: string, pattern: string, rest?: string])[] = [
  ['(SUBSTR("2024-05-01", 0, 11) AS ?x) (ENCODE_FOR_URI("a/b c") AS ?y) (1.0/0 AS ?z)', ''],
  ['?s', '?s :y ?y FILTER(?y >= "2030"^^xsd:gYear && ?y < "2040"^^xsd:gYear)'],
  ['?l (IF(?l, "ja", "nej") AS ?t)', '?s :l ?l', 'ORDER BY ?l ?t'],
  ['?l', '?s :l ?l', 'ORDER BY STR(?l)'],
  ['?l', '?s :l ?l FILTER(?l < "b" || LANG(?l) = "sv")', 'ORDER BY DESC(?l)'],
  ['?s (MIN(?to) AS ?m) (COUNT(DISTINCT ?to) AS ?n)', '?s :to ?to', 'GROUP BY ?s'],
  ['?s (SUM(?n) AS ?sum) (AVG(?n) AS ?avg)', '?s :n ?n', 'GROUP BY ?s ORDER BY ?s'],
  ['(MAX(?o) AS ?max) (COUNT(*) AS ?n)', '?s ?p ?o'],
  ['(GROUP_CONCAT(?l; separator="|") AS ?all)', '{ SELECT ?l { ?s :l ?l } ORDER BY ?l }'],
  ['(COUNT(?n + 1) AS ?count)', '?s :n ?n'],
  ['?s', '?s :n ?n FILTER(?n > 2 && EXISTS { ?s :y ?y FILTER(YEAR(?y) < 2035) })', 'ORDER BY ?s'],
  ['?s', '?s :l ?l FILTER(NOT EXISTS { ?s :d ?d } || ?l = "x")', 'ORDER BY ?s ?l'],
  ['?x', '?s :d ?d BIND(?d + "P1Y"^^xsd:yearMonthDuration AS ?x)'],
  ['?s', '?s :bad ?x FILTER(?x = 1)'],
  ['(IF(?x, 1, 2) AS ?y)', '?s :bad ?x'],
  ['?s', '?s :t ?x FILTER(?x != "y"^^:type)'],
  ['(xsd:int(?n) AS ?i) (:unknown(?n) AS ?u)', '?s :n ?n', 'ORDER BY ?n'],
  ['(REGEX("a-b", "[\\\\w-[b]]") AS ?x) (REPLACE("abc", "", "x") AS ?y)', ''],
  ['(?made = ?again AS ?x)', 'BIND(BNODE("l") AS ?made) BIND(BNODE("l") AS ?again)'],
];

it.each(queries)(
  'a query with SERVICE has the values of one without: %s { %s }',
  async (...query) => {
    const [select = '', pattern = '', rest] = query;
    const own = await answer(select, pattern, rest);
    expect(await answer(select, `${pattern} SERVICE <${service}> {}`, rest)).toBe(own);
  },
);

it('ends a query with SERVICE whose texts grow too long', async () => {
  const doubled = Array.from(
    { length: 40 },
    (_, n) => `BIND(CONCAT(?t${n}, ?t${n}) AS ?t${n + 1})`,
  );
  const query = `SELECT (STRLEN(?t40) AS ?x) { SERVICE <${service}> {} BIND("x" AS ?t0) ${doubled.join(' ')} }`;
  expect(await engine.run(question(query))).toMatchObject({ outcome: 'too-large', what: 'memory' });
});
