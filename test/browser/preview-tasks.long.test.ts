import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inventedRegion } from '../support/files.ts';
import { committed, startPreview, type Preview } from '../support/start-preview.ts';
import { accessibilityProblems, output } from './browse.ts';
import { findBrowser, remedy } from './find-browser.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);

describe.skipIf(executable === undefined)('tasks of the preview in a browser', () => {
  let preview: Preview;
  const pathOf = (name: string): string => join(preview.root, 'data', name);

  beforeAll(async () => {
    const base = 'https://data.example/';
    preview = await startPreview(inventedRegion(base), executable ?? '', {
      prepare: (own) => {
        committed(own);
        return Promise.resolve();
      },
      words: () => ['--base', base, '--author', 'Kim Exempel <kim@region.example>'],
    });
  });
  beforeEach(() => {
    preview.git('checkout', '-q', '--', '.');
    preview.git('clean', '-qfd');
  });
  afterAll(() => preview.close());

  const open = (hasScript: boolean): Promise<Page> =>
    preview.open({ hasScript, viewport: { width: 1200, height: 900 } });

  it('mends a misprint by keyboard alone, without script, once it was told', async () => {
    await preview.edit(
      'vision.yaml',
      'Alla byar har laddstationer för elbilar.\n          Företag',
      'Alla byar har laddstatoner för elbilar.\n          Företag',
    );
    const page = await open(false);
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole('link', { name: 'Rätta ett skrivfel' }).focus();
    await press('Enter');
    await page.getByLabel('Texten').focus();
    await page.keyboard.type('vision-text/12651f81f528');
    await press('Tab');
    await page.keyboard.type('laddstatoner');
    await press('Tab');
    await page.keyboard.type('laddstationer');
    await press('Tab', 'Enter');
    await page.getByRole('heading', { name: 'Detta ändras' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('laddstatoner');
    await page.screenshot({ path: join(output, 'preview-task.png'), fullPage: true });
    await page.getByRole('button', { name: 'Gör ändringen' }).focus();
    await press('Enter');
    await page.getByText('Skrivfelet är rättat.').waitFor();
    expect(await readFile(pathOf('vision.yaml'), 'utf8')).not.toContain('laddstatoner');
  });

  it('saves a proposal, and leaves the folder as it is', async () => {
    await preview.edit('region.yaml', 'label: { sv: Växeln,', 'label: { sv: Kundtjänst,');
    const page = await open(true);
    await page.getByRole('link', { name: 'Spara som förslag' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: join(output, 'preview-proposal.png'), fullPage: true });
    expect(await page.getByLabel('En mening om ändringen').inputValue()).toContain('Kundtjänst');
    await page.getByRole('button', { name: 'Spara förslaget' }).click();
    await page.getByText(/Förslaget är sparat som forslag\//).waitFor();
    const branches = preview
      .git('for-each-ref', '--format=%(refname:short)', 'refs/heads')
      .split('\n');
    expect(branches).toHaveLength(2);
    expect(preview.git('log', '-1', '--format=%an', branches[0] ?? '')).toBe('Kim Exempel');
    expect(preview.git('status', '--porcelain')).toBe(' M data/region.yaml');
  });

  it('tells what undoing a new file does, and leads from what is shown to its form', async () => {
    await writeFile(
      pathOf('more.yaml'),
      '- id: id/place/ny\n  type: Location\n  label: { sv: Nyby, en: Newtown }\n',
    );
    const page = await open(true);
    const undo = page.getByRole('link', { name: 'Ångra …' });
    await undo.waitFor();
    await page.locator('.count').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: /Nytt: Nyby/ }).click();
    await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Nyby' }).waitFor();
    await page.getByRole('link', { name: 'Ändra det som visas' }).click();
    await page.getByRole('heading', { name: /Nyby/ }).waitFor();
    await page.goto(preview.entrance);
    await undo.click();
    await page.getByText('Försvinner: Nyby').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect.poll(() => stat(pathOf('more.yaml')).catch(() => 'gone')).toBe('gone');
  });

  it.each([320, 1200])('shows the line of a finding in a window of %i pixels', async (width) => {
    await preview.edit('vision.yaml', 'horizonYear: 2030', 'horizonYear: nästa');
    const page = await open(true);
    await page.setViewportSize({ width, height: 800 });
    await page.locator('li.violation a code').first().click();
    const line = page.locator('[aria-current]');
    await line.waitFor();
    expect(await line.textContent()).toContain('horizonYear: nästa');
    expect(await line.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(800);
    expect(await accessibilityProblems(page)).toEqual([]);
    const wide = 'document.documentElement.scrollWidth';
    expect(await page.evaluate(wide)).toBeLessThanOrEqual(width);
  });
});
