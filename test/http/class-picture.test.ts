import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage, type Part } from '../support/read-page.ts';
import type { Site } from '../support/start-site.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite();
});
afterAll(() => site.close());

interface Counted {
  readonly label: string;
  readonly count: number;
  readonly query: string;
}

/** The links of the picture or of the list beside it, each with the sum of what it counts and the query that it leads to. */
function countedLinks(links: readonly Part[]): Counted[] {
  return links.map((link) => {
    const counts = [...link.name.matchAll(/\((\d+)\)/g)].map(([, count]) => Number(count));
    const address = new URL(link.attribute('href') ?? '', `${site.origin}/sparql`);
    return {
      label: link.name,
      count: counts.reduce((sum, count) => sum + count, 0),
      query: address.searchParams.get('query') ?? '',
    };
  });
}

async function rowsOf(query: string): Promise<number> {
  const accept = { accept: 'application/sparql-results+json' };
  const answer = await site.get(`/sparql?query=${encodeURIComponent(query)}`, accept);
  const { results } = (await answer.json()) as { results: { bindings: unknown[] } };
  return results.bindings.length;
}

/** The picture with its list, where a page has it. */
async function pictureOn(path: string): Promise<Part | undefined> {
  const page = await (await site.get(path, { accept: 'text/html' })).text();
  return readPage(page).elements('section', { class: 'diagram picture' })[0];
}

/** Its links, and those of the list beside it. */
async function linksOf(path: string): Promise<readonly (readonly Part[])[]> {
  const section = await pictureOn(path);
  const drawn = section?.elements('svg').flatMap((svg) => svg.all('link')) ?? [];
  return [drawn, section?.all('link').slice(drawn.length) ?? []];
}

describe('the picture of classes to begin a query from', () => {
  it('has a query for each class and each link, which finds as many as the picture says', async () => {
    for (const part of await linksOf('/sparql?lang=en')) {
      const links = countedLinks(part);
      expect(links.length).toBeGreaterThan(2);
      for (const { label, count, query } of links) {
        expect(count, label).toBeGreaterThan(0);
        expect(await rowsOf(query), label).toBe(count);
      }
    }
  });

  it('writes queries with whole addresses, which any tool can read', async () => {
    const queries = countedLinks((await linksOf('/sparql')).flat()).map(({ query }) => query);
    expect(queries).not.toEqual([]);
    for (const query of queries) {
      expect([...query.matchAll(/<([^>]*)>/g)].every(([, iri = '']) => URL.canParse(iri))).toBe(
        true,
      );
    }
  });

  it('stands where one begins, and not beside an answer', async () => {
    expect(await pictureOn('/sparql')).toBeDefined();
    expect(await pictureOn(`/sparql?query=${encodeURIComponent('ASK {}')}`)).toBeUndefined();
  });
});
