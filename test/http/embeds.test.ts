import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { readPage } from '../support/read-page.ts';
import { startSite, type Site } from '../support/start-site.ts';

const base = 'https://data.example/';
let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources(base));
});
afterAll(() => site.close());

const policyOf = (response: Response): string =>
  response.headers.get('content-security-policy') ?? '';

describe('a picture for other sites', () => {
  it('may be framed by all and can do nothing, while pages may be framed by nobody else', async () => {
    const embed = policyOf(await site.get('/embed/goals'));
    expect(embed).toContain('frame-ancestors *');
    expect(embed).toContain("default-src 'none'");
    expect(embed).not.toContain('script-src');
    expect(policyOf(await site.get('/page/goals'))).toContain("frame-ancestors 'self'");
  });

  it('has no script and nothing of the page around it', async () => {
    const text = await (await site.get('/embed/goals?lang=en')).text();
    const picture = readPage(text);
    expect(picture.elements(['script', 'header', 'footer', 'form'])).toEqual([]);
    expect(picture.elements('html', { lang: 'en' })).toHaveLength(1);
    expect(picture.elements('base', { target: '_top' })).toHaveLength(1);
    expect(text).toContain('class="cell"');
  });

  it('is a picture that stands by itself: no style, script or address to load', async () => {
    const text = await (await site.get('/embed/goals.svg')).text();
    expect(text).toMatch(/^<svg\s+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(text).not.toMatch(/<style|class=|href=|<script/);
    expect(readPage(text).elements('circle').length).toBeGreaterThan(10);
  });

  it('has the numbers of all goals, also those without a link', async () => {
    const lines = (await (await site.get('/embed/goals.csv?lang=sv')).text()).trim().split(/\r?\n/);
    expect(lines[0]).toMatch(/^nummer,mål,/);
    expect(lines.filter((line) => /^\d+,/.test(line))).toHaveLength(17);
    expect(lines.some((line) => /(?:,0){4}$/.test(line))).toBe(true);
  });

  it.each(['/embed/about', '/embed/nothing', '/embed/..%2Fgoals'])(
    'is not there: %s',
    async (path) => {
      expect((await site.get(path)).status).toBe(404);
    },
  );
});

describe('the script with elements for other sites', () => {
  it('is small, asks for nothing else, and may be used by all', async () => {
    const response = await site.get('/embed/styrkedata.js');
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
    expect(text).not.toMatch(/^import|\bimport\(/m);
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const tag = response.headers.get('etag') ?? '';
    expect((await site.get('/embed/styrkedata.js', { 'if-none-match': tag })).status).toBe(304);
  });

  it('knows no region', async () => {
    const text = await (await site.get('/embed/styrkedata.js')).text();
    for (const name of ['jämtland', 'jamtland', 'regionjh', 'hallbar-energi'])
      expect(text.toLowerCase()).not.toContain(name);
  });
});

describe('how a page is shown elsewhere', () => {
  const ask = (query: Record<string, string>): Promise<Response> =>
    site.get(`/oembed?${new URLSearchParams(query).toString()}`);

  it('is told on the page, and answered within the size that is asked for', async () => {
    const page = await (await site.get('/page/goals?lang=sv')).text();
    const [link] = readPage(page).elements('link', { type: 'application/json+oembed' });
    const told = new URL(link?.attribute('href') ?? '', `${base}page/goals`);
    expect(told.origin + told.pathname).toBe(`${base}oembed`);
    const answer: unknown = await (await site.get(`/oembed${told.search}&maxwidth=400`)).json();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 400 });
    expect(answer).toMatchObject({
      html: expect.stringContaining(`src="${base}embed/goals?lang=sv"`) as string,
    });
  });

  it('is nothing for addresses of others, for pages without a picture and for XML', async () => {
    expect((await ask({ url: 'https://evil.example/page/goals' })).status).toBe(404);
    expect((await ask({ url: `${base}page/about` })).status).toBe(404);
    expect((await ask({})).status).toBe(404);
    expect((await ask({ url: `${base}page/goals`, format: 'xml' })).status).toBe(400);
  });
});

describe('a page about what others have named', () => {
  it('is there for goals and targets, in every form, and links of pages lead to it', async () => {
    const page = await (await site.get('/goal/9?lang=sv')).text();
    expect(page).toContain('Mål 9');
    expect(page).toContain('http://metadata.un.org/sdg/9');
    expect((await site.get('/goal/9.4')).status).toBe(200);
    const turtle = await site.get('/goal/9.ttl');
    expect(turtle.headers.get('content-type')).toContain('text/turtle');
    expect(await (await site.get('/page/goals')).text()).toMatch(/href="\.\.\/goal\/9"/);
    expect((await site.get('/goal/99')).status).toBe(404);
  });

  it('is in the sitemap', async () => {
    expect(await (await site.get('/sitemap.xml')).text()).toContain(`<loc>${base}goal/9</loc>`);
  });
});
