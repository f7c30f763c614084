import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
function countedLinks(part: string): Counted[] {
  return [...part.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>([^]*?)<\/a\s*>/g)].map(
    ([tag, href = '', content = '']) => {
      const label = /aria-label="([^"]*)"/.exec(tag)?.[1] ?? content.replace(/\s+/g, ' ').trim();
      const counts = [...label.matchAll(/\((\d+)\)/g)].map(([, count]) => Number(count));
      const address = new URL(href.replaceAll('&amp;', '&'), `${site.origin}/sparql`);
      return {
        label,
        count: counts.reduce((sum, count) => sum + count, 0),
        query: address.searchParams.get('query') ?? '',
      };
    },
  );
}

async function rowsOf(query: string): Promise<number> {
  const accept = { accept: 'application/sparql-results+json' };
  const answer = await site.get(`/sparql?query=${encodeURIComponent(query)}`, accept);
  const { results } = (await answer.json()) as { results: { bindings: unknown[] } };
  return results.bindings.length;
}

async function sectionOf(path: string): Promise<string> {
  const page = await (await site.get(path, { accept: 'text/html' })).text();
  return /<section class="diagram picture">[^]*?<\/section>/.exec(page)?.[0] ?? '';
}

describe('the picture of classes to begin a query from', () => {
  it('has a query for each class and each link, which finds as many as the picture says', async () => {
    const section = await sectionOf('/sparql?lang=en');
    const [picture = '', list = ''] = section.split('</svg>');
    for (const part of [picture, list]) {
      const links = countedLinks(part);
      expect(links.length).toBeGreaterThan(2);
      for (const { label, count, query } of links) {
        expect(count, label).toBeGreaterThan(0);
        expect(await rowsOf(query), label).toBe(count);
      }
    }
  });

  it('writes queries with whole addresses, which any tool can read', async () => {
    const queries = countedLinks(await sectionOf('/sparql')).map(({ query }) => query);
    for (const query of queries) {
      expect([...query.matchAll(/<([^>]*)>/g)].every(([, iri = '']) => URL.canParse(iri))).toBe(
        true,
      );
    }
  });

  it('stands where one begins, and not beside an answer', async () => {
    expect(await sectionOf('/sparql')).not.toBe('');
    expect(await sectionOf(`/sparql?query=${encodeURIComponent('ASK {}')}`)).toBe('');
  });
});
