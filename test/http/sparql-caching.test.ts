import { get as request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite();
});
afterAll(() => site.close());

const all = 'SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o';

function ask(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return site.get(`/sparql?query=${encodeURIComponent(query)}`, headers);
}

function tagOf(response: Response): string {
  return response.headers.get('etag') ?? '';
}

/** How many bytes came, as they came: fetch would unpack them. */
function rawSize(path: string, encoding: string): Promise<number> {
  return new Promise((resolve) => {
    request(`${site.origin}${path}`, { headers: { 'accept-encoding': encoding } }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length));
      response.on('end', () => {
        resolve(size);
      });
    });
  });
}

describe('an answer', () => {
  it('has a tag by which it need not be sent again', async () => {
    const first = await ask(all);
    expect(tagOf(first)).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('vary')).toMatch(/Accept-Encoding/);
    const again = await ask(all, { 'if-none-match': `W/"other", ${tagOf(first)}` });
    expect(again.status).toBe(304);
    expect(tagOf(again)).toBe(tagOf(first));
    expect(await again.text()).toBe('');
  });

  it('has the same tag however the question is laid out', async () => {
    expect(tagOf(await ask('ASK  {} # nothing'))).toBe(tagOf(await ask('ASK {}')));
  });

  it('that a client has is not evaluated', async () => {
    const tag = tagOf(await ask('ASK { ?s ?p ?o }'));
    const response = await ask('ASK { ?s ?p ?o }', { 'if-none-match': tag });
    expect(response.status).toBe(304);
    expect(response.headers.get('server-timing')).toBeNull();
  });

  it.each([
    ['SELEC * {}', '*/*', 400],
    ['INSERT DATA { <a:a> <b:b> 1 }', '*/*', 403],
    ['SELECT * {}', 'text/turtle', 406],
    ['SELEC * {}', 'text/html', 400],
    ['ASK {}', '*/*', 304],
  ])(
    'is what «any» means, and a mistake is none: %s as %s is %i',
    async (query, accept, status) => {
      const response = await ask(query, { accept, 'if-none-match': '*' });
      expect(response.status).toBe(status);
    },
  );

  it('in another format, over other graphs or to another question has another tag', async () => {
    const answers = await Promise.all([
      ask(all),
      ask(all, { accept: 'text/csv' }),
      ask(`${all} LIMIT 1`),
      site.get(`/sparql?query=${encodeURIComponent(all)}&default-graph-uri=urn:x`),
    ]);
    expect(new Set(answers.map(tagOf)).size).toBe(answers.length);
  });

  it('to what passes is kept by nobody', async () => {
    const response = await ask('SELECT (RAND() AS ?n) {}');
    expect(tagOf(response)).toBe('');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('to POST is sent, whatever the client has', async () => {
    const tag = tagOf(await ask('ASK {}'));
    const response = await fetch(`${site.origin}/sparql`, {
      method: 'POST',
      body: 'ASK {}',
      headers: { 'content-type': 'application/sparql-query', 'if-none-match': tag },
    });
    expect(response.status).toBe(200);
  });

  it('tells where the time went, and nothing of that when it was there already', async () => {
    const query = 'ASK { ?timing ?p ?o }';
    const [first, second] = [await ask(query), await ask(query)];
    expect(first.headers.get('server-timing')).toMatch(
      /^queue;dur=.*parse;dur=.*evaluate;dur=.*serialise;dur=/,
    );
    expect(second.headers.get('server-timing')).toBe('cache;desc="hit"');
    expect(first.headers.get('timing-allow-origin')).toBe('*');
  });

  it.each(['br', 'gzip'])('that is long comes as %s, under a tag of its own', async (encoding) => {
    const plain = await ask(all, { 'accept-encoding': 'identity' });
    const packed = await ask(all, { 'accept-encoding': encoding });
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(tagOf(packed)).not.toBe(tagOf(plain));
    expect(await packed.text()).toBe(await plain.text());
    const path = `/sparql?query=${encodeURIComponent(all)}`;
    expect(await rawSize(path, encoding)).toBeLessThan((await rawSize(path, 'identity')) / 3);
    const again = await ask(all, { 'accept-encoding': encoding, 'if-none-match': tagOf(packed) });
    expect(again.status).toBe(304);
  });

  it('that is short comes as it is', async () => {
    const response = await ask('ASK {}', { 'accept-encoding': 'br, gzip' });
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});

describe('the service description', () => {
  it('is compressed, and not sent to who has it', async () => {
    const response = await site.get('/sparql', { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBe('br');
    const again = await site.get('/sparql', { 'if-none-match': tagOf(response) });
    expect(again.status).toBe(304);
  });
});
