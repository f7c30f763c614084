import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../support/read-page.ts';
import { startSite, type Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const html = { accept: 'text/html', 'accept-language': 'en' };

async function read(path: string): Promise<string> {
  return (await site.get(path, html)).text();
}

describe('a page', () => {
  it.each(['/', '/browse', '/sparql', '/doc/author/selma-lagerlof', '/nothing'])(
    'at %s loads nothing from elsewhere, and says so',
    async (path) => {
      const response = await site.get(path, html);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(response.headers.get('set-cookie')).toBeNull();
    },
  );

  it('has files whose address changes with their content, to be kept for ever', async () => {
    const page = await read('/doc/author/selma-lagerlof');
    const files = [...page.matchAll(/(?:href|src)="([^"]*assets\/[^"]+)"/g)];
    expect(files.length).toBe(6);
    for (const [, address = ''] of files) {
      const response = await fetch(new URL(address, `${site.origin}/doc/author/selma-lagerlof`));
      expect([address, response.status]).toEqual([address, 200]);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('that there is not still has the menu and leads home', async () => {
    const page = await read('/a/b/nothing');
    expect(page).toContain('href="../../browse"');
    expect(page).toContain('<h1>Not found</h1>');
  });

  it('keeps the language that was asked for by name, whatever the browser prefers', async () => {
    const page = await read('/doc/author/selma-lagerlof?lang=sv');
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('href="../../browse?lang=sv"');
  });

  it('is one, whatever else its address asks', async () => {
    expect(await read('/browse?utm=1&lang=en')).toBe(await read('/browse?lang=en'));
  });
});

describe('the list of what there is', () => {
  it('shows every class by name', async () => {
    const page = await read('/browse');
    expect(readPage(page).all('heading', 'author 1')).toHaveLength(1);
    expect(page).toContain('Selma Lagerlöf');
  });

  it('shows one class, and nothing of what is not here', async () => {
    const search = new URLSearchParams({ class: 'https://library.example/terms#Book' });
    expect(await read(`/browse?${search.toString()}`)).toContain('The Story of Gösta Berling');
    expect(await read('/browse?class=x:%3Cscript%3E&page=-1')).not.toContain('<script>');
  });

  it.each([
    '/browse?class=http://x.example/y',
    '/browse?class=',
    '/browse?page=garbage',
    '/browse?page=2',
    '/browse?class=https%3A%2F%2Flibrary.example%2Fterms%23Book&page=-1',
    '/sparql?example=nope',
  ])('is no list of nothing: %s is not found, and it is said why', async (path) => {
    const response = await site.get(path, html);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/There is no(?:thing of that class| such)/);
  });

  it('is reached from every class that has things here, and from no other', async () => {
    const terms = await read('/terms');
    const links = [...terms.matchAll(/href="\.\/(browse\?class=[^"]+)"/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      expect((await site.get(`/${link.replaceAll('&amp;', '&')}`, html)).status).toBe(200);
    }
  });
});
