import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitTable } from '../../src/catalogue/sparql/limit-descriptions.ts';
import { toDataset, type Dataset } from '../../src/rdf/dataset.ts';
import { terms } from '../../src/rdf/terms.ts';
import { rdf, rdfs, sd, voidTerms } from '../../src/rdf/vocabulary.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const services = 'https://services.example/';
const base = 'https://library.example/';
const endpoint = terms.namedNode(`${services}sparql`);

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite();
});
afterAll(() => site.close());

async function readTurtle(path: string, accept = 'text/turtle'): Promise<Dataset> {
  const response = await site.get(path, { accept });
  return toDataset(new Parser().parse(await response.text()));
}

function values(dataset: Dataset, ...[subject, property]: Parameters<Dataset['match']>): string[] {
  return [...dataset.match(subject, property)].map(({ object }) => object.value);
}

describe('the endpoint without a query', () => {
  it.each([
    [undefined, 'text/turtle'],
    ['*/*', 'text/turtle'],
    ['text/turtle', 'text/turtle'],
    ['application/json', 'application/json'],
    ['application/rdf+xml', 'application/rdf+xml'],
    ['application/n-triples,text/turtle;q=0.9', 'application/n-triples'],
    ['text/html', 'text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ])('for Accept «%s» is %s', async (accept, mediaType) => {
    const response = await site.get('/sparql', accept === undefined ? {} : { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
  });

  it.each([
    ['?format=jsonld', 'application/ld+json'],
    ['?format=nt', 'application/n-triples'],
  ])('with %s is %s whatever is accepted', async (search, mediaType) => {
    const response = await site.get(`/sparql${search}`, { accept: 'text/html' });
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
  });

  it.each(['text/csv', 'application/sparql-results+json'])(
    'has nothing to say in %s',
    async (accept) => {
      expect((await site.get('/sparql', { accept })).status).toBe(400);
    },
  );

  it('shows people a form and the limits, in their language', async () => {
    const headers = { accept: 'text/html', 'accept-language': 'en' };
    const text = await (await site.get('/sparql', headers)).text();
    expect(text).toMatch(/<textarea\s+id="query"/);
    for (const { label } of limitTable) expect(text).toContain(label.en);
  });
});

describe('the service description', () => {
  let description: Dataset;
  beforeAll(async () => {
    description = await readTurtle('/sparql');
  });

  it('names the endpoint by its public address', () => {
    expect(values(description, endpoint, rdf.type)).toEqual([sd.Service.value]);
    expect(values(description, endpoint, sd.endpoint)).toEqual([endpoint.value]);
  });

  it('lists every format by W3C’s name', () => {
    const names = values(description, endpoint, sd.resultFormat).map((iri) =>
      iri.split('/').at(-1),
    );
    expect(names.toSorted()).toEqual([
      'JSON-LD',
      'N-Quads',
      'N-Triples',
      'RDF_XML',
      'SPARQL_Results_CSV',
      'SPARQL_Results_JSON',
      'SPARQL_Results_TSV',
      'SPARQL_Results_XML',
      'TriG',
      'Turtle',
    ]);
  });

  it('tells that the default graph is the union', () => {
    expect(values(description, endpoint, sd.feature)).toEqual([sd.UnionDefaultGraph.value]);
  });

  it.each(limitTable)('publishes the limit $name, and says what it means', ({ name, comment }) => {
    const limit = terms.namedNode(`${endpoint.value}#${name}`);
    expect(Number(values(description, endpoint, limit)[0])).toBeGreaterThan(0);
    expect(values(description, limit, rdfs.comment)).toContain(comment.sv);
  });

  it('names the graphs that can be asked for, with their sizes', async () => {
    const graphs = values(description, null, sd.name);
    expect(graphs).toContain(`${base}graph/loans`);
    for (const graph of graphs) {
      const count = 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }';
      const search = new URLSearchParams({ query: count, 'named-graph-uri': graph, format: 'csv' });
      const response = await site.get(`/sparql?${search.toString()}`);
      const [size] = values(description, terms.namedNode(graph), voidTerms.triples).slice(-1);
      expect([graph, (await response.text()).trim()]).toEqual([graph, `n\r\n${size ?? ''}`]);
    }
  });
});

describe('what the data holds', () => {
  const numbers = `
    PREFIX void: <http://rdfs.org/ns/void#>
    CONSTRUCT { ?s ?p ?o } { GRAPH <${base}graph/void> { ?s ?p ?o } }`;

  it('is told alike in the endpoint, at its well-known address, in its graph and in the description', async () => {
    const [asked, wellKnown, graph, description] = await Promise.all([
      readTurtle(`/sparql?query=${encodeURIComponent(numbers)}`),
      readTurtle('/.well-known/void'),
      readTurtle('/graph/void'),
      readTurtle('/sparql'),
    ]);
    expect(asked.size).toBeGreaterThan(100);
    for (const quad of asked) {
      for (const other of [wellKnown, graph, description]) expect(other.has(quad)).toBe(true);
    }
  });

  it('mentions the endpoint in the description of the service, and in its own graph', async () => {
    const dataset = await readTurtle('/sparql');
    expect([...dataset.match(null, voidTerms.sparqlEndpoint, endpoint)]).toHaveLength(1);
    const probe = `ASK { GRAPH ?g { ?d <${voidTerms.sparqlEndpoint.value}> <${endpoint.value}> } }`;
    const response = await site.get(`/sparql?query=${encodeURIComponent(probe)}`);
    expect(await response.json()).toMatchObject({ boolean: true });
  });

  it('is one number in VoID, in the dump and by COUNT(*)', async () => {
    const [asked, dump, held] = await Promise.all([
      site.get(
        `/sparql?format=csv&query=${encodeURIComponent('SELECT (COUNT(*) AS ?n) {?s ?p ?o}')}`,
      ),
      site.get('/dump.nt'),
      readTurtle('/graph/void'),
    ]);
    const [, count = ''] = (await asked.text()).split('\r\n');
    expect((await dump.text()).trim().split('\n')).toHaveLength(Number(count));
    expect(values(held, null, voidTerms.triples)).toContain(count);
    const described = await readTurtle('/sparql');
    const [graph] = values(described, null, sd.defaultGraph);
    expect(values(described, terms.namedNode(graph ?? ''), voidTerms.triples)).toEqual([count]);
  });

  it('is read by FROM, as its graph is no part of the default graph', async () => {
    const count = `SELECT (COUNT(*) AS ?n) FROM <${base}graph/void> { ?s ?p ?o }`;
    const response = await site.get(`/sparql?format=csv&query=${encodeURIComponent(count)}`);
    const [, size] = (await response.text()).split('\r\n');
    expect(Number(size)).toBeGreaterThan(10);
  });

  it.each([{}, { accept: '*/*' }])('is RDF for who has no preference: %j', async (headers) => {
    for (const time of ['first', 'again']) {
      const response = await site.get('/.well-known/void', headers);
      expect([time, response.headers.get('content-type')]).toEqual([
        time,
        'text/turtle; charset=utf-8',
      ]);
    }
    const page = await site.get('/graph/void', headers);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it('is a page for people', async () => {
    const response = await site.get('/.well-known/void', { accept: 'text/html' });
    expect(response.headers.get('content-type')).toContain('text/html');
  });
});

describe('prefixes', () => {
  it.each([
    ['/prefixes', undefined, 'application/json', /"foaf": "http:\/\/xmlns.com\/foaf\/0.1\/"/],
    ['/prefixes', 'text/turtle', 'text/turtle', /sh:prefix "foaf"/],
    ['/prefixes', 'application/sparql-query', 'application/sparql-query', /^PREFIX foaf: </m],
    ['/prefixes', 'text/plain', 'text/plain', /^PREFIX foaf: </m],
    ['/prefixes.json', 'text/turtle', 'application/json', /"lib": "https:/],
    ['/prefixes.ttl', undefined, 'text/turtle', /sh:namespace "https:\/\/library.example/],
    ['/prefixes.rq', undefined, 'application/sparql-query', /^PREFIX lib: </m],
  ])('at %s for Accept «%s» come as %s', async (path, accept, mediaType, content) => {
    const response = await site.get(path, accept === undefined ? {} : { accept });
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
    expect(await response.text()).toMatch(content);
  });

  it('that are not wanted in any form we have are a 406', async () => {
    expect((await site.get('/prefixes', { accept: 'image/png' })).status).toBe(406);
  });

  it('can be asked for in the graph of the description', async () => {
    const query = `PREFIX sh: <http://www.w3.org/ns/shacl#>
      SELECT ?prefix ?namespace { GRAPH ?g { [] sh:prefix ?prefix ; sh:namespace ?namespace } }`;
    const search = new URLSearchParams({ query, format: 'csv' });
    const text = await (await site.get(`/sparql?${search.toString()}`)).text();
    expect(text).toContain('foaf,http://xmlns.com/foaf/0.1/');
  });

  it('make a query that can be run as they are', async () => {
    const header = await (await site.get('/prefixes.rq')).text();
    const query = `${header} ASK { ?s foaf:name ?o }`;
    const response = await site.get(`/sparql?query=${encodeURIComponent(query)}`);
    expect(await response.json()).toMatchObject({ boolean: true });
  });
});
