import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf } from '../support/read-form-page.ts';
import { readPage } from '../support/read-page.ts';
import { startSite, type Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const html = { accept: 'text/html', 'accept-language': 'en' };

interface Answer {
  readonly total: number;
  readonly results: readonly { readonly iri: string; readonly page: string }[];
}

interface Kinds extends Answer {
  readonly kinds: readonly { readonly iri: string; readonly count: number }[];
}

async function json(path: string): Promise<Answer> {
  return (await (await site.get(path)).json()) as Answer;
}

describe('searching', () => {
  it('shows what it found, with the words marked and texts in their language', async () => {
    const page = readPage(await (await site.get('/search?q=lagerlof', html)).text());
    const found = page.one('link', 'Selma Lagerlöf');
    expect(found.attribute('href')).toBe('./id/author/selma-lagerlof');
    expect(found.elements('mark').map(({ text }) => text)).toEqual(['Lagerlöf']);
    expect(page.text).toContain('1 result');
    expect(await (await site.get('/search?q=hylla', html)).text()).toContain('lang="sv');
  });

  it('keeps the query in the box, and in the page in the other language', async () => {
    const page = await (await site.get('/search?q=Berling', html)).text();
    expect(formOf(page).get('q')).toBe('Berling');
    expect(page).toContain('href="./search?q=Berling&amp;lang=sv"');
  });

  it('comes as JSON by Accept or by ending, with pages that are there', async () => {
    const answer = await json('/search.json?q=selma');
    const response = await site.get('/search?q=selma', { accept: 'application/json' });
    expect(await response.json()).toEqual(answer);
    const [first] = answer.results;
    expect(first).toMatchObject({ iri: 'https://library.example/id/author/selma-lagerlof' });
    const page = await fetch(new URL(first?.page ?? '', `${site.origin}/search.json`));
    expect(page.status).toBe(200);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it.each(['', '?q=', '?q=%20', '?q=xyzzy'])('«%s» finds nothing, and says so', async (search) => {
    expect((await site.get(`/search${search}`, html)).status).toBe(200);
    expect(await json(`/search.json${search}`)).toMatchObject({ total: 0, results: [] });
  });

  it('lets one choose a kind without script, and says which one sees', async () => {
    const facetsOf = async (path: string) => {
      const page = readPage(await (await site.get(path, html)).text());
      const links = page.elements('nav', { class: 'facets' }).flatMap((nav) => nav.all('link'));
      const chosen = links.filter((link) => link.attribute('aria-current') === 'true');
      return { links, chosen: chosen.map(({ name }) => name) };
    };
    const all = await facetsOf('/search?q=bok');
    expect(all.chosen).toEqual(['everything']);
    const { kinds, total } = (await (await site.get('/search.json?q=bok')).json()) as Kinds;
    expect(kinds.map(({ count }) => count).reduce((sum, count) => sum + count)).toBe(total);
    const [kind] = kinds;
    const chosen = `q=bok&kind=${encodeURIComponent(kind?.iri ?? '')}`;
    expect(all.links.map((link) => link.attribute('href'))).toContainEqual(
      expect.stringContaining(chosen),
    );
    expect(await json(`/search.json?${chosen}`)).toMatchObject({ total: kind?.count, kinds });
    const [one, ...others] = (await facetsOf(`/search?${chosen}`)).chosen;
    expect(one).toEqual(expect.not.stringContaining('everything'));
    expect(others).toEqual([]);
  });

  it('of a kind that nothing is of shows all', async () => {
    const { total } = await json('/search.json?q=bok');
    expect(await json('/search.json?q=bok&kind=%3Cx%3E')).toMatchObject({ total });
  });

  it('that finds nothing tells what is near', async () => {
    const page = await (await site.get('/search?q=bxrlxxng', html)).text();
    expect(page).toContain('Did you mean');
    expect(page).toContain('href="./search?q=berling"');
  });

  it('has one order, on the page, in JSON and so in suggestions', async () => {
    const { results } = await json('/search.json?q=bok');
    const page = await (await site.get('/search?q=bok', html)).text();
    const linked = readPage(page)
      .all('heading')
      .flatMap((heading) => heading.all('link'))
      .map((link) => decodeURI(link.attribute('href') ?? ''));
    const base = 'https://library.example/';
    expect(linked).toEqual(results.map(({ iri }) => iri.replace(base, './')));
  });

  it('makes no markup of what was searched for', async () => {
    const query = encodeURIComponent('<script>alert(1)</script>" onfocus="x');
    const page = await (await site.get(`/search?q=${query}`, html)).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('" onfocus=');
    expect(page).toContain('&lt;script&gt;');
  });

  it.each([
    ['text/html', /too long[^]*at most 200\s+characters\./],
    ['application/json', /too long[^]*200/],
  ])(
    'of more than anybody types is a 400 in %s, and repeats little of it',
    async (accept, words) => {
      const headers = { accept, 'accept-language': 'en' };
      const response = await site.get(`/search?q=${'x'.repeat(10_000)}`, headers);
      expect(response.status).toBe(400);
      const body = await response.text();
      expect(body).toMatch(words);
      expect(body.length).toBeLessThan(20_000);
    },
  );

  it.each(['2', '0', '-1', 'x', '1e9'])('has no page %s', async (page) => {
    expect((await site.get(`/search?q=selma&page=${page}`, html)).status).toBe(404);
  });

  it('refuses what it is not', async () => {
    expect((await site.get('/search?q=x', { accept: 'text/turtle' })).status).toBe(406);
  });
});

describe('how the site is searched', () => {
  it('is told to browsers from every page', async () => {
    const page = await (await site.get('/doc/author/selma-lagerlof', html)).text();
    const type = 'application/opensearchdescription+xml';
    const [link] = readPage(page).elements('link', { rel: 'search', type });
    const href = link?.attribute('href') ?? '';
    const address = new URL(href, `${site.origin}/doc/author/selma-lagerlof`);
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toBe('application/opensearchdescription+xml');
    const text = await response.text();
    expect(text).toContain('template="https://services.example/search?q={searchTerms}"');
    const [, name = ''] = /<ShortName>(.*)<\/ShortName>/.exec(text) ?? [];
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(16);
  });
});
