import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recommendations, rules } from '../catalogue/digg-rules.ts';
import type { OpenApi } from '../catalogue/openapi-parts.ts';
import { folderWith, museum, ourSources } from '../support/files.ts';
import { deadOf, reach } from '../support/harvest.ts';
import { hrefs, readLinks } from '../support/read-links.ts';
import { startSite, type Site } from '../support/start-site.ts';

const base = 'https://data.example/';
let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources(base));
});
afterAll(() => site.close());

async function readJson<Type>(path: string): Promise<Type> {
  return (await (await site.get(path)).json()) as Type;
}

it.each([
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/sitemap.xml', 'application/xml'],
  [
    '/.well-known/api-catalog',
    'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
  ],
  ['/api-info', 'application/json'],
  ['/openapi.json', 'application/json'],
])('%s is there for every program, as %s', async (path, mediaType) => {
  const { status, headers } = await site.get(path, { accept: 'image/png' });
  expect([status, headers.get('content-type')]).toEqual([200, mediaType]);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('etag')).toBeTruthy();
});

describe('the sitemap', () => {
  it('begins with pages that are there', async () => {
    const xml = await (await site.get('/sitemap.xml')).text();
    const addresses = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
    expect(await deadOf(site, base, addresses.slice(0, 10))).toEqual([]);
  });

  it('has no page that tells of persons, and search engines are asked to leave those out', async () => {
    const xml = await (await site.get('/sitemap.xml')).text();
    expect(xml).toContain(`${base}doc/strength-area/upplevelser<`);
    expect(xml).not.toMatch(/doc\/post\/|graph\/people</);
    const askedOf = async (path: string, accept: string) => {
      const response = await site.get(path, { accept });
      const meta = (await response.text()).includes('<meta name="robots" content="noindex" />');
      return { header: response.headers.get('x-robots-tag'), meta };
    };
    const post = '/doc/post/processledare-upplevelser';
    expect(await askedOf(post, 'text/html')).toEqual({ header: 'noindex', meta: true });
    expect(await askedOf(post, 'text/turtle')).toEqual({ header: 'noindex', meta: false });
    expect(await askedOf('/graph/people', 'text/html')).toEqual({ header: 'noindex', meta: true });
    const open = { header: null, meta: false };
    expect(await askedOf('/doc/strength-area/upplevelser', 'text/html')).toEqual(open);
    expect(await askedOf('/page/data-protection', 'text/html')).toEqual(open);
  });

  it('is in parts only where there is too much for one', async () => {
    expect((await site.get('/sitemap-1.xml')).status).toBe(200);
    expect((await site.get('/sitemap-2.xml')).status).toBe(404);
    expect((await site.get('/sitemap-0.xml')).status).toBe(404);
  });
});

describe('the catalogue of APIs', () => {
  it('leads to what is there, as what it says', async () => {
    const { linkset } = await readJson<{ linkset: Readonly<Record<string, unknown>>[] }>(
      '/.well-known/api-catalog',
    );
    const links = linkset
      .flatMap((entry) => Object.values(entry))
      .flatMap((value) =>
        Array.isArray(value) ? (value as { href: string; type?: string }[]) : [],
      );
    expect(links.length).toBeGreaterThan(8);
    // Without its engine, this site is not ready.
    for (const { href, type } of links.filter(({ href }) => !href.endsWith('/health/ready'))) {
      const headers = type === undefined ? {} : { accept: type };
      const response = await reach(site, base, href, { headers });
      expect([href, response.status]).toEqual([href, 200]);
      expect(response.headers.get('content-type')).toContain(type ?? '');
    }
  });
});

describe('the head of the catalogue of APIs', () => {
  it.each(['GET', 'HEAD'] as const)('names it and the APIs, by %s', async (method) => {
    const address = `${base}.well-known/api-catalog`;
    const links = readLinks(await reach(site, base, address, { method }), address);
    expect(hrefs(links, 'api-catalog')).toEqual([address]);
    expect(hrefs(links, 'item')).toEqual([base, `${base}sparql`]);
  });
});

describe('the API', () => {
  let api: OpenApi;
  beforeAll(async () => {
    api = await readJson('/openapi.json');
  });

  it.each([...rules, ...recommendations])('keeps DIGG’s rule %s: %s', (_, __, mistakes) => {
    expect(mistakes(api)).toEqual([]);
  });

  it('tells at /api-info what its description says that it tells there', async () => {
    const info = await readJson<Record<string, unknown>>('/api-info');
    const { required = [], properties = {} } = api.components.schemas['ApiInfo'] ?? {};
    expect(Object.keys(info)).toEqual(expect.arrayContaining([...required]));
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(info)));
    expect(info['apiDocumentation']).toMatch(/^https:\/\/data\.example\//);
  });

  it.each([
    ['/doc/{kind}/{name}', '/doc/strength-area/hallbar-energi'],
    ['/datasets/dcat', '/datasets/dcat'],
    ['/.well-known/void', '/.well-known/void'],
    ['/search.json', '/search.json?q=energi'],
    ['/prefixes', '/prefixes'],
    ['/api-info', '/api-info'],
  ])('answers at %s in each form that it says it has', async (path, address) => {
    const types = Object.keys(api.paths[path]?.['get']?.responses['200']?.content ?? {});
    expect(types).toContain('application/json');
    for (const accept of types) {
      const response = await site.get(address, { accept });
      expect([accept, response.status]).toEqual([accept, 200]);
      expect(response.headers.get('content-type')).toContain(accept);
    }
  });

  it('says that a client may ask too much at once', () => {
    for (const method of ['get', 'post']) {
      expect(api.paths['/sparql']?.[method]?.responses).toHaveProperty('429');
    }
  });

  it('says of what is not there that it is not, where it was asked, by its public address', async () => {
    const response = await site.get('/doc/x/y?z', { 'x-forwarded-host': 'evil' });
    const problem = (await response.json()) as object;
    const { required = [] } = api.components.schemas['Problem'] ?? {};
    expect(Object.keys(problem)).toEqual(expect.arrayContaining([...required]));
    expect(problem).toMatchObject({ status: 404, instance: `${base}doc/x/y` });
  });
});

describe('what search engines are told', () => {
  const scripts = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

  it.each([
    ['/', 1],
    ['/doc/dataset/styrkeomraden', 1],
    ['/datasets/dcat', 1],
    ['/doc/strength-area/hallbar-energi', 1],
    ['/search', 0],
  ])('stands in the head of %s: %i', async (path, count) => {
    const page = await (await site.get(path, { accept: 'text/html' })).text();
    const [head = ''] = page.split('</head>');
    const found = [...head.matchAll(scripts)].map(([, json = '']) => JSON.parse(json) as unknown);
    expect(found).toHaveLength(count);
    for (const each of found) {
      expect(each).toMatchObject({ '@context': 'https://schema.org/' });
    }
  });

  it('cannot end its element, whatever the data says', async () => {
    const attack = '</script><script>alert(1)</script><!--';
    const { data } = museum();
    const catalogue = await readFile(`${data}/catalogue.ttl`, 'utf8');
    const changed = catalogue.replaceAll('"Samlingen"', JSON.stringify(`Samlingen ${attack}`));
    const sources = { ...museum(base), data: await folderWith({ 'catalogue.ttl': changed }) };
    const other = await startSite(sources);
    const page = await (await other.get('/', { accept: 'text/html' })).text();
    await other.close();
    expect(page).not.toContain('<script>alert');
    const [json = ''] = [...page.matchAll(scripts)].map(([, text]) => text);
    expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(attack).slice(1, -1));
  });
});
