import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quad } from '../../src/rdf/terms.ts';
import { ourSources } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { measuresOf, qualityOf, type QualityTold, type Told } from './quality-told.ts';

describe('the quality of our own site, by itself', () => {
  let site: Site;
  let quality: QualityTold;
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
