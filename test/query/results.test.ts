import { afterAll, describe, expect, it } from 'vitest';
import { bodyOf, question, openEngine } from './start-engine.ts';
import type { Question } from '../../src/query/question/query-engine.ts';

const engine = openEngine(String.raw`
  @prefix : <> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  :g {
    :a :integer "01"^^xsd:integer ;
       :decimal "1.50"^^xsd:decimal ;
       :time "2020-01-01T00:00:00+00:00"^^xsd:dateTime ;
       :british "colour"@en-GB ;
       :swedish "färg"@sv-SE ;
       :tricky "say \"hej\", a\tb\nc\rd \\ <&>" ;
       :plain "plain" ;
       :same _:one .
    :control :value "a\u0001b" .
  }
`);
afterAll(() => engine.close());

async function ask(query: string, formats: Question['formats']): Promise<string> {
  return bodyOf(await engine.run(question(query, { formats })));
}

const tricky = 'SELECT ?value ?none { <a> <tricky> ?value }';

describe('SELECT', () => {
  it('in JSON has head and results and nothing else', async () => {
    const body: unknown = JSON.parse(await ask(tricky, { select: 'json' }));
    const value = { type: 'literal', value: 'say "hej", a\tb\nc\rd \\ <&>' };
    expect(body).toEqual({
      head: { vars: ['value', 'none'] },
      results: { bindings: [{ value }] },
    });
  });

  it('in JSON tells IRIs, blank nodes, languages and datatypes apart', async () => {
    const query =
      'SELECT ?p ?o { <a> ?p ?o FILTER(?p IN (<british>, <integer>, <same>)) } ORDER BY ?p';
    const body = JSON.parse(await ask(query, { select: 'json' })) as {
      results: { bindings: readonly { o: object }[] };
    };
    expect(body.results.bindings.map(({ o }) => o)).toEqual([
      { type: 'literal', value: 'colour', 'xml:lang': 'en-GB' },
      { type: 'literal', value: '01', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
      { type: 'bnode', value: expect.any(String) as string },
    ]);
  });

  it('in JSON names no variables where there are none', async () => {
    expect(JSON.parse(await ask('SELECT * { <a> <plain> "plain" }', { select: 'json' }))).toEqual({
      head: { vars: [] },
      results: { bindings: [{}] },
    });
  });

  it('in JSON and XML leaves out what has no value, in each row alike', async () => {
    const query =
      'SELECT ?2 ?none ?1 { VALUES (?2 ?1) { ("a" <x:b>) (UNDEF "a") ("a" UNDEF) (UNDEF UNDEF) } }';
    const json = await ask(query, { select: 'json' });
    const [a, b] = ['{"type":"literal","value":"a"}', '{"type":"uri","value":"x:b"}'];
    // Objects of JavaScript have whole numbers first.
    expect(json).toBe(
      '{"head":{"vars":["2","none","1"]},"results":{"bindings":[' +
        `\n{"1":${b},"2":${a}},\n{"1":${a}},\n{"2":${a}},\n{}\n]}}\n`,
    );
    const xml = await ask(query, { select: 'xml' });
    expect(xml).toContain(
      '<result><binding name="2"><literal>a</literal></binding><binding name="1"><uri>x:b</uri></binding></result>\n' +
        '<result><binding name="1"><literal>a</literal></binding></result>\n' +
        '<result><binding name="2"><literal>a</literal></binding></result>\n' +
        '<result></result>\n',
    );
    expect(await ask(query, { select: 'tsv' })).toBe(
      '?2\t?none\t?1\n"a"\t\t<x:b>\n\t\t"a"\n"a"\t\t\n\t\t\n',
    );
  });

  it('in XML escapes what XML would change', async () => {
    const body = await ask(tricky, { select: 'xml' });
    expect(body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n' +
        '<head><variable name="value"/><variable name="none"/></head>\n<results>\n' +
        '<result><binding name="value"><literal>say "hej", a\tb\nc&#xD;d \\ &lt;&amp;&gt;</literal></binding></result>\n' +
        '</results>\n</sparql>\n',
    );
  });

  it('in XML is refused where a character has no place in XML', async () => {
    const query = 'SELECT ?v { <control> <value> ?v }';
    const answer = await engine.run(question(query, { formats: { select: 'xml' } }));
    expect(answer).toMatchObject({ outcome: 'impossible', format: 'xml' });
    expect(JSON.parse(await ask(query, { select: 'json' }))).toMatchObject({
      results: { bindings: [{ v: { value: 'a\u0001b' } }] },
    });
  });

  it('in CSV quotes after RFC 4180', async () => {
    const body = await ask(tricky, { select: 'csv' });
    expect(body).toBe('value,none\r\n"say ""hej"", a\tb\nc\rd \\ <&>",\r\n');
  });

  it('in CSV keeps a row that has nothing in its only column', async () => {
    expect(await ask('SELECT ?none { <a> <plain> ?x }', { select: 'csv' })).toBe('none\r\n""\r\n');
  });

  it('in TSV writes terms as SPARQL does', async () => {
    const body = await ask(tricky, { select: 'tsv' });
    expect(body).toBe('?value\t?none\n"say \\"hej\\", a\\tb\\nc\\rd \\\\ <&>"\t\n');
  });

  it('gives the variables of * in the order of the query', async () => {
    const body = await ask('SELECT * { ?subject <plain> ?object . ?subject ?a ?object }', {
      select: 'csv',
    });
    expect(body.split('\r\n')[0]).toBe('subject,object,a');
  });
});

describe('ASK', () => {
  it.each([
    ['json', 'ASK { <a> ?p ?o }', '{"head":{},"boolean":true}\n'],
    ['json', 'ASK { <b> ?p ?o }', '{"head":{},"boolean":false}\n'],
  ] as const)('in %s answers %s', async (format, query, body) => {
    expect(await ask(query, { ask: format })).toBe(body);
  });

  it('in XML is a boolean element', async () => {
    expect(await ask('ASK { <a> ?p ?o }', { ask: 'xml' })).toContain('<boolean>true</boolean>');
  });
});

describe('CONSTRUCT and DESCRIBE', () => {
  it('give each triple once', async () => {
    const body = await ask('CONSTRUCT { <a> <says> "once" } { <a> ?p ?o }', { graph: 'n-triples' });
    expect(body).toBe('<http://data.example/a> <http://data.example/says> "once" .\n');
  });

  it.each(['turtle', 'json-ld', 'n-triples', 'n-quads', 'trig', 'rdf-xml'] as const)(
    'come in %s',
    async (graph) => {
      const query = 'CONSTRUCT { <a> <plain> ?o } { <a> <plain> ?o }';
      expect(await ask(query, { graph })).toContain('plain');
    },
  );

  it('use the prefixes of the dataset', async () => {
    expect(await ask('CONSTRUCT WHERE { <a> <plain> ?o }', { graph: 'turtle' })).toContain(
      'ex:a ex:plain "plain"',
    );
  });

  it('describe a resource by its own statements', async () => {
    const body = await ask('DESCRIBE <control>', { graph: 'n-triples' });
    expect(body).toBe('<http://data.example/control> <http://data.example/value> "a\\u0001b" .\n');
  });
});

describe('the time that an answer took', () => {
  it.each([
    ['SELECT', tricky],
    ['ASK', 'ASK { <a> ?p ?o }'],
    ['CONSTRUCT', 'CONSTRUCT WHERE { <a> <plain> ?o }'],
  ])('of a %s is told in parts', async (_, query) => {
    const answer = await engine.run(question(query));
    if (answer.outcome !== 'answered') throw new Error(answer.outcome);
    const { queue, parse, evaluate, serialise } = answer.timings ?? {};
    for (const part of [queue, parse, evaluate, serialise]) expect(part).toBeGreaterThan(0);
  });
});

describe('a client that accepts nothing we have', () => {
  it.each([
    ['select', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'],
    ['ask', 'ASK {}'],
    ['construct', 'CONSTRUCT WHERE { ?s ?p ?o }'],
    ['describe', 'DESCRIBE <a>'],
  ])('is told so for %s', async (kind, query) => {
    const answer = await engine.run(question(query, { formats: {} }));
    expect(answer).toEqual({ outcome: 'not-acceptable', kind });
  });
});

describe('terms come out as they were written', () => {
  const written = {
    integer: '"01"^^<http://www.w3.org/2001/XMLSchema#integer>',
    decimal: '"1.50"^^<http://www.w3.org/2001/XMLSchema#decimal>',
    time: '"2020-01-01T00:00:00+00:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
    british: '"colour"@en-GB',
    swedish: '"färg"@sv-SE',
  };

  it.each(Object.entries(written))('of a SELECT: %s', async (property, term) => {
    expect(await ask(`SELECT ?o { <a> <${property}> ?o }`, { select: 'tsv' })).toBe(
      `?o\n${term}\n`,
    );
  });

  it.each([
    'BIND(?o AS ?x)',
    'BIND(IF(true, ?o, 0) AS ?x)',
    'BIND(COALESCE(?none, ?o) AS ?x)',
    '{ SELECT (SAMPLE(?v) AS ?x) { <a> ?p ?v } GROUP BY ?p }',
    '{ SELECT (MAX(?v) AS ?x) { <a> ?p ?v } GROUP BY ?p }',
    '{ SELECT DISTINCT ?x { <a> ?p ?x } ORDER BY ?x }',
  ])('through %s', async (pattern) => {
    const body = await ask(`SELECT ?x { <a> ?p ?o ${pattern} }`, { select: 'tsv' });
    for (const term of Object.values(written)) expect(body).toContain(term);
  });

  it('of a CONSTRUCT', async () => {
    const body = await ask('CONSTRUCT WHERE { <a> ?p ?o }', { graph: 'n-triples' });
    for (const term of Object.values(written)) expect(body).toContain(term);
  });

  it.each(Object.entries(written))('of the query itself: %s', async (property, term) => {
    const body = await ask(`SELECT (${term} AS ?x) { <a> <${property}> ${term} }`, {
      select: 'tsv',
    });
    expect(body).toBe(`?x\n${term}\n`);
  });

  it('and a language tag is found in any case', async () => {
    expect(await ask('ASK { <a> <british> "colour"@EN-gb }', { ask: 'json' })).toContain('true');
  });
});
