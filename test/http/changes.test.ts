import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { readPage } from '../support/read-page.ts';
import { startArchivedSite } from '../support/start-archived-site.ts';

const baseIri = 'https://data.example/';
let site: Awaited<ReturnType<typeof startArchivedSite>>;

async function snapshotOn(number: number) {
  const data = await folderWith({
    'x.ttl': `<id/thing/x> a <ns/Thing> ; <ns/number> "day ${number} <b>&amp;</b>" .
      <id/place/y> a <ns/Place> ; <ns/number> "${number > 1 ? 'moved' : 'here'}" .`,
  });
  return snapshotOf({ data, baseIri, ...wordless });
}

beforeAll(async () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
  const versions = days.map(async (day, number) => ({ day, snapshot: await snapshotOn(number) }));
  site = await startArchivedSite(await Promise.all(versions));
});
afterAll(() => site.close());

/** The addresses of the feeds that the head of a page leads to. */
const feedsOf = (page: string, type: string) =>
  readPage(page)
    .elements('link', { rel: 'alternate', type })
    .map((link) => link.attribute('href'));

interface JsonFeed {
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly date_published: string;
  }[];
}

async function feedAt(search = ''): Promise<JsonFeed> {
  return (await (await fetch(`${site.origin}/changes.json${search}`)).json()) as JsonFeed;
}

/** The elements of a text that is well-formed XML, each with its attributes and text. */
function elementsIn(text: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof elements = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return elements;
}

describe('the feed of changes', () => {
  it('tells each thing that changed, the latest version first', async () => {
    const { items } = await feedAt('?lang=en');
    expect(items.map(({ date_published: date }) => date.slice(0, 10))).toEqual([
      '2026-03-03',
      '2026-03-03',
      '2026-03-02',
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    expect(items.at(-1)?.content_html).toContain('day <del>0</del><ins>1</ins>');
  });

  it('escapes what texts hold: they are no markup', async () => {
    const { items } = await feedAt();
    expect(items[0]?.content_html).not.toContain('<b>');
    expect(items.map(({ content_html: content }) => content).join()).toContain('&lt;b&gt;');
  });

  it.each([
    ['a class', `?class=${encodeURIComponent(`${baseIri}ns/Place`)}`, 1],
    ['a thing by its IRI', `?thing=${encodeURIComponent(`${baseIri}id/thing/x`)}`, 2],
    ['a thing by its path', '?thing=id/thing/x', 2],
    ['what is not there', '?thing=id/none', 0],
  ])('of %s tells of that alone', async (_, search, count) => {
    expect((await feedAt(search)).items).toHaveLength(count);
  });

  it('speaks the language that is asked for', async () => {
    const [swedish, english] = [await feedAt('?lang=sv'), await feedAt('?lang=en')];
    expect([swedish.language, english.language]).toEqual(['sv', 'en']);
    expect(swedish.items[0]?.title).toMatch(/^Ändrat: /);
    expect(english.items[0]?.title).toMatch(/^Changed: /);
    expect(english.items.map(({ id }) => id)).toEqual(swedish.items.map(({ id }) => id));
  });

  it('leads to the thing as it was in that version', async () => {
    const { items } = await feedAt();
    const url = items.at(-1)?.url ?? '';
    const response = await fetch(url.replace(baseIri, `${site.origin}/`), {
      headers: { accept: 'text/turtle' },
    });
    expect(await response.text()).toContain('day 1');
  });

  it('comes as Atom that is well-formed, with what RFC 4287 §4.1 wants', async () => {
    const response = await fetch(`${site.origin}/changes.atom?lang=en`);
    expect(response.headers.get('content-type')).toContain('application/atom+xml');
    const elements = elementsIn(await response.text());
    const named = (name: string) => elements.filter((element) => element.name === name);
    expect(named('entry')).toHaveLength(3);
    for (const name of ['id', 'title', 'updated']) expect(named(name)).toHaveLength(4);
    expect(named('author')).toHaveLength(1);
    expect(named('content')[2]?.text).toContain('<ins>1</ins> &lt;b&gt;');
    const self = named('link').find(({ attributes }) => attributes['rel'] === 'self');
    expect(self?.attributes['href']).toBe(`${baseIri}changes.atom?lang=en`);
  });

  it('is led to by the list of versions', async () => {
    const page = await (
      await fetch(`${site.origin}/version/`, { headers: { accept: 'text/html' } })
    ).text();
    expect(feedsOf(page, 'application/atom+xml')).not.toEqual([]);
  });
});

describe('the page of changes', () => {
  const pageAt = async (path: string) =>
    (await fetch(`${site.origin}/${path}`, { headers: { accept: 'text/html' } })).text();

  it('tells what changed, the latest first, and leads to what differs', async () => {
    const page = await pageAt('changes?lang=en');
    expect(page.indexOf('3 March 2026')).toBeLessThan(page.indexOf('2 March 2026'));
    const read = readPage(page);
    expect(read.text).toContain('day 0 1');
    expect(read.all('deletion').map(({ text }) => text)).toContain('0');
    expect(read.all('insertion').map(({ text }) => text)).toContain('1');
    const [first, second] = site.entries;
    expect(page).toContain(`${first?.version}..${second?.version}`);
  });

  it('tells of one thing alone, or of a class', async () => {
    const thing = await pageAt('changes?lang=en&thing=id/place/y');
    expect(thing).toContain('moved');
    expect(thing).not.toContain('day ');
    expect(thing).toMatch(/\.\.[0-9a-f]{32}\?thing=id%2Fplace%2Fy/);
    const kind = await pageAt(`changes?class=${encodeURIComponent(`${baseIri}ns/Place`)}`);
    expect(kind).not.toContain('day ');
  });

  it('lists the feeds of what it tells in both languages', async () => {
    const page = await pageAt('changes?thing=id/thing/x&lang=sv');
    for (const format of ['atom', 'json'])
      for (const language of ['sv', 'en'])
        expect(page).toContain(`changes.${format}?thing=id%2Fthing%2Fx&amp;lang=${language}`);
    expect(feedsOf(page, 'application/feed+json')).not.toEqual([]);
  });

  it('is led to by the page of a thing, whose head has its feeds', async () => {
    const page = await pageAt('doc/thing/x?lang=en');
    expect(page).toContain('changes?thing=id%2Fthing%2Fx&amp;lang=en');
    expect(feedsOf(page, 'application/atom+xml')).toContainEqual(
      expect.stringContaining('changes.atom?thing=id%2Fthing%2Fx'),
    );
  });

  it('shows no name from the address as markup or link', async () => {
    const page = await pageAt(`changes?thing=${encodeURIComponent('javascript:alert("<b>")')}`);
    expect(page).not.toContain('href="javascript:');
    expect(page).not.toContain('<b>');
  });

  it.each(['page=0', 'page=2', 'page=x'])('has no part %s', async (search) => {
    expect((await fetch(`${site.origin}/changes?${search}`)).status).toBe(404);
  });

  it('comes as JSON and Markdown', async () => {
    const headers = { accept: 'application/json' };
    const told: unknown = await (await fetch(`${site.origin}/changes`, { headers })).json();
    expect(told).toMatchObject({ page: 1, pages: 1, isCut: false });
    expect(await pageAt('changes.md')).toContain('\\[−');
  });
});
