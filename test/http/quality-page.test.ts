import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quad } from '../../src/rdf/terms.ts';
import { library, museum, ourSources } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';

interface Told {
  readonly kind: string;
  readonly name: string;
  readonly value?: number | boolean;
  readonly of?: number;
  readonly why?: string;
  readonly missing: readonly string[];
}

interface Quality {
  readonly dimensions: readonly {
    readonly name: string;
    readonly points: { readonly value: number; readonly of: number };
    readonly measures: readonly Told[];
  }[];
}

async function qualityOf(site: Site, path = '/quality.json?lang=en'): Promise<Quality> {
  return (await (await site.get(path)).json()) as Quality;
}

function measuresOf({ dimensions }: Quality): readonly Told[] {
  return dimensions.flatMap(({ measures }) => measures);
}

describe('the quality of our own site, by itself', () => {
  let site: Site;
  let quality: Quality;
  beforeAll(async () => {
    site = await startSite(ourSources());
    quality = await qualityOf(site);
  });
  afterAll(() => site.close());

  it('is all the points that the EU gives for metadata', () => {
    const metadata = quality.dimensions.filter(({ name }) => name.startsWith('mqa-'));
    expect(metadata).toHaveLength(5);
    const sum = (what: 'value' | 'of') =>
      metadata.reduce((total, { points }) => total + points[what], 0);
    expect([sum('value'), sum('of')]).toEqual([405, 405]);
  });

  it('lacks nothing that could be looked at, and says why the rest was not', () => {
    const lacking = measuresOf(quality).filter(
      ({ value, of }) => value === false || (of !== undefined && value !== of),
    );
    expect(lacking).toEqual([]);
    const unseen = measuresOf(quality).filter(({ kind }) => kind === 'not-looked-at');
    expect(unseen.map(({ name }) => name)).toContain('links-elsewhere');
    for (const { why, value } of unseen) expect([typeof why, value]).toEqual(['string', undefined]);
  });

  it('is told in DQV: a measurement for each measure that was looked at, and a metric for all', async () => {
    const turtle = await (await site.get('/quality', { accept: 'text/turtle' })).text();
    const quads: Quad[] = new Parser().parse(turtle);
    const dqv = 'http://www.w3.org/ns/dqv#';
    const ofType = (type: string) =>
      quads.filter(({ object }) => object.value === dqv + type).map(({ subject }) => subject.value);
    const all = measuresOf(quality);
    const names = (measures: readonly Told[], end = '') =>
      measures.map(({ name }) => `https://data.example/quality#${name}${end}`).sort();
    expect(ofType('Metric').sort()).toEqual(names(all));
    const seen = all.filter(({ kind }) => kind !== 'not-looked-at');
    expect(ofType('QualityMeasurement').sort()).toEqual(names(seen, '-measured'));
    const values = new Map(
      quads
        .filter(({ predicate }) => predicate.value === `${dqv}value`)
        .map(({ subject, object }) => [subject.value, object.value]),
    );
    for (const { name, value } of seen) {
      const written = values.get(`https://data.example/quality#${name}-measured`) ?? '';
      expect([name, typeof value === 'boolean' ? written === 'true' : Number(written)]).toEqual([
        name,
        value,
      ]);
    }
  });

  it.each([
    ['sv', 'Kvalitet', 'inte undersökt'],
    ['en', 'Quality', 'not examined'],
  ])('is a page in %s that every page leads to', async (lang, title, unseen) => {
    const page = await (await site.get(`/quality?lang=${lang}`, { accept: 'text/html' })).text();
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(unseen);
    const home = await (await site.get(`/?lang=${lang}`, { accept: 'text/html' })).text();
    expect(home).toContain(`href="./quality?lang=${lang}"`);
  });
});

describe('the quality of another site', () => {
  it('names the file elsewhere, which is not asked, and what the catalogue does not say', async () => {
    const site = await startSite(museum());
    const measures = measuresOf(await qualityOf(site));
    await site.close();
    const named = (name: string) => measures.find((measure) => measure.name === name);
    const files = named('mqa-accessibility-downloadurl-accessible');
    expect(files?.value).toBeLessThan(files?.of ?? 0);
    expect(named('mqa-accessibility-accessurl-accessible')?.missing.join()).toContain(
      '/files/visitors.csv',
    );
    expect(named('mqa-contextuality-rights')?.value).toBe(0);
  });

  it('without a catalogue is not made up', async () => {
    const site = await startSite(library());
    const quality = await qualityOf(site);
    await site.close();
    for (const { kind, name } of measuresOf(quality))
      if (/^mqa/.test(name)) expect([name, kind]).toEqual([name, 'not-looked-at']);
    for (const { points } of quality.dimensions) expect(points).toEqual({ value: 0, of: 0 });
  });

  it('counts what is held back, and tells no more of it', async () => {
    const finding = {
      ...{ severity: 'violation', rule: 'shape', path: 'secret.yaml', line: 1, column: 1 },
      message: { sv: 'hemligt', en: 'secret' },
    } as const;
    const dataState = () =>
      ({ outcome: 'held-back', since: new Date(), findings: [finding, finding] }) as never;
    const site = await startSite(library(), undefined, undefined, { dataState });
    const text = await (await site.get('/quality.json')).text();
    await site.close();
    const measures = measuresOf(JSON.parse(text) as Quality);
    expect(measures.find(({ name }) => name === 'rules-held-back')?.value).toBe(2);
    expect(measures.find(({ name }) => name === 'rules-current')?.value).toBe(false);
    expect(text).not.toMatch(/secret|hemligt/);
  });
});
