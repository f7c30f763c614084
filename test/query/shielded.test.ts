import { afterAll, describe, expect, it } from 'vitest';
import { bodyOf, question, rowsOf, openEngine } from './start-engine.ts';

/** What the engine beneath is known to get wrong, and we do not. */
const engine = openEngine(
  `@prefix : <> .
  :a :q :a , :b . :b :q :c ; :r :a . :c :c :c . :x :p "1" , "1"@en , "1.0" .
`,
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

describe('LIMIT and OFFSET of a query for a graph', () => {
  it('count solutions, each with all its triples', async () => {
    const query =
      'CONSTRUCT { <s> <p> ?x, "k" } { VALUES ?x { 1 2 3 } } ORDER BY ?x OFFSET 1 LIMIT 1';
    const body = bodyOf(await engine.run(question(query)));
    expect(body.trim().split('\n')).toHaveLength(2);
    expect(body).toContain('"2"');
  });

  it('count things to describe, each described whole', async () => {
    const one = bodyOf(await engine.run(question('DESCRIBE ?s { ?s ?p ?o } ORDER BY ?s LIMIT 1')));
    expect(one).toBe(bodyOf(await engine.run(question('DESCRIBE <a>'))));
    expect(one.trim().split('\n')).toHaveLength(2);
  });
});

describe('DESCRIBE', () => {
  it('describes a thing though nothing is said of another in the same solution', async () => {
    const body = bodyOf(await engine.run(question('DESCRIBE ?s ?o { ?s <p> ?o }')));
    expect(body.trim().split('\n')).toHaveLength(3);
  });

  it('of a variable without a value is empty', async () => {
    expect(bodyOf(await engine.run(question('DESCRIBE ?none {}')))).toBe('');
  });
});

describe('what a template makes', () => {
  it('is left out where it is no triple', async () => {
    const query = `CONSTRUCT { ?o <p> ?s . ?s ?o ?s . _:b ?s _:b . <s> <bad> ?iri . <s> <ok> 1 }
      { <x> <p> ?o BIND(<x> AS ?s) BIND(IRI("a b<>") AS ?iri) }`;
    const body = bodyOf(await engine.run(question(query)));
    const lines = body.trim().split('\n').toSorted();
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => /^_:\S+ <\S+x> _:/.test(line))).toHaveLength(3);
    expect(lines.filter((line) => line.includes('/ok> "1"'))).toHaveLength(1);
  });
});

describe('a pattern', () => {
  it.each([
    ['REGEX("a-b", "a\\\\-b")', 'true'],
    ['REGEX("2020-01", "^\\\\d{4}\\\\-\\\\d{2}$")', 'true'],
    ['REGEX("a-b", "^[\\\\c]+$")', 'true'],
    ['REGEX("é:1", "^\\\\i\\\\c*$")', 'true'],
    ['REGEX("1", "\\\\i")', 'false'],
    ['REPLACE("abc", "(b)", "[$1$9\\\\$]")', 'a[b$]c'],
    ['REPLACE("abc", "b", "$11", "q")', 'a$11c'],
    ['REPLACE("abc", "(b)", "$11")', 'ab1c'],
  ])('is read as XPath reads it: %s', async (expression, value) => {
    expect(await rows(`SELECT (STR(${expression}) AS ?x) {}`)).toEqual([value]);
  });

  it.each(['REGEX("a", "(")', 'REGEX("a", "a", "z")', 'REPLACE("a", "a", "$")'])(
    'that is none fails its expression alone: %s',
    async (expression) => {
      expect(await rows(`SELECT (COALESCE(${expression}, "none") AS ?x) {}`)).toEqual(['none']);
      expect(await rows(`SELECT ?o { <x> <p> ?o FILTER(${expression}) }`)).toEqual([]);
    },
  );
});
