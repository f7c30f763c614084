import { afterAll, describe, expect, it } from 'vitest';
import { bodyOf, question, rowsOf, startEngine } from './start-engine.ts';

/** What the engine beneath is known to get wrong, and we do not. */
const limits = { seconds: 5 };
const engine = startEngine(
  `@prefix : <> .
  :a :q :a , :b . :b :q :c ; :r :a . :c :c :c . :x :p "1" , "1"@en , "1.0" .
`,
  { limits },
);
afterAll(() => engine.close());

async function rows(query: string): Promise<readonly string[]> {
  return rowsOf(await engine.run(question(query)));
}

describe('a node that BNODE() makes', () => {
  it('is one node however it is handed on', async () => {
    const query = `SELECT (?made = ?copy AS ?same) (sameTerm(?made, ?again) AS ?too) {
      BIND(BNODE() AS ?made) BIND(?made AS ?copy) BIND(COALESCE(?copy) AS ?again) }`;
    expect(await rows(query)).toEqual(['true,true']);
  });

  it('has one name in an answer, another in each row', async () => {
    const query =
      'SELECT ?made ?copy { VALUES ?n { 1 2 } BIND(BNODE() AS ?made) BIND(?made AS ?copy) }';
    const [one, two] = (await rows(query)).map((row) => row.split(','));
    expect(one?.[0]).toBe(one?.[1]);
    expect(two?.[0]).toBe(two?.[1]);
    expect(one?.[0]).not.toBe(two?.[0]);
  });

  it('joins statements that CONSTRUCT makes of it', async () => {
    const query =
      'CONSTRUCT { ?made <p> ?copy } { BIND(BNODE() AS ?made) BIND(IF(true, ?made, 1) AS ?copy) }';
    const [subject, , object] = bodyOf(await engine.run(question(query))).split(' ');
    expect(subject).toBe(object);
  });
});

describe('a UNION of joins', () => {
  it.each([
    'SELECT * { { ?c ?c ?c . <b> <r> ?b . <b> !<p> ?c } UNION { ?c <q> ?c . ?a <q> ?b } }',
    'SELECT * { { ?s <none> ?o . ?o <q> ?x } UNION { ?s <q> ?o . ?x <q> ?y } UNION { ?s !<q> ?s } }',
  ])('comes to its end: %s', async (query) => {
    expect((await rows(query)).length).toBeGreaterThan(0);
  });
});

describe('REDUCED', () => {
  it('keeps terms apart that are written alike', async () => {
    expect(await rows('SELECT REDUCED ?o { <x> <p> ?o }')).toHaveLength(3);
  });
});

describe('a function that nobody knows', () => {
  it('fails its expression and no more', async () => {
    const query = 'SELECT ?o ?made { <x> <p> ?o BIND(<urn:none>(?o) AS ?made) }';
    expect(await rows(query)).toHaveLength(3);
    expect(await rows('SELECT ?o { <x> <p> ?o FILTER(<urn:none>(?o) || true) }')).toHaveLength(3);
  });
});
