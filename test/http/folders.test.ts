import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../support/read-page.ts';
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
    const links = readPage(await response.text()).all('link', name);
    const here = `https://x.example${path}`;
    expect(links.map((link) => new URL(link.attribute('href') ?? '', here).pathname)).toContain(
      new URL(href, 'https://x.example/').pathname,
    );
  });

  it('lists rules, which are no part of the data, and they are there', async () => {
    const page = readPage(await (await site.get('/shapes/', html)).text());
    const [rules] = page.all('link', /^Rules for/);
    const address = new URL(rules?.attribute('href') ?? 'none', `${site.origin}/shapes/`);
    const found = await fetch(address, { headers: html });
    expect(found.status).toBe(200);
  });

  it('is nothing for programs, nor where nothing is below', async () => {
    expect((await site.get('/id/author/', { accept: 'text/turtle' })).status).toBe(404);
    expect((await site.get('/id/nothing/', html)).status).toBe(404);
    expect((await site.get('/id/author/%3Cscript%3E/', html)).status).toBe(404);
  });
});
