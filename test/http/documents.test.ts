import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terms } from '../../src/rdf/terms.ts';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { describe as describeTopics } from '../../src/describe/describe.ts';
import { lookUp } from '../../src/describe/look-up.ts';
import { library } from '../support/files.ts';
import { expectSameContent } from '../support/same-content.ts';
import { readPage } from '../support/read-page.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { sharedWords } from '../../src/publish/memory.ts';
import { snapshotOf } from '../support/published.ts';

const author = '/id/author/selma-lagerlof';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('a thing', () => {
  it('leads to its document by 303, by a relative reference', async () => {
    const response = await site.get(author);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('../../doc/author/selma-lagerlof');
  });

  it('leads to the form that its ending asks for', async () => {
    const response = await site.get(`${author}.ttl`);
    expect(response.headers.get('location')).toBe('../../doc/author/selma-lagerlof.ttl');
  });

  it.each(['/id/bok/g%C3%B6sta-berlings-saga', '/id/bok/gösta-berlings-saga'])(
    'with letters beyond ASCII is found as %s',
    async (path) => {
      const response = await fetch(site.origin + path, { headers: { accept: 'text/turtle' } });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('Gösta Berlings saga');
    },
  );

  it('is found whatever the Host header says', async () => {
    const response = await site.get(author, { host: 'evil.example', 'x-forwarded-host': 'evil' });
    expect(response.headers.get('location')).not.toContain('evil');
  });
});

describe('a document', () => {
  const path = '/doc/author/selma-lagerlof';

  it.each([
    [undefined, 'text/html'],
    ['*/*', 'text/html'],
    ['', 'text/html'],
    ['text/turtle', 'text/turtle'],
    ['text/*;q=0.5, application/ld+json', 'application/ld+json'],
    ['application/json', 'application/json'],
    ['text/plain', 'text/plain'],
    ['application/n-triples, */*;q=0.1', 'application/n-triples'],
    ['application/n-quads', 'application/n-quads'],
    ['application/trig', 'application/trig'],
    ['application/rdf+xml;q=0.8, text/turtle;q=0.7', 'application/rdf+xml'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['text/html;q=0, */*', 'text/turtle'],
    ['application/rdf+xml, application/xml;q=0.6, */*;q=0.1', 'application/rdf+xml'],
  ])('asked for with Accept «%s» comes as %s', async (accept, mediaType) => {
    const response = await site.get(path, accept === undefined ? {} : { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it.each(['image/png', 'text/turtle;q=0', 'application/sparql-results+json'])(
    'asked for as %s is a 406 that names what there is',
    async (accept) => {
      const response = await site.get(path, { accept });
      expect(response.status).toBe(406);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.text()).toContain('application/ld+json');
    },
  );

  it.each(formats)('as .$extension holds the same as the data', async (format) => {
    const baseIri = 'https://library.example/';
    const snapshot = await snapshotOf(library(baseIri));
    const found = lookUp(snapshot, path.slice(1));
    if (found.outcome !== 'document') throw new Error(found.outcome);
    const { quads } = describeTopics(snapshot, found.topics);
    // Syntaxes with graphs have the statements in the default graph too, for who looks there alone.
    const merged = quads.map(({ subject, predicate, object }) =>
      terms.quad(subject, predicate, object),
    );
    const expected = format.holds === 'quads' ? [...quads, ...merged] : quads;
    const response = await site.get(`${path}.${format.extension}`);
    const { contexts } = await sharedWords.words(library(baseIri));
    await expectSameContent(await response.text(), format, expected, contexts.library);
  });

  it('as JSON-LD has the keys that the editor wrote, and its context in it when asked for the form', async () => {
    const accept = 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"';
    const response = await site.get('/doc/bok/g%C3%B6sta-berlings-saga', { accept });
    const document = (await response.json()) as Record<string, unknown>;
    expect(document).toMatchObject({
      '@context': { title: { '@container': '@language' } },
      id: 'https://library.example/id/bok/gösta-berlings-saga',
      type: 'Book',
      title: { sv: 'Gösta Berlings saga', 'en-GB': 'The Story of Gösta Berling' },
      printed: '1891',
      price: '12.50',
      writtenBy: { id: 'https://library.example/id/author/selma-lagerlof' },
    });
  });

  it('as a page speaks the language asked for and marks the other', async () => {
    const swedish = await (await site.get(path, { 'accept-language': 'sv' })).text();
    const english = await (await site.get(`${path}?lang=en`)).text();
    const read = (page: string, language: string) => {
      const { all, elements } = readPage(page);
      expect(elements('html', { lang: language })).toHaveLength(1);
      return all('term').flatMap((term) => term.all('link').map(({ name }) => name));
    };
    expect(read(swedish, 'sv')).toContain('adress');
    expect(read(english, 'en')).toContain('address');
  });

  it('as a page has links that lead somewhere', async () => {
    const page = await (
      await site.get('/doc/bok/g%C3%B6sta-berlings-saga', { accept: 'text/html' })
    ).text();
    const links = readPage(page)
      .elements(['a', 'link'])
      .map((link) => link.attribute('href') ?? '')
      .filter((href) => href !== '' && !href.startsWith('#'));
    const here = `${site.origin}/doc/bok/g%C3%B6sta-berlings-saga`;
    const ours = links
      .map((href) => new URL(href, here))
      // Queries need an engine, which this site has not.
      .filter(({ origin, pathname }) => origin === site.origin && pathname !== '/sparql');
    expect(ours.length).toBeGreaterThan(8);
    for (const url of ours) expect([url.href, (await fetch(url)).status]).toEqual([url.href, 200]);
  });

  it('has no body for HEAD, and the same headers', async () => {
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) => fetch(`${site.origin}${path}.ttl`, { method })),
    );
    expect(await head?.text()).toBe('');
    for (const name of ['content-type', 'content-length', 'etag', 'link']) {
      expect(head?.headers.get(name)).toBe(get?.headers.get(name));
    }
  });
});

describe('other addresses', () => {
  it.each([
    ['/terms', 'text/turtle', /owl:Ontology/],
    ['/katalog', 'text/turtle', /Hylla 1/],
    ['/graph/utlaning', 'application/trig', /Lån 1/],
    ['/graph/loans', 'application/n-quads', /Lån 2/],
  ])('%s answers in place', async (path, accept, content) => {
    const response = await site.get(path, { accept });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(content);
  });

  it.each([
    '/nothing',
    '/id/author/nobody',
    '/doc/',
    '/id/author/selma-lagerlof.exe',
    '/%zz',
    '/a%00b',
    '//',
  ])('%s is a problem that says 404', async (path) => {
    const response = await site.get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: 'about:blank', status: 404 });
  });

  it('show problems to people as pages', async () => {
    const response = await site.get('/nothing', { accept: 'text/html', 'accept-language': 'en' });
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('Not found');
  });

  it('can only be read', async () => {
    const response = await fetch(`${site.origin}/terms`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('may be read by pages of any origin', async () => {
    const response = await fetch(`${site.origin}/terms`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('tell nothing of what they are made with', async () => {
    const response = await site.get('/terms');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('live, though queries are not ready', async () => {
    expect((await site.get('/health/live')).status).toBe(200);
    expect((await site.get('/health/ready')).status).toBe(503);
  });

  it('give the context that documents are written in', async () => {
    const response = await site.get('/context.jsonld');
    expect(await response.json()).toMatchObject({
      '@context': { lib: 'https://library.example/terms#' },
    });
  });
});

describe('the door', () => {
  it('lists what there is, in the language asked for', async () => {
    const swedish = await (await site.get('/', { 'accept-language': 'sv' })).text();
    expect(swedish).toContain('Gösta Berlings saga');
    expect(readPage(swedish).all('heading', /författare/)).not.toEqual([]);
    const english = await (await site.get('/', { 'accept-language': 'en' })).text();
    expect(readPage(english).all('heading', /^author/)).not.toEqual([]);
  });

  it('tells programs where the services are, by the public address', async () => {
    const response = await site.get('/', { accept: 'text/turtle' });
    const text = await response.text();
    expect(text).toContain('https://services.example/sparql');
    expect(text).toContain('https://services.example/dump.nq');
  });
});

describe('the dump', () => {
  it.each(formats)('as .$extension is everything', async (format) => {
    const snapshot = await snapshotOf(library());
    const response = await site.get(`/dump.${format.extension}`);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(format.mediaType);
    await expectSameContent(await response.text(), format, snapshot.read.quads);
  });
});

describe('a shape', () => {
  it('is described at its own address, for people and for programs', async () => {
    const page = await site.get('/shapes/Book', { accept: 'text/html', 'accept-language': 'en' });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Rules for book');
    const turtle = await site.get('/shapes/Book', { accept: 'text/turtle' });
    expect(await turtle.text()).toMatch(/sh:targetClass lib:Book/);
  });

  it('is no data all the same', async () => {
    const dump = await site.get('/dump.nt');
    expect(await dump.text()).not.toContain('shacl#targetClass');
  });

  it('that there is not is not found', async () => {
    expect((await site.get('/shapes/Nothing')).status).toBe(404);
  });
});
