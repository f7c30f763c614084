import { describe, expect, it } from 'vitest';
import { library, museum } from '../support/files.ts';
import { startSite } from '../support/start-site.ts';
import { measuresOf, qualityOf, type QualityTold } from './quality-told.ts';

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
    const measures = measuresOf(JSON.parse(text) as QualityTold);
    expect(measures.find(({ name }) => name === 'rules-held-back')?.value).toBe(2);
    expect(measures.find(({ name }) => name === 'rules-current')?.value).toBe(false);
    expect(text).not.toMatch(/secret|hemligt/);
  });
});
