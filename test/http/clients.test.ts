import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, wordless } from '../support/files.ts';
import { readPage } from '../support/read-page.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const base = 'https://odd.example/';
const data = `@base <${base}id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<q?x=1> rdfs:label "one" ; rdfs:seeAlso [ rdfs:label "nameless" ] .
<q?x=å&y=2> rdfs:label "with a letter" .
<q?page=7> rdfs:label "a page that is none of ours" .
<båt> rdfs:label "boat" ; rdfs:seeAlso <q?x=1> .
<plain> rdfs:label "plain" .
`;
let site: Site;
beforeAll(async () => {
  const folder = await folderWith({ 'data/a.ttl': data, 'empty/.keep': '' });
  const sources = { data: join(folder, 'data'), ...wordless };
  site = await startQueryingSite({ ...sources, baseIri: base, publicUrl: base });
});
afterAll(() => site.close());

const turtle = { accept: 'text/turtle' };

/** Sends bytes that no library would send. */
async function sendRaw(target: Buffer): Promise<string> {
  const socket = connect(Number(new URL(site.origin).port), 'localhost');
  socket.write(
    Buffer.concat([
      Buffer.from('GET '),
      target,
      Buffer.from(' HTTP/1.1\r\nHost: x\r\nAccept: text/turtle\r\nConnection: close\r\n\r\n'),
    ]),
  );
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  await once(socket, 'close');
  return Buffer.concat(parts).toString('utf8');
}

describe('an IRI with a query', () => {
  it.each([
    ['/id/q?x=1', '../doc/q?x=1'],
    ['/id/q?x=%C3%A5&y=2', '../doc/q?x=%C3%A5&y=2'],
    ['/id/q?x=%c3%a5&y=2&lang=en', '../doc/q?x=%C3%A5&y=2&lang=en'],
    ['/id/q?page=7', '../doc/q?page=7'],
    ['/id/plain?utm=1', '../doc/plain?utm=1'],
  ])('leads from %s to its document', async (path, location) => {
    const response = await site.get(path, turtle);
    expect([response.status, response.headers.get('location')]).toEqual([303, location]);
    const document = await site.get(
      new URL(location, `${site.origin}/id/q`).pathname +
        new URL(location, `${site.origin}/id/q`).search,
      turtle,
    );
    expect(document.status).toBe(200);
  });

  it('has its forms, pages and languages at addresses that are there', async () => {
    const { headers } = await site.get('/doc/q?x=1', { accept: 'text/html' });
    const links = [...(headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="alternate"/g)];
    expect(links.length).toBeGreaterThan(7);
    for (const [, href = ''] of links) {
      const { pathname, search } = new URL(href, `${base}doc/q`);
      expect([href, (await site.get(pathname + search)).status]).toEqual([href, 200]);
    }
    expect(headers.get('link')).toContain(`<${base}doc/q?x=1>; rel="canonical"`);
  });

  it('has a page whose links lead on, in the language asked for', async () => {
    const page = await (await site.get('/doc/q?x=1&lang=en', { accept: 'text/html' })).text();
    expect(page).toContain('href="./q?x=1&amp;lang=sv"');
    const links = readPage(page)
      .elements(['a', 'link', 'script'])
      .map((part) => part.attribute('href') ?? part.attribute('src') ?? '')
      .filter((href) => /^\.\.?\//.test(href));
    expect(links).toContain('./q?x=1&lang=sv');
    for (const href of new Set(links)) {
      const { pathname, search } = new URL(href, `${site.origin}/doc/q`);
      expect((await site.get(pathname + search)).status, href).toBeLessThan(400);
    }
  });

  it('is no other thing with another query', async () => {
    expect((await site.get('/id/q?x=2', turtle)).status).toBe(404);
    expect((await site.get('/id/q', turtle)).status).toBe(404);
  });
});

describe('letters beyond ASCII', () => {
  it('may come as they are', async () => {
    expect(await sendRaw(Buffer.from('/id/båt'))).toMatch(/^HTTP\/1.1 303 /);
    expect(await sendRaw(Buffer.from('/doc/båt'))).toContain('"boat"');
    expect(await sendRaw(Buffer.from('/doc/q?x=å&y=2'))).toContain('"with a letter"');
  });

  it.each([
    ['in a path', Buffer.from('/doc/b\u00e5t', 'latin1')],
    ['in a query', Buffer.from('/search?q=\u00e5', 'latin1')],
    ['with percent codes in a search', Buffer.from('/search?q=%E5')],
    [
      'with percent codes in a query',
      Buffer.from('/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%E5%22%20%7D'),
    ],
  ])('that are no UTF-8 are refused: %s', async (_, target) => {
    expect(await sendRaw(target)).toMatch(/^HTTP\/1.1 400 /);
  });

  it('that are no UTF-8 are refused in a form', async () => {
    const response = await fetch(`${site.origin}/sparql`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=ASK+%7B+%3Fs+%3Fp+%22%E5%22+%7D',
    });
    expect(response.status).toBe(400);
  });

  it('that are no UTF-8 do not matter where nothing reads them', async () => {
    expect((await site.get('/?from=%E5')).status).toBe(200);
  });
});

describe('the parameter format', () => {
  const select = `query=${encodeURIComponent('SELECT * { ?s ?p ?o } LIMIT 1')}`;
  const construct = `query=${encodeURIComponent('CONSTRUCT WHERE { ?s ?p ?o }')}`;

  it.each([
    ['text/html', select, 'text/html'],
    ['HTML', select, 'text/html'],
    ['application/xhtml+xml', select, 'text/html'],
    ['JSON', select, 'application/sparql-results+json'],
    ['application/sparql-results+json', select, 'application/sparql-results+json'],
    ['application/json;charset=utf-8', select, 'application/sparql-results+json'],
    ['sparql-results+xml', select, 'application/sparql-results+xml'],
    ['SPARQL XML', select, 'application/sparql-results+xml'],
    ['Text/CSV', select, 'text/csv'],
    ['N-Triples', construct, 'application/n-triples'],
    ['ntriples', construct, 'application/n-triples'],
    ['RDF/XML', construct, 'application/rdf+xml'],
    ['application/rdf xml', construct, 'application/rdf+xml'],
    ['Turtle', construct, 'text/turtle'],
    ['LD+JSON', construct, 'application/ld+json'],
    ['', select, 'application/sparql-results+json'],
  ])('may be «%s»', async (format, query, mediaType) => {
    const response = await site.get(`/sparql?${query}&format=${encodeURIComponent(format)}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
  });

  it('that is empty counts for nothing, and the answer varies', async () => {
    const response = await site.get(`/sparql?format=&${select}`, { accept: 'text/csv' });
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it('that nothing is called so is refused with what there is', async () => {
    const response = await site.get(`/sparql?${select}&format=ods`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      available: expect.arrayContaining(['csv', 'html']) as unknown,
    });
  });

  it('shows a form to who names HTML and asks nothing', async () => {
    const response = await site.get('/sparql?format=text%2Fhtml');
    expect(response.headers.get('content-type')).toContain('text/html');
  });
});

describe('an empty graph parameter', () => {
  it.each(['default-graph-uri=', 'named-graph-uri=', 'default-graph-uri=%20&named-graph-uri='])(
    '%s names no graph',
    async (empty) => {
      const query = `query=${encodeURIComponent('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')}`;
      const [with_, without] = await Promise.all(
        [`/sparql?${empty}&${query}`, `/sparql?${query}`].map(async (path) =>
          (await site.get(path)).text(),
        ),
      );
      expect(with_).toBe(without);
      expect(with_).toContain('"n"');
    },
  );
});

describe('an update', () => {
  it.each([
    ['as an update', 'update=DELETE+WHERE+%7B%3Fs+%3Fp+%3Fo%7D'],
    ['as a query', 'query=INSERT+DATA+%7B%3Ca%3Ab%3E+%3Ca%3Ab%3E+1%7D'],
  ])('%s is told that the endpoint is read-only', async (_, body) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'accept-language': 'en',
    };
    const response = await fetch(`${site.origin}/sparql`, { method: 'POST', headers, body });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining('read-only') as unknown,
    });
  });
});

describe('a document with named graphs', () => {
  const read = async (format: string, ending: string): Promise<Store> => {
    const text = await (
      await site.get(`/doc/q.${ending}?x=1`.replace(/(\.\w+)(.*)$/, '$2$1'))
    ).text();
    return new Store(new Parser({ format }).parse(text));
  };

  it.each([
    ['N-Quads', 'application/n-quads', 'nq'],
    ['TriG', 'application/trig', 'trig'],
  ])('says all in the default graph of %s too', async (_, format, ending) => {
    const [quads, triples] = [await read(format, ending), await read('text/turtle', 'ttl')];
    const inDefault = quads.getQuads(null, null, null, '');
    expect(inDefault.length).toBe(triples.size);
    expect(quads.size).toBeGreaterThan(triples.size);
    const named = quads.getQuads(null, null, null, `${base}graph/a`);
    expect(named.length).toBeGreaterThan(2);
    for (const { subject, predicate, object } of named) {
      expect(quads.countQuads(subject, predicate, object, '')).toBe(1);
    }
  });

  it('leaves dumps as they are: graph by graph', async () => {
    const text = await (await site.get('/dump.nq')).text();
    const dump = new Store(new Parser({ format: 'application/n-quads' }).parse(text));
    expect(dump.countQuads(null, null, null, '')).toBe(0);
  });
});
