import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite(ourSources());
});
afterAll(() => site.close());

describe('a table', () => {
  it.each([
    ['text/csv', 'text/csv; charset=utf-8'],
    ['application/json', 'application/json'],
    ['text/turtle', 'text/turtle; charset=utf-8'],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['text/html', 'text/html; charset=utf-8'],
  ])('comes as %s', async (accept, mediaType) => {
    const { status, headers } = await site.get('/table/areas', { accept });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(mediaType);
    expect(headers.get('vary')).toContain('Accept');
  });

  it('tells where its columns are described, its licence, and a validator that holds', async () => {
    const { headers } = await site.get('/table/areas.csv');
    expect(headers.get('link')).toContain(
      '<../table/areas.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
    );
    expect(headers.get('link')).toContain(
      '<http://creativecommons.org/publicdomain/zero/1.0/>; rel="license"',
    );
    const etag = headers.get('etag') ?? '';
    const again = await site.get('/table/areas.csv', { 'if-none-match': etag });
    expect(again.status).toBe(304);
  });

  it('begins with a byte order mark where Excel wants one, and else with its first column', async () => {
    const bytes = async (path: string) =>
      Buffer.from(await (await site.get(path)).arrayBuffer()).subarray(0, 3);
    expect(await bytes('/table/areas.csv?bom=1')).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(String(await bytes('/table/areas.csv'))).toBe('are');
  });

  it('is divided with links to the parts around', async () => {
    const { headers } = await site.get('/table/goals.csv?limit=10&offset=10');
    for (const [relation, offset] of [
      ['first', 0],
      ['prev', 0],
      ['next', 20],
      ['last', 30],
    ] as const)
      expect(headers.get('link')).toContain(
        `<../table/goals.csv?limit=10&offset=${offset}>; rel="${relation}"`,
      );
  });

  it.each([
    '/table/areas.csv?nothing=1',
    '/table/areas?columns=nothing',
    '/table/areas.json?limit=x',
  ])('is a problem that tells what there is at %s', async (path) => {
    const response = await site.get(path, { accept: 'application/json' });
    expect(response.status).toBe(400);
    const { columns } = (await response.json()) as { readonly columns: readonly string[] };
    expect(columns).toContain('name_sv');
  });

  it('as a page shows what its address chooses, and its files have the same', async () => {
    const response = await site.get('/table/goals?lang=en&basis_en=editorial+reading', {
      accept: 'text/html',
    });
    const page = await response.text();
    expect(page).toContain('lang="en"');
    expect(page).not.toContain('stated by the source</');
    expect(page).toContain('goals.csv?basis_en=editorial+reading&amp;lang=en"');
  });

  it('as a page is another for another value of a column that is named twice', async () => {
    const of = async (...names: readonly string[]) => {
      const query = names.map((name) => `name_en=${encodeURIComponent(name)}`).join('&');
      return (await site.get(`/table/areas?lang=en&${query}`, { accept: 'text/html' })).text();
    };
    const [first, second] = [
      await of('Experiences', 'Digital solutions'),
      await of('Experiences', 'Sustainable energy'),
    ];
    expect(first).toContain('areas.csv?name_en=Experiences&amp;name_en=Digital+solutions');
    expect(second).toContain('areas.csv?name_en=Experiences&amp;name_en=Sustainable+energy');
  });

  it.each(['/table/nothing', '/table/nothing.csv', '/table/nothing.csv-metadata.json'])(
    'that nobody declares is not there: %s',
    async (path) => {
      const response = await site.get(`${path}?lang=en`, { accept: 'application/problem+json' });
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(/no table “nothing”.*areas[\s\S]*"tables": \[/);
    },
  );
});

it('the tables are listed for programs too', async () => {
  const list: unknown = await (await site.get('/table/', { accept: 'application/json' })).json();
  expect(list).toContainEqual(
    expect.objectContaining({
      name: 'areas',
      files: expect.arrayContaining([
        { url: 'https://data.example/table/areas.csv', mediaType: 'text/csv' },
      ]) as unknown,
    }),
  );
});

it('data without tables has none of their addresses', async () => {
  const library = await startSite();
  for (const path of ['/table/', '/table/areas', '/datapackage.json'])
    expect([path, (await library.get(path)).status]).toEqual([path, 404]);
  await library.close();
});
