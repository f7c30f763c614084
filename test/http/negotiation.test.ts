import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const document = '/doc/author/selma-lagerlof';
const jsonLd = 'http://www.w3.org/ns/json-ld#';

/** Accept headers as clients send them, and what they should get. */
const corpus = [
  ['curl', '*/*', 'text/html'],
  [
    'Firefox',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'text/html',
  ],
  [
    'Chromium',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
    'text/html',
  ],
  ['Safari', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  [
    'rdflib',
    'application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1',
    'application/rdf+xml',
  ],
  [
    'rdflib for Turtle',
    'text/turtle, application/x-turtle, application/rdf+xml;q=0.9, */*;q=0.1',
    'text/turtle',
  ],
  [
    'rapper',
    'application/rdf+xml, text/rdf;q=0.6, application/n-triples, text/turtle, application/x-turtle, application/turtle, text/n3;q=0.3, text/rdf+n3;q=0.3, application/rdf+n3;q=0.3, application/trig, application/rss;q=0.8, application/rss+xml;q=0.8, text/rss;q=0.8, application/xml;q=0.3, text/xml;q=0.3, application/atom+xml;q=0.3, text/html;q=0.2, application/xhtml+xml;q=0.4, application/html;q=0.2, application/json;q=0.1, text/x-nquads, application/n-quads, */*;q=0.1',
    'application/rdf+xml',
  ],
  ['Java’s URLConnection', 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', 'text/html'],
  [
    'Java’s URLConnection with RDF',
    'application/rdf+xml, image/gif, *; q=.2',
    'application/rdf+xml',
  ],
  [
    'the OWL API in Protégé',
    'application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6, text/plain; q=0.1, */*; q=0.09',
    'application/rdf+xml',
  ],
  [
    'Jena',
    'text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3',
    'text/turtle',
  ],
  [
    'RDF4J',
    'application/rdf+xml;q=0.8, application/xml;q=0.8, text/turtle, application/trig;q=0.9, application/n-quads;q=0.5',
    'text/turtle',
  ],
  [
    'Comunica',
    'application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,application/json;q=0.45,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,text/xml;q=0.3,text/html;q=0.2,application/xhtml+xml;q=0.18',
    'application/n-quads',
  ],
  ['jsonld.js', 'application/ld+json, application/json', 'application/ld+json'],
  ['pyld', 'application/ld+json, application/json', 'application/ld+json'],
  ['a JSON client', 'application/json, text/plain, */*', 'application/json'],
  [
    'titanium JSON-LD',
    `application/ld+json;profile='${jsonLd}context';q=1.0,application/ld+json;q=0.9,application/json;q=0.8,*/*;q=0.1`,
    'application/ld+json',
  ],
  ['F-UJI', 'text/turtle;charset=utf-8, application/rdf+xml;q=0.9', 'text/turtle'],
  [
    'EasyRdf',
    'application/json,application/ld+json,application/n-triples,text/turtle;q=0.8,application/rdf+xml;q=0.8,*/*;q=0.1',
    'application/n-triples',
  ],
  ['who names JSON-LD before Turtle', 'application/ld+json, text/turtle', 'text/turtle'],
  ['who names JSON before RDF/XML', 'application/json, application/rdf+xml', 'application/rdf+xml'],
  ['who names JSON before JSON-LD', 'application/json, application/ld+json', 'application/ld+json'],
  ['who likes JSON-LD better', 'application/ld+json, text/turtle;q=0.9', 'application/ld+json'],
  [
    'who names JSON-LD before RDF/XML',
    'application/ld+json, application/rdf+xml',
    'application/ld+json',
  ],
  ['who names JSON-LD before a page', 'application/ld+json, text/html', 'application/ld+json'],
  ['who names RDF/XML before Turtle', 'application/rdf+xml, text/turtle', 'application/rdf+xml'],
  ['a client that wants N3', 'text/n3', 'text/n3'],
  ['a shouting client', 'TEXT/TURTLE', 'text/turtle'],
] as const;

/** Headers that no client should send, and what comes of them. */
const garbage = [
  ['nothing but a comma', ',', 200, 'text/html'],
  ['words', 'give me data', 200, 'text/html'],
  ['half a media type', 'text/', 200, 'text/html'],
  ['a slash', '/', 200, 'text/html'],
  ['three parts', 'a/b/c, text/turtle', 200, 'text/turtle'],
  ['a wildcard before a subtype', '*/turtle', 200, 'text/html'],
  ['a quality that is no number', 'text/turtle;q=high', 200, 'text/turtle'],
  ['a quality above one', 'text/turtle;q=7, text/html;q=1', 200, 'text/turtle'],
  ['a quality below zero', 'text/turtle;q=-1', 406, 'application/problem+json'],
  ['a quotation mark left open', 'application/ld+json;profile="x', 200, 'application/ld+json'],
  ['a comma in quotation marks', 'text/turtle;x="a,b";q=0.5, image/png', 200, 'text/turtle'],
  ['semicolons alone', ';;;', 200, 'text/html'],
  ['8 kB of qualities', `${'text/turtle;q=0.1,'.repeat(450)}text/html;q=0`, 200, 'text/turtle'],
  [
    '8 kB of types that are not here',
    Array.from({ length: 300 }, (_, n) => `application/x-${n}-not-here`).join(),
    406,
    'application/problem+json',
  ],
] as const;

describe('a document', () => {
  it.each(corpus)('for %s comes as it likes best', async (_, accept, mediaType) => {
    const response = await site.get(document, { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
  });

  it.each(garbage)('asked for by %s is an exact answer', async (_, accept, status, mediaType) => {
    const response = await site.get(document, { accept });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
  });

  it.each(['compacted', 'expanded', 'flattened'])('comes as %s JSON-LD', async (form) => {
    const asked = `application/ld+json;profile="${jsonLd}${form}"`;
    const response = await site.get(document, { accept: `text/html;q=0.1, ${asked}` });
    expect(response.headers.get('content-type')).toBe(asked);
    expect(response.headers.get('link')).toContain(`<${jsonLd}${form}>; rel="profile"`);
    const found = (await response.json()) as Record<string, unknown> | unknown[];
    expect(Array.isArray(found)).toBe(form === 'expanded');
    expect('@graph' in found).toBe(form === 'flattened');
  });

  it('in a profile that is not here comes without', async () => {
    const accept = 'application/ld+json;profile="http://www.w3.org/ns/json-ld#framed"';
    const response = await site.get(document, { accept });
    expect(response.headers.get('content-type')).toBe('application/ld+json');
  });

  it.each([
    ['sv-SE,sv;q=0.8,en-US;q=0.5,en;q=0.3', 'sv'],
    ['en-GB', 'en'],
    ['se, fi;q=0.5', 'sv'],
    ['*', 'sv'],
    ['en;q=0, *;q=0.1', 'sv'],
    ['%%%, ;;q', 'sv'],
  ])('for Accept-Language «%s» speaks %s', async (accepted, language) => {
    const headers = { accept: 'text/html', 'accept-language': accepted };
    const response = await site.get(document, headers);
    expect(response.headers.get('content-language')).toBe(language);
  });

  it.each([
    [document, 'text/html', 'Accept, Accept-Language, Accept-Encoding'],
    [document, 'text/turtle', 'Accept, Accept-Encoding'],
    [`${document}?lang=en`, 'text/html', 'Accept, Accept-Encoding'],
    [`${document}.html`, 'text/turtle', 'Accept-Language, Accept-Encoding'],
    [`${document}.ttl`, 'text/html', 'Accept-Encoding'],
  ])('at %s for %s varies with %s', async (path, accept, vary) => {
    expect((await site.get(path, { accept })).headers.get('vary')).toBe(vary);
  });
});

describe('a 406', () => {
  it.each([
    ['sv', /Välj en av: text\/html/],
    ['en', /Choose one of: text\/html/],
  ])('lists what there is, in %s', async (language, words) => {
    const headers = { accept: 'image/png', 'accept-language': language };
    const response = await site.get(document, headers);
    expect(response.status).toBe(406);
    const problem = (await response.json()) as { detail: string; available: unknown[] };
    expect(problem.detail).toMatch(words);
    expect(problem.available).toContainEqual({ mediaType: 'text/turtle', suffix: '.ttl' });
  });
});

describe('the encoding', () => {
  it.each([
    ['gzip, br', 'br'],
    ['*', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['identity, gzip;q=0.5, br;q=0.5', null],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['br;q=0, *;q=0.5', 'gzip'],
    ['gzip, *;q=0', 'gzip'],
    ['identity;q=0', null],
    ['*;q=0', null],
    ['deflate', null],
    ['', null],
  ])('for «%s» is %s', async (accepted, encoding) => {
    const { status, headers } = await site.get('/dump.nq', { 'accept-encoding': accepted });
    expect([status, headers.get('content-encoding')]).toEqual([200, encoding]);
  });
});
