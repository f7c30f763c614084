import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, inventedRegion, library } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';

const html = { accept: 'text/html', 'accept-language': 'en' };

/** The address of an asset that a page names. */
function assetIn(page: string, name: string): string | undefined {
  const [, address] = new RegExp(`(?:href|src)="\\./(assets/${name}\\.[^"]*)"`).exec(page) ?? [];
  return address;
}

describe('the look of a region', () => {
  let site: Site;
  let page: string;
  beforeAll(async () => {
    site = await startSite(inventedRegion());
    page = await (await site.get('/', html)).text();
  });
  afterAll(() => site.close());

  it('has the name of its start page, where no dataset has one', () => {
    expect(page).toContain('<title>Strength areas in Exempel County</title>');
  });

  it('has its colours, each in its theme', async () => {
    const response = await site.get(`/${assetIn(page, 'look') ?? ''}`);
    expect(response.headers.get('content-type')).toContain('text/css');
    const css = await response.text();
    expect(css).toContain('@media not (prefers-color-scheme:dark){:root{--lake:#8a2d1f');
    expect(css).toContain('@media (prefers-color-scheme:dark){:root{--lake:#f0a58f');
  });

  it('has its mark, which may run nothing by itself', async () => {
    const address = assetIn(page, 'mark') ?? '';
    expect(page).toMatch(
      new RegExp(`<link rel="icon" type="image/svg\\+xml" href="\\./${address}"`),
    );
    const response = await site.get(`/${address}`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toContain('<svg');
  });

  it.each(['assets/mark.svg', 'look/mark.svg', 'assets/../look/mark.svg', 'assets/mark.x.svg'])(
    'has nothing at /%s: what is served has an address of its content',
    async (path) => {
      expect((await site.get(`/${path}`, html)).status).toBe(404);
    },
  );
});

describe('without one', () => {
  it('pages have no mark, no picture and the colours of the program', async () => {
    const site = await startSite(library());
    const page = await (await site.get('/', html)).text();
    expect([assetIn(page, 'mark'), assetIn(page, 'picture'), assetIn(page, 'look')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(assetIn(page, 'icon')).toBeDefined();
    await site.close();
  });
});

describe('a picture in PNG', () => {
  it('is served as one', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const start = `- id: page/start
  type: Page
  layoutFor: ./
  label: { sv: Start, en: Start }
  picture: a.png
  blocks: [{ type: TextBlock, text: { sv: Hej., en: Hello. } }]
`;
    const data = await folderWith({ 'start.yaml': start, 'a.png': png });
    const site = await startSite({ ...inventedRegion(), data });
    const page = await (await site.get('/', html)).text();
    const response = await site.get(`/${assetIn(page, 'picture') ?? ''}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
    await site.close();
  });
});
