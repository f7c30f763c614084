import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import { library } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { oddEndpoints } from './odd-endpoints.ts';
import { bodyOf, openEngine, question, rowsOf, startEngine } from './start-engine.ts';

/** The other publisher: a whole site of ours. */
let other: Site;
/** What a server does that is no endpoint, by path. */
let odd: Server;
let oddOrigin: string;
let engine: QueryEngine;
/** Ours, with that engine. */
let site: Site;
/** Threads that ended. */
const ended: object[] = [];
/** Paths that somebody asked for. */
const asked: string[] = [];

const odds = oddEndpoints(() => oddOrigin);

beforeAll(async () => {
  odd = createServer((request, response) => {
    asked.push(request.url ?? '');
    odds[request.url ?? '']?.(request, response);
  }).listen(0, '127.0.0.1');
  await once(odd, 'listening');
  oddOrigin = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`;
  const trig = `
    @prefix ex: <https://library.example/id/> .
    <one> { <a> <name> "Lån 1"@sv . <a> <see> ex:loan\\/1 . <b> <see> ex:loan\\/none . }`;
  other = await startSite(
    library(),
    openEngine(`<g> { <https://library.example/id/loan/1>
    <http://label> "Lån 1"@sv-SE ; <http://n> 1 . <https://library.example/id/loan/2> <http://label> "Lån 2" }`),
  );
  engine = startEngine(trig, {
    services: [`${other.origin}/sparql`, `${oddOrigin}/`],
    servicesOnLoopback: true,
    log: { info: () => undefined, warn: (entry: object) => ended.push(entry) },
    limits: { serviceSeconds: 0.5, serviceRows: 100, serviceMegabytes: 1 },
  });
  site = await startSite(library(), engine);
});
afterAll(async () => {
  odd.closeAllConnections();
  odd.close();
  await Promise.all([other.close(), site.close()]);
});

async function rows(query: string): Promise<readonly string[]> {
  return rowsOf(await engine.run(question(query.replaceAll('OTHER', `${other.origin}/sparql`))));
}

describe('SERVICE', () => {
  it.each([
    ['alone', 'SELECT ?l { SERVICE <OTHER> { ?s <http://label> ?l } }', ['Lån 1', 'Lån 2']],
    [
      'joined with what is here',
      'SELECT ?a ?l { ?a <see> ?s SERVICE <OTHER> { ?s <http://label> ?l } }',
      ['http://data.example/a,Lån 1'],
    ],
    [
      'in OPTIONAL',
      'SELECT ?a ?l { ?a <see> ?s OPTIONAL { SERVICE <OTHER> { ?s <http://label> ?l } } }',
      ['http://data.example/a,Lån 1', 'http://data.example/b,'],
    ],
    [
      'with FILTER, BIND and a function inside',
      'SELECT ?x { SERVICE <OTHER> { ?s <http://label> ?l FILTER(STRENDS(?l, "2")) BIND(UCASE(?l) AS ?x) } }',
      ['LÅN 2'],
    ],
    [
      'with GROUP BY inside',
      'SELECT ?n { SERVICE <OTHER> { SELECT (COUNT(*) AS ?n) { ?s <http://label> ?l } } }',
      ['2'],
    ],
    [
      'in FILTER EXISTS',
      'SELECT ?a { ?a <see> ?s FILTER EXISTS { SERVICE <OTHER> { ?s <http://label> ?l } } }',
      ['http://data.example/a'],
    ],
    [
      'in GRAPH',
      'SELECT ?l { GRAPH <one> { ?a <see> ?s SERVICE <OTHER> { ?s <http://label> ?l } } }',
      ['Lån 1'],
    ],
    [
      'with the graphs over there',
      'SELECT ?g { SERVICE <OTHER> { GRAPH ?g { <https://library.example/id/loan/1> ?p 1 } } }',
      ['http://data.example/g'],
    ],
    [
      'by a prefixed name',
      'PREFIX o: <OTHER> SELECT ?l { SERVICE o: { ?s <http://n> 1 ; <http://label> ?l } }',
      ['Lån 1'],
    ],
    [
      'in one branch of UNION',
      'SELECT ?l { { ?a <name> ?l } UNION { SERVICE <OTHER> { ?s <http://n> 1 ; <http://label> ?l } } }',
      ['Lån 1', 'Lån 1'],
    ],
    [
      'in one branch of UNION, with nothing there',
      'SELECT ?l { { ?a <name> ?l } UNION { SERVICE <OTHER> { ?s <http://n> 2 ; <http://label> ?l } } }',
      ['Lån 1'],
    ],
    [
      'in both branches of UNION, joined with what is here',
      `SELECT ?a ?x { ?a <see> ?s
        { SERVICE <OTHER> { ?s <http://n> ?x } } UNION { SERVICE <OTHER> { ?s <http://label> ?x } } }`,
      ['http://data.example/a,1', 'http://data.example/a,Lån 1'],
    ],
    [
      'with a path of alternatives inside',
      'SELECT ?x { SERVICE <OTHER> { <https://library.example/id/loan/1> (<http://n>|<http://label>) ?x } }',
      ['1', 'Lån 1'],
    ],
    [
      'with UNION inside',
      `SELECT ?x { SERVICE <OTHER> { { ?s <http://n> ?x } UNION { ?s <http://label> ?x FILTER(STRENDS(?x, "2")) } } }`,
      ['1', 'Lån 2'],
    ],
    [
      'with a blank node inside, which is a variable there',
      'SELECT ?l { SERVICE <OTHER> { _:loan <http://n> 1 ; <http://label> ?l } }',
      ['Lån 1'],
    ],
    [
      'with a path that repeats, and a LIMIT',
      'SELECT ?x { SERVICE <OTHER> { SELECT ?x { <https://library.example/id/loan/1> <http://n>* ?x } ORDER BY DESC(?x) LIMIT 1 } }',
      ['1'],
    ],
    [
      'beside an OPTIONAL whose FILTER sees what is outside of it',
      'SELECT ?a ?n { SERVICE <OTHER> { ?s <http://n> 1 } ?a <see> ?s OPTIONAL { ?a <name> ?n FILTER(REGEX(STR(?s), "loan")) } }',
      ['http://data.example/a,Lån 1'],
    ],
    [
      'in MINUS',
      'SELECT ?a { ?a <see> ?s MINUS { SERVICE <OTHER> { ?s <http://label> ?l } } }',
      ['http://data.example/b'],
    ],
    [
      'twice',
      'SELECT ?l { SERVICE <OTHER> { ?s <http://n> 1 } SERVICE <OTHER> { ?s <http://label> ?l } }',
      ['Lån 1'],
    ],
  ])('%s', async (_, query, expected) => {
    expect([...(await rows(query))].sort()).toEqual(expected);
  });

  it.each([
    ['true', 'ASK { SERVICE <OTHER> { ?s <http://n> 1 } }'],
    ['false', 'ASK { SERVICE <OTHER> { ?s <http://n> 2 } }'],
    ['false', 'ASK { ?a <see> ?s SERVICE <OTHER> { ?s <http://n> 2 } }'],
    ['true', 'ASK { { SERVICE <OTHER> { ?s <http://n> 2 } } UNION { ?a <see> ?s } }'],
  ])('is %s in %s', async (expected, query) => {
    const asked = query.replaceAll('OTHER', `${other.origin}/sparql`);
    const answer = await engine.run(question(asked, { formats: { ask: 'csv' } }));
    expect(bodyOf(answer)).toBe(`_askResult\r\n${expected}\r\n`);
  });

  it('reads terms in all forms that endpoints write, each row as often as it comes', async () => {
    const query = `SELECT ?x { SERVICE <${oddOrigin}/old-terms> { ?s ?p ?x } }`;
    const formats = { select: 'tsv' } as const;
    const [, number, text, ...nodes] = bodyOf(await engine.run(question(query, { formats }))).split(
      '\n',
    );
    expect([number, text]).toEqual([
      '"01"^^<http://www.w3.org/2001/XMLSchema#integer>',
      '"a"@ar--rtl',
    ]);
    expect(nodes).toEqual([expect.stringMatching(/^_:/), nodes[0], '']);
  });

  it('asks an endpoint once', async () => {
    const before = asked.length;
    const query = `SELECT ?x { ?a <see> ?s SERVICE <${oddOrigin}/good> { ?s ?p ?x } }`;
    await engine.run(question(query));
    expect(asked.slice(before)).toEqual(['/good']);
  });

  it('tells of its plan what the endpoint gave', async () => {
    const query = `SELECT ?l { ?a <see> ?s SERVICE <${other.origin}/sparql> { ?s <http://label> ?l } }`;
    const response = await site.get(`/sparql?explain=true&query=${encodeURIComponent(query)}`, {
      accept: 'text/plain',
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(
      /values SERVICE <http.*> \?s \?l {2}\(expected 1, got 1 /,
    );
  });

  it('keeps terms as they are written there', async () => {
    const query = `SELECT ?l { SERVICE <${other.origin}/sparql> { ?s <http://n> 1 ; <http://label> ?l } }`;
    const formats = { select: 'tsv' } as const;
    expect(bodyOf(await engine.run(question(query, { formats })))).toBe('?l\n"Lån 1"@sv-SE\n');
  });
});

const failures = [
  ['/silent-socket', 'too slowly'],
  ['/stalls', 'too slowly'],
  ['/html', 'not give SPARQL JSON but text/html'],
  ['/truncated', 'broken'],
  ['/cut', 'not answer'],
  ['/other-json', 'broken'],
  ['/odd-terms', 'broken'],
  ['/odd-values', 'broken'],
  ['/odd-triples', 'broken'],
  ['/huge', 'too large'],
  ['/long', 'more rows than 100'],
  ['/broken', 'status 500'],
  ['/redirects', 'status 307'],
  ['/redirects-inside', 'status 302'],
] as const;

describe('an endpoint that fails', () => {
  it.each(failures)('as %s does fails the query', async (path, words) => {
    const answer = await engine.run(
      question(`SELECT * { SERVICE <${oddOrigin}${path}> { ?s ?p ?x } }`),
    );
    expect(answer).toMatchObject({
      outcome: 'service-failed',
      service: `${oddOrigin}${path}`,
      reason: { en: expect.stringContaining(words) as string },
    });
    expect(asked).not.toContain('/secret');
  });

  it.each(failures)('as %s does is one empty solution with SILENT', async (path) => {
    const query = `SELECT ?n ?x { ?a <name> ?n SERVICE SILENT <${oddOrigin}${path}> { ?s ?p ?x } }`;
    expect(rowsOf(await engine.run(question(query)))).toEqual(['Lån 1,']);
  });

  it('makes the answer a 502 that names it', async () => {
    const service = `${oddOrigin}/broken`;
    const query = encodeURIComponent(`SELECT * { SERVICE <${service}> { ?s ?p ?x } }`);
    const response = await site.get(`/sparql?query=${query}&lang=sv`);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({
      status: 502,
      detail: `SERVICE <${service}> misslyckades: den gav statuskod 500.`,
      service,
    });
  });

  it('costs no thread where nobody waits for the answer any more', async () => {
    const lost: object[] = [];
    const patient = startEngine('', {
      services: [`${oddOrigin}/`],
      servicesOnLoopback: true,
      log: { info: () => undefined, warn: (entry: object) => lost.push(entry) },
      limits: { serviceSeconds: 60 },
    });
    const leaving = new AbortController();
    const query = `SELECT * { SERVICE <${oddOrigin}/silent-socket> { ?s ?p ?x } }`;
    const before = asked.length;
    const running = patient.run(question(query), leaving.signal);
    await expect.poll(() => asked.length, { timeout: 60_000 }).toBeGreaterThan(before);
    leaving.abort();
    expect(await running).toMatchObject({ outcome: 'aborted' });
    expect(rowsOf(await patient.run(question('SELECT ?x { BIND(1 AS ?x) }')))).toEqual(['1']);
    await patient.close();
    expect(lost).toEqual([]);
  });

  it('leaves the thread alive, and the next is answered', async () => {
    expect(ended).toEqual([]);
    expect(
      rowsOf(await engine.run(question(`SELECT ?x { SERVICE <${oddOrigin}/good> { ?s ?p ?x } }`))),
    ).toEqual(['1']);
  });
});
