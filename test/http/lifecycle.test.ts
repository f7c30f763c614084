import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { lifecycle } from '../support/lifecycle.ts';
import { startSite, type Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite(await lifecycle());
});
afterAll(() => site.close());

describe('what is removed', () => {
  it.each(['/id/gone', '/doc/gone'])('is a 410 at %s', async (path) => {
    const response = await site.get(path);
    expect(response.status).toBe(410);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('Gone');
  });

  it.each(formats)('has a tombstone as .$extension', async ({ extension, mediaType }) => {
    for (const [path, headers] of [
      [`/id/gone.${extension}`, {}],
      ['/doc/gone', { accept: mediaType }],
    ] as const) {
      const response = await site.get(path, headers);
      expect(response.status).toBe(410);
      expect(response.headers.get('content-type')).toContain(mediaType);
      expect(await response.text()).toContain('Tombstone');
    }
  });

  it('is gone in whatever form it is wanted', async () => {
    const response = await site.get('/id/gone', { accept: 'image/png' });
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ status: 410 });
  });
});

describe('what was replaced', () => {
  it.each([
    ['/id/renamed', '../id/living'],
    ['/id/renamed.ttl', '../id/living.ttl'],
    ['/doc/renamed', '../doc/living'],
    ['/doc/renamed.jsonld', '../doc/living.jsonld'],
    ['/id/moved-away', 'https://other.example/%C3%A5'],
  ])('leads from %s by 308 to %s', async (path, location) => {
    const response = await site.get(path);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(location);
  });
});

describe('what was split or merged', () => {
  it.each([
    ['/id/split', ['part', 'heir']],
    ['/doc/merged', ['heir']],
  ])('is a 300 at %s that names who took over', async (path, successors) => {
    const response = await site.get(path, { accept: 'text/turtle' });
    expect(response.status).toBe(300);
    const link = response.headers.get('link') ?? '';
    for (const successor of successors) {
      expect(link).toContain(`<https://data.example/id/${successor}>; rel="successor-version"`);
    }
    expect(await response.text()).toContain('dcterms:isReplacedBy');
  });

  it('has the links of a document beside, and a tag, as what is removed has', async () => {
    for (const path of ['/doc/split', '/doc/gone']) {
      const { headers } = await site.get(path, { accept: 'text/turtle' });
      expect(headers.get('link')).toContain('rel="canonical"');
      expect(headers.get('etag')).toMatch(/^"[\w-]+"$/);
    }
  });
});

describe('the page of what is no more', () => {
  const pageOf = async (path: string): Promise<string> =>
    (await site.get(path, { accept: 'text/html', 'accept-language': 'en' })).text();

  it('says since when, and that nothing took its place', async () => {
    const page = await pageOf('/doc/gone');
    expect(page).toMatch(/This has been removed<\/strong\s*> since 2026-11-23/);
    expect(page).toContain('Nothing took its place');
  });

  it('leads to what took its place', async () => {
    const page = await pageOf('/doc/split');
    expect(page).toContain('Instead there is');
    expect(page).toContain('href="../id/heir"');
    expect(page).not.toContain('Nothing took its place');
  });
});
