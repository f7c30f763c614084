import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const html = { accept: 'text/html', 'accept-language': 'en' };

describe('an address that only has others below it', () => {
  it.each([
    ['/id/author/', './id/author/selma-lagerlof', 'Selma Lagerlöf'],
    ['/id/', './id/author/', '/id/author/'],
  ])('%s lists them for people', async (path, href, name) => {
    const response = await site.get(path, html);
    expect(response.status).toBe(200);
    expect(response.headers.get('vary')).toContain('Accept');
    const page = await response.text();
    const linked = new URL(href, 'https://x.example/').pathname;
    const links = [...page.matchAll(/<a href="([^"]*)"\s*>([^<]*)<\/a/g)].map(
      ([, to = '', text]) => [new URL(to, `https://x.example${path}`).pathname, text],
    );
    expect(links).toContainEqual([linked, name]);
  });

  it('lists rules, which are no part of the data, and they are there', async () => {
    const page = await (await site.get('/shapes/', html)).text();
    const [, href = ''] = /<li><a href="([^"]*)">Rules for/.exec(page) ?? [];
    const found = await fetch(new URL(href, `${site.origin}/shapes/`), { headers: html });
    expect(found.status).toBe(200);
  });

  it('is nothing for programs, nor where nothing is below', async () => {
    expect((await site.get('/id/author/', { accept: 'text/turtle' })).status).toBe(404);
    expect((await site.get('/id/nothing/', html)).status).toBe(404);
    expect((await site.get('/id/author/%3Cscript%3E/', html)).status).toBe(404);
  });
});
