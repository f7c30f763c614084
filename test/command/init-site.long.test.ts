import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeCatalogue } from '../../src/catalogue/dcat/catalogue.ts';
import { measureDownloads } from '../../src/catalogue/dcat/offers.ts';
import { catalogueFindings } from '../catalogue/catalogue-findings.ts';
import { snapshotOf } from '../support/published.ts';
import { say } from '../support/say.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { answers, newFolder } from './new-region.ts';

describe('the site of a region that begins', () => {
  let folder: string;
  let site: Site;
  const baseIri = 'https://region.example/';
  const sources = () => ({ data: join(folder, 'data'), baseIri, shared: true }) as const;
  beforeAll(async () => {
    folder = await newFolder();
    expect((await say('init', folder, ...answers)).code).toBe(0);
    site = await startSite(sources());
  });
  afterAll(() => site.close());

  it('shows its start page, its areas and its catalogue', async () => {
    const read = async (path: string, language: string): Promise<string> => {
      const answer = await site.get(path, { accept: 'text/html', 'accept-language': language });
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.text();
    };
    expect(await read('/', 'sv')).toContain('Skog &amp; hav');
    expect(await read('/', 'en')).toContain('Forest &amp; sea');
    expect(await read('/doc/strength-area/skog-hav', 'sv')).toContain('Skog &amp; hav');
    expect(await read('/doc/strength-area/jord-berg-malm', 'en')).toContain('Soil, rock: ');
    expect(await read('/page/about', 'sv')).toContain('Region Exempel');
    const catalogue = await site.get('/datasets/dcat', { accept: 'text/turtle' });
    expect(await catalogue.text()).toContain('http://dataportal.se/organisation/SE2321000222');
  });

  it('names nothing of ours on any page that it has', async () => {
    const { documents } = await snapshotOf(sources());
    const paths = [...documents.keys()].filter((path) => /^(?:id|page)\//.test(path));
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const address = `/${path.replace(/^id\//, 'doc/')}`;
      const text = await (await site.get(address, { accept: 'text/html' })).text();
      expect([path, /Jämtland|Härjedalen|regionjh/.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });

  it('has a catalogue that keeps DCAT-AP-SE', async () => {
    const snapshot = await snapshotOf(sources());
    const catalogue = describeCatalogue(snapshot, await measureDownloads(snapshot));
    const findings = await catalogueFindings(catalogue?.quads ?? [], baseIri);
    expect(findings.filter(({ severity }) => severity === 'violation')).toEqual([]);
  });

  it('changes a layout by a file of the same name', async () => {
    const own = await newFolder();
    await say('init', own, ...answers);
    const layout = join(import.meta.dirname, '../../data/pages/goals.yaml');
    const text = await readFile(layout, 'utf8');
    await writeFile(join(own, 'data/pages/goals.yaml'), text.replace(/sv: .*/, 'sv: Egen rubrik'));
    const { documents, dataset } = await snapshotOf({ ...sources(), data: join(own, 'data') });
    const pages = documents.get('page/goals')?.flatMap((page) => [...dataset.match(page)]) ?? [];
    const names = pages.map(({ object }) => object.value);
    expect(names).toContain('Egen rubrik');
    expect(names.filter((name) => name === 'Egen rubrik')).toHaveLength(1);
  });
});
