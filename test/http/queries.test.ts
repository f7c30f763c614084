import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, noWords } from '../support/files.ts';
import { readPage } from '../support/read-page.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import { startSite, type Site } from '../support/start-site.ts';

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://e.example/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;
const mills = `<id/mill/a> a ex:Mill ; ex:name "A" ; ex:stones 9 ; ex:by <id/river/x> .
<id/mill/b> a ex:Mill ; ex:name "B" ; ex:stones 10 ; ex:by <id/river/y> .`;
const queries = String.raw`
<query/mills> a sh:SPARQLExecutable ; rdfs:label "Kvarnar"@sv , "Mills"@en ;
  sh:select """PREFIX ex: <http://e.example/>
    SELECT ?name ?least ?river { ?mill ex:name ?name ; ex:stones ?stones ; ex:by ?river
      OPTIONAL { ?mill ex:none ?none FILTER(?none = ?name) } FILTER(?stones >= ?least) } ORDER BY ?name""" ;
  sh:parameter [ sh:path <query/mills/least> ; sh:name "Minst"@sv , "At least"@en ; sh:datatype xsd:integer ; sh:defaultValue 10 ] ,
    [ sh:path <query/mills/name> ; sh:datatype xsd:string ] , [ sh:path <query/mills/river> ; sh:nodeKind sh:IRI ] .
<query/graph> a sh:SPARQLExecutable ; rdfs:label "Graf"@sv ;
  sh:construct "PREFIX ex: <http://e.example/> CONSTRUCT { ?river ex:has ?mill } { ?mill ex:by ?river }" ;
  sh:parameter [ sh:path <query/graph/river> ; sh:nodeKind sh:IRI ] .
<query/any> a sh:SPARQLExecutable ; rdfs:label "Någon"@sv ; sh:ask "ASK { ?s <http://e.example/name> ?name }" ;
  sh:parameter [ sh:path <query/any/name> ] .
<query/twice> a sh:SPARQLExecutable ; rdfs:label "Två"@sv ; sh:select "SELECT ?x { BIND(1 AS ?x) }" ;
  sh:parameter [ sh:path <query/twice/x> ] .
<elsewhere/q> a sh:SPARQLExecutable ; rdfs:label "Annan"@sv ; sh:ask "ASK {}" .`;

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite({
    data: await folderWith({ 'mills.ttl': prefixes + mills, 'queries.ttl': prefixes + queries }),
    shapes: noWords,
    baseIri: 'https://mill.example/',
  });
});
afterAll(() => site.close());

const text = async (path: string) => (await site.get(`/query/${path}`)).text();
const names = async (search: string) =>
  (await text(`mills/result.csv${search}`))
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0]);

describe('the answer to a named query', () => {
  it.each([
    ['', ['B']],
    ['?least=9', ['A', 'B']],
    ['?least=', ['B']],
    ['?least=9&name=A', ['A']],
    ['?least=9&river=https://mill.example/id/river/y', ['B']],
    ['?least=11', []],
  ])('has the values of the address: %s', async (search, expected) => {
    expect(await names(search)).toEqual(expected);
  });

  it('shows a value that is selected, in every row', async () => {
    expect(await text('mills/result.csv?least=9&name=A')).toBe(
      'name,least,river\r\nA,9,https://mill.example/id/river/x\r\n',
    );
  });

  it.each([
    '" } } DELETE { ?s ?p ?o } #',
    'A" || true || "',
    '?name',
    String.raw`A\" . ?s ?p ?o . #`,
    'A\n}',
  ])('takes a value for a text, whatever it looks like: %s', async (value) => {
    expect(await names(`?least=0&name=${encodeURIComponent(value)}`)).toEqual([]);
  });

  it.each([
    ['result.json', 'application/json'],
    ['result.srj', 'application/sparql-results+json'],
    ['result.xml', 'application/xml'],
    ['result.tsv', 'text/tab-separated-values; charset=utf-8'],
    ['result.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('comes as %s', async (file, mediaType) => {
    const { status, headers } = await site.get(`/query/mills/${file}`);
    expect([status, headers.get('content-type')]).toEqual([200, mediaType]);
    expect(headers.get('content-disposition')).toMatch(/filename=mills\./);
  });

  it('comes by Accept, with a validator that holds', async () => {
    const accept = { accept: 'text/csv' };
    const first = await site.get('/query/mills/result?least=9', accept);
    expect(first.headers.get('vary')).toContain('Accept');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await site.get('/query/mills/result?least=9', {
      ...accept,
      'if-none-match': etag,
    });
    expect(again.status).toBe(304);
    const other = await site.get('/query/mills/result?least=10', accept);
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  it('is a workbook with numbers', async () => {
    const response = await site.get('/query/mills/result.xlsx');
    const { sheets } = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(sheets[0]?.rows).toEqual([
      ['name', 'least', 'river'],
      ['B', 10, 'https://mill.example/id/river/y'],
    ]);
  });

  it('is a graph where the query makes one', async () => {
    expect(await text('graph/result.nt?river=https://mill.example/id/river/x')).toBe(
      '<https://mill.example/id/river/x> <http://e.example/has> <https://mill.example/id/mill/a> .\n',
    );
    expect((await site.get('/query/graph/result.csv')).status).toBe(406);
  });

  it('is yes or no', async () => {
    expect(await text('any/result.csv?name=A')).toContain('true');
    expect(await text('any/result.csv?name=Z')).toContain('false');
  });
});

describe('a mistake in an address of an answer', () => {
  const problemAt = async (path: string) => {
    const response = await site.get(`/query/${path}`, { 'accept-language': 'en' });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };

  it.each([
    ['mills/result.csv?nothing=1', '“nothing”'],
    ['mills/result.csv?least=ten', '“ten”'],
    ['mills/result.csv?least=1.5', 'integer'],
    ['mills/result.csv?river=x', 'IRI'],
    ['mills/result.csv?river=http://a%3E%20%3Fs%20%3Fp', 'IRI'],
    ['mills/result.csv?least=1&least=2', '“least”'],
  ])('is told with the parameters that there are: %s', async (path, words) => {
    const { status, detail, parameters } = await problemAt(path);
    expect([status, parameters]).toEqual([400, ['least', 'name', 'river']]);
    expect(detail).toContain(words);
  });

  it('is told with the queries that there are', async () => {
    const { status, detail, queries: known } = await problemAt('none/result.csv');
    expect([status, known]).toEqual([404, ['any', 'graph', 'mills', 'twice']]);
    expect(detail).toContain('“none”');
  });

  it('is told where the query gives the variable a value itself', async () => {
    const { status, detail } = await problemAt('twice/result.csv?x=1');
    expect([status, detail]).toEqual([400, expect.stringContaining('?x')]);
    expect(await text('twice/result.csv')).toBe('x\r\n1\r\n');
  });
});

describe('the list of queries', () => {
  it('has their parameters and files for programs', async () => {
    const list: unknown = await (await site.get('/query/', { accept: 'application/json' })).json();
    expect(list).toContainEqual(
      expect.objectContaining({
        name: 'mills',
        parameters: [
          expect.objectContaining({
            name: 'least',
            title: { sv: 'Minst', en: 'At least' },
            type: 'http://www.w3.org/2001/XMLSchema#integer',
            default: '10',
          }),
          expect.objectContaining({ name: 'name', default: null }),
          expect.objectContaining({ name: 'river', type: 'IRI' }),
        ],
        files: expect.arrayContaining([
          { url: 'https://mill.example/query/mills/result.csv', mediaType: 'text/csv' },
        ]) as unknown,
      }),
    );
  });

  it('is a page with a field for each parameter and a button for each file', async () => {
    const page = readPage(
      await (await site.get('/query/?lang=en', { accept: 'text/html' })).text(),
    );
    const field = page.one('textbox', 'At least');
    expect([field.attribute('name'), field.attribute('value')]).toEqual(['least', '10']);
    expect(page.all('button').map((button) => button.attribute('formaction'))).toContainEqual(
      expect.stringMatching(/mills\/result\.xlsx$/),
    );
  });

  it('is not there where the data has no queries', async () => {
    const library = await startSite();
    for (const path of ['/query/', '/query/mills/result.csv'])
      expect([path, (await library.get(path)).status]).toEqual([path, 404]);
    await library.close();
  });
});
