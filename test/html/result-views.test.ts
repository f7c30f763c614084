import { beforeAll, describe, expect, it } from 'vitest';
import { placesInRows, placesInStatements } from '../../src/html/query/results/places-in-answer.ts';
import { readWkt } from '../../src/html/query/results/read-position.ts';
import { renderRowViews, renderStatementViews } from '../../src/html/query/result-views.ts';
import { readRows, readStatements } from '../../src/query/results/read-answer.ts';
import { terms } from '../../src/rdf/terms.ts';
import { viewNames, type ViewName } from '../../src/site/answer-views.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { readPage } from '../support/read-page.ts';
import { answerText } from './answer-text.ts';
import { pageAt, take, textIn } from './render.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await take();
});

const context = (language: 'sv' | 'en' = 'en') => ({ page: pageAt('sparql', language), snapshot });
const geo = 'http://www.opengis.net/ont/geosparql#wktLiteral';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const asked = (query = 'SELECT *') => ({ query, defaultGraphs: [], namedGraphs: [] });
const wkt = (value: string) => terms.literal(value, terms.namedNode(geo));

const rowsOf = (vars: readonly string[], rows: readonly object[]) =>
  readRows(answerText(vars, rows), 1000);

const uri = (value: string) => ({ type: 'uri', value });
const text = (value: string) => ({ type: 'literal', value });
const number = (value: number) => ({
  type: 'literal',
  value: String(value),
  datatype: `${xsd}decimal`,
});
const place = (name: string, lat: number, long: number) => ({
  name: text(name),
  lat: number(lat),
  long: number(long),
});

describe('where something is, in WKT', () => {
  it.each<[string, readonly [number, number] | undefined]>([
    ['POINT(14.6 63.2)', [63.2, 14.6]],
    ['Point Z (14.6 63.2 310)', [63.2, 14.6]],
    ['<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(14.6 63.2)', [63.2, 14.6]],
    ['<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(63.2 14.6)', [63.2, 14.6]],
    ['LINESTRING(10 60, 20 70)', [65, 15]],
    ['MULTIPOLYGON(((10 60, 20 60, 20 64, 10 60)))', [62, 15]],
    ['<http://www.opengis.net/def/crs/EPSG/0/3006> POINT(480000 7000000)', undefined],
    ['POINT(480000 7000000)', undefined],
    ['POINT EMPTY', undefined],
    ['POINT()', undefined],
    ['POINT(14.6)', undefined],
    ['a text (14 63)', undefined],
    [`POINT${' '.repeat(49_000)}x(1 2)`, undefined],
    [`POINT(${'1 2,'.repeat(20_000)}1 2)`, undefined],
  ])('%.60s', (value, expected) => {
    const position = expected && { latitude: expected[0], longitude: expected[1] };
    expect(readWkt(wkt(value))).toEqual(position);
  });

  it('is read of texts too, and of nothing else', () => {
    expect(readWkt(terms.literal('POINT(1 2)'))).toEqual({ latitude: 2, longitude: 1 });
    expect(readWkt(terms.literal('POINT(1 2)', 'en'))).toBeUndefined();
    expect(readWkt(terms.namedNode('urn:POINT(1 2)'))).toBeUndefined();
  });
});

describe('places in an answer', () => {
  it('are gathered where several things are at one', () => {
    const rows = [place('a', 63, 14), place('b', 62, 15), place('c', 63, 14)];
    const places = placesInRows(rowsOf(['name', 'lat', 'long'], rows));
    expect(places.map(({ things }) => things.flat().map(({ value }) => value))).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });

  it('are none where a number is missing, or no place', () => {
    const rows = [place('a', 91, 14), { name: text('b'), lat: number(63) }];
    expect(placesInRows(rowsOf(['name', 'lat', 'long'], rows))).toEqual([]);
  });

  it('are found in graphs by the names of properties', () => {
    const pos = 'http://www.w3.org/2003/01/geo/wgs84_pos#';
    const body = `<urn:a> <${pos}lat> "63.5"^^<${xsd}decimal> .
<urn:a> <${pos}long> "14.5"^^<${xsd}decimal> .
<urn:b> <http://www.opengis.net/ont/geosparql#asWKT> "POINT(15 62)"^^<${geo}> .
<urn:c> <urn:name> "nowhere" .
`;
    const places = placesInStatements(readStatements(body, 10));
    expect(places.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
      [63.5, 14.5],
      [62, 15],
    ]);
    expect(places.map(({ things }) => things[0]?.[0]?.value)).toEqual(['urn:a', 'urn:b']);
  });
});

/** Where the dots of a map are. */
function dotsIn(drawn: string): { x: number; y: number }[] {
  return readPage(drawn)
    .elements('circle')
    .map((dot) => ({ x: Number(dot.attribute('cx')), y: Number(dot.attribute('cy')) }));
}

describe('a map', () => {
  const shown = (rows: readonly object[], language: 'sv' | 'en' = 'en'): string =>
    renderRowViews(
      rowsOf(['name', 'lat', 'long'], rows),
      { asked: asked(), view: 'map' },
      context(language),
    ).text;

  it('has a number for each place, north up and east to the right, and a list that says the same', () => {
    const drawn = shown([place('south-west', 62, 13), place('north-east', 64, 15)]);
    const [first, second] = dotsIn(drawn);
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(first?.y).toBeGreaterThan(second?.y ?? 0);
    const [list] = readPage(drawn).elements('ol');
    expect(list?.text).toBe('south-west 62° N, 13° E north-east 64° N, 15° E');
    expect(
      readPage(drawn)
        .elements('title')
        .map((title) => title.text),
    ).toContain('2. north-east');
  });

  it('is true to scale, in either direction', () => {
    // Two degrees of longitude at 60° are as long as one of latitude.
    const drawn = shown([place('a', 60, 10), place('b', 60, 12), place('c', 61, 10)]);
    const [a, b, c] = dotsIn(drawn);
    const [wide, high] = [(b?.x ?? 0) - (a?.x ?? 0), (a?.y ?? 0) - (c?.y ?? 0)];
    expect(wide / high).toBeCloseTo(1, 1);
    const [, left = '', right = ''] =
      /class="scale"[^]*?M([\d.]+) [^H]*H([\d.]+)/.exec(drawn) ?? [];
    const [, kilometres = ''] = />(\d+) km</.exec(drawn) ?? [];
    expect((Number(right) - Number(left)) / Number(kilometres)).toBeCloseTo(high / 111.32, 1);
  });

  it('has one place, places around the earth and at the pole, all within its frame', () => {
    for (const rows of [
      [place('one', 63, 14)],
      [place('far west', -60, -180), place('far east', 70, 180)],
      [place('pole', 90, 0), place('near', 89.9, 170)],
    ]) {
      const drawn = shown(rows);
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn) ?? [];
      expect(dotsIn(drawn)).toHaveLength(rows.length);
      for (const { x, y } of dotsIn(drawn)) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(Number(width));
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(Number(height));
      }
      expect(drawn).not.toMatch(/NaN|Infinity/);
    }
  });

  it('speaks Swedish, and has the first hundred of many', () => {
    const rows = Array.from({ length: 130 }, (_, n) => place(`plats ${n}`, 60 + n / 100, 14));
    const drawn = shown(rows, 'sv');
    expect(dotsIn(drawn)).toHaveLength(100);
    expect(textIn(drawn)).toContain('De 100 första platserna.');
    expect(textIn(drawn)).toContain('60,01° N, 14° Ö');
  });
});

describe('a network', () => {
  const countIn = (drawn: string, kind: string): number =>
    readPage(drawn).elements('*', { class: kind }).length;
  const boxesIn = (drawn: string): number => countIn(drawn, 'box');
  const arrowsIn = (drawn: string): number => countIn(drawn, 'arrow');
  const draw = (body: string): string =>
    renderStatementViews(readStatements(body, 2000), { asked: asked(), view: 'network' }, context())
      .text;

  it('has one arrow for all that leads from one to another, and none for classes and texts', () => {
    const drawn = draw(`<urn:a> <urn:p> <urn:b> .
<urn:a> <urn:q> <urn:b> .
<urn:b> <urn:p> _:c .
<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:Kind> .
<urn:a> <urn:name> "text" .
`);
    expect([boxesIn(drawn), arrowsIn(drawn)]).toEqual([3, 2]);
  });

  it('stays within what can be followed, and says so', () => {
    const lines = Array.from(
      { length: 2000 },
      (_, n) => `<urn:${n % 50}> <urn:p> <urn:${(n * 7) % 53}> .`,
    );
    const drawn = draw(`${lines.join('\n')}\n`);
    expect(boxesIn(drawn)).toBeLessThanOrEqual(30);
    expect(arrowsIn(drawn)).toBeLessThanOrEqual(45);
    expect(textIn(drawn)).toContain('The first ones only');
  });

  it('is drawn of rows with two columns of addresses, named where one between has properties', () => {
    const of = (vars: readonly string[], row: object): string =>
      renderRowViews(rowsOf(vars, [row]), { asked: asked(), view: 'network' }, context()).text;
    const ends = { s: uri('urn:a'), o: uri('urn:b') };
    expect(boxesIn(of(['s', 'o'], ends))).toBe(2);
    const name = 'http://xmlns.com/foaf/0.1/knows';
    const known = of(['s', 'p', 'o'], { ...ends, p: uri(name) });
    expect(boxesIn(known)).toBe(2);
    expect(arrowsIn(of(['s', 'n'], { s: uri('urn:a'), n: text('b') }))).toBe(0);
  });
});

describe('the ways to show an answer', () => {
  const rows = rowsOf(['name', 'lat', 'long'], [place('a', 63, 14), place('b', 62, 15)]);

  it('are links that keep the query and the language, the chosen one marked', () => {
    const page = pageAt('sparql', 'en', '?lang=en&query=SELECT&view=table');
    const shown = renderRowViews(rows, { asked: asked(), view: 'table' }, { page, snapshot }).text;
    const links = readPage(shown).all('link');
    expect(links.map((link) => new URL(link.attribute('href') ?? '', 'https://x/').search)).toEqual(
      ['table', 'chart', 'map'].map((view) => `?query=SELECT+*&view=${view}&lang=en`),
    );
    const current = links.map((link) => link.attribute('aria-current'));
    expect(current).toEqual(['true', 'false', 'false']);
    expect(shown).not.toContain('<svg');
  });

  it('are buttons where no address can hold the query', () => {
    const long = { asked: asked(`ASK {} # ${'x'.repeat(7000)}`), view: undefined };
    const shown = renderRowViews(rows, long, context()).text;
    const buttons = readPage(shown)
      .elements('form', { method: 'post' })
      .flatMap((form) => form.all('button'))
      .filter((button) => button.attribute('name') === 'view');
    expect(buttons.map((button) => button.attribute('value'))).toContain('chart');
  });

  it('say what an answer lacks for one that it cannot be shown in', () => {
    const bare = rowsOf(['name'], [{ name: text('a') }]);
    const said = (view: ViewName): string =>
      textIn(renderRowViews(bare, { asked: asked(), view }, context()).text);
    const telling = viewNames.filter((view) => view !== 'table');
    for (const view of telling) expect(said(view)).toMatch(/cannot be shown|so is shown/);
    expect(said('table')).toBe('');
  });
});
