import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderWith, inventedRegion } from '../support/files.ts';
import { startCommand, type Running } from '../support/run-command.ts';
import { output } from './browse.ts';
import { findBrowser, remedy } from './find-browser.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(executable === undefined)('tasks of the preview in a browser', () => {
  let root = '';
  let running: Running;
  let browser: Browser;
  let address = '';
  const pathOf = (name: string): string => join(root, 'data', name);
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
      cwd: root,
    })
      .toString()
      .trim();
  const edit = async (name: string, from: string, to: string): Promise<void> => {
    const text = await readFile(pathOf(name), 'utf8');
    expect(text).toContain(from);
    await writeFile(pathOf(name), text.replace(from, to));
  };

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    root = await folderWith({});
    const { data, ontology, shapes } = inventedRegion();
    await cp(data, join(root, 'data'), { recursive: true });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'a');
    const folders = ['--ontology', ontology, '--shapes', shapes, '--port', '4160'];
    const who = ['--author', 'Kim Exempel <kim@region.example>'];
    const base = ['--base', 'https://data.example/'];
    running = startCommand(['preview', '--data', join(root, 'data'), ...folders, ...base, ...who]);
    address = await running.said(/word=/);
    browser = await chromium.launch({ executablePath: executable ?? '' });
  }, 120_000);
  beforeEach(() => {
    git('checkout', '-q', '--', '.');
    git('clean', '-qfd');
  });
  afterAll(async () => {
    await browser.close();
    running.process.kill();
    await running.ended;
  });

  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 1200, height: 900 },
      locale: 'sv-SE',
    });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const faults = async (page: Page): Promise<unknown> => {
    await page.evaluate(axe);
    return page.evaluate(
      "axe.run('main').then(({ violations }) => violations.map(({ id }) => id))",
    );
  };

  it('mends a misprint by keyboard alone, without script, once it was told', async () => {
    await edit(
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
  }, 120_000);

  it('saves a proposal, and leaves the folder as it is', async () => {
    await edit('region.yaml', 'label: { sv: Växeln,', 'label: { sv: Kundtjänst,');
    const page = await open(true);
    await page.getByRole('link', { name: 'Spara som förslag' }).click();
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: join(output, 'preview-proposal.png'), fullPage: true });
    expect(await page.getByLabel('En mening om ändringen').inputValue()).toContain('Kundtjänst');
    await page.getByRole('button', { name: 'Spara förslaget' }).click();
    await page.getByText(/Förslaget är sparat som forslag\//).waitFor();
    const branches = git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n');
    expect(branches).toHaveLength(2);
    expect(git('log', '-1', '--format=%an', branches[0] ?? '')).toBe('Kim Exempel');
    expect(git('status', '--porcelain')).toBe('M data/region.yaml');
  }, 60_000);

  it('tells what undoing a new file does, and leads from what is shown to its form', async () => {
    await writeFile(
      pathOf('more.yaml'),
      '- id: id/place/ny\n  type: Location\n  label: { sv: Nyby, en: Newtown }\n',
    );
    const page = await open(true);
    const undo = page.getByRole('link', { name: 'Ångra …' });
    await undo.waitFor({ timeout: 60_000 });
    await page.locator('.count').waitFor({ timeout: 60_000 });
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: /Nytt: Nyby/ }).click();
    await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Nyby' }).waitFor();
    await page.getByRole('link', { name: 'Ändra det som visas' }).click();
    await page.getByRole('heading', { name: /Nyby/ }).waitFor();
    await page.goto(address);
    await undo.click();
    await page.getByText('Försvinner: Nyby').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect.poll(() => stat(pathOf('more.yaml')).catch(() => 'gone')).toBe('gone');
  }, 120_000);

  it.each([320, 1200])(
    'shows the line of a finding in a window of %i pixels',
    async (width) => {
      await edit('vision.yaml', 'horizonYear: 2030', 'horizonYear: nästa');
      const page = await open(true);
      await page.setViewportSize({ width, height: 800 });
      await page.locator('li.violation a code').first().click({ timeout: 60_000 });
      const line = page.locator('[aria-current]');
      await line.waitFor();
      expect(await line.textContent()).toContain('horizonYear: nästa');
      expect(await line.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(800);
      expect(await faults(page)).toEqual([]);
      const wide = 'document.documentElement.scrollWidth';
      expect(await page.evaluate(wide)).toBeLessThanOrEqual(width);
    },
    90_000,
  );
});
