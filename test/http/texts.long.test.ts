import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';

const base = 'https://data.example/';
let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources(base));
});
afterAll(() => site.close());

const area = '/doc/strength-area/hallbar-energi';

describe('llms.txt', () => {
  it.each([
    ['sv', 'redaktionens tolkning: '],
    ['en', 'editors’ interpretation: '],
  ])('tells in %s what is a reading', async (language, words) => {
    const response = await site.get(`/llms.txt?lang=${language}`);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('content-language')).toBe(language);
    expect(await response.text()).toContain(`- ${words}`);
  });

  it('leads to addresses that all answer', async () => {
    const text = await (await site.get('/llms.txt')).text();
    const addresses = [...text.matchAll(/\]\((https:\/\/data\.example\/[^)]*)\)/g)];
    expect(addresses.length).toBeGreaterThan(50);
    for (const [, address = ''] of addresses) {
      const { status } = await site.get(`/${address.slice(base.length)}`);
      expect([address, status]).toEqual([address, 200]);
    }
  });

  it('is linked from the start page', async () => {
    const link = (await site.get('/')).headers.get('link');
    expect(link).toContain('<./llms.txt>; rel="describedby"; type="text/markdown"');
  });
});

describe('a page as Markdown', () => {
  it.each([
    ['/', { accept: 'text/markdown' }],
    [area, { accept: 'text/markdown, text/html;q=0.9' }],
    [`${area}.md`, {}],
    ['/browse.md?lang=en', {}],
    ['/table/goals', { accept: 'text/markdown' }],
    ['/graph/void', { accept: 'text/markdown' }],
    ['/datasets/dcat', { accept: 'text/markdown' }],
  ] as const)('comes of %s, asked with %o', async (path, headers) => {
    const response = await site.get(path, headers);
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBeNull();
    expect(await response.text()).toMatch(/^# /m);
  });

  it.each([
    [area, 'text/html, text/markdown;q=0.5', 'text/html'],
    [area, 'text/turtle, text/markdown;q=0.9', 'text/turtle'],
    [area, '*/*', 'text/html'],
    [`${area}.html`, 'text/markdown', 'text/html'],
    ['/prefixes', 'text/markdown', 'application/problem+json'],
    ['/doc/none.md', '*/*', 'application/problem+json'],
  ])('does not come of %s, asked with %s', async (path, accept, mediaType) => {
    const response = await site.get(path, { accept });
    expect(response.headers.get('content-type')).toContain(mediaType);
  });

  it('is kept and asked for again by its own mark', async () => {
    const { headers } = await site.get(`${area}.md`);
    const page = (await site.get(`${area}.html`)).headers.get('etag');
    const tag = headers.get('etag') ?? '';
    expect(tag).not.toBe(page);
    expect((await site.get(`${area}.md`, { 'if-none-match': tag })).status).toBe(304);
  });

  it('is told of where pages are negotiated', async () => {
    const { headers } = await site.get('/browse');
    expect(headers.get('vary')?.split(', ')).toContain('Accept');
  });

  it('is what a thing leads to that is asked for by the ending', async () => {
    const response = await site.get('/id/strength-area/hallbar-energi.md');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('../../doc/strength-area/hallbar-energi.md');
  });
});
