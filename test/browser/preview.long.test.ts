import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, ourSources } from '../support/files.ts';
import { startCommand, type Running } from '../support/run-command.ts';
import { output } from './browse.ts';
import { findBrowser, remedy } from './find-browser.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(executable === undefined)('styrkedata preview in a browser', () => {
  let root = '';
  let running: Running;
  let browser: Browser;
  let address = '';
  const people = (): string => join(root, 'data/people.yaml');
  const edit = async (from: string, to: string): Promise<void> => {
    const text = await readFile(people(), 'utf8');
    expect(text).toContain(from);
    await writeFile(people(), text.replace(from, to));
  };

  beforeAll(async () => {
    await mkdir(output, { recursive: true });
    root = await folderWith({});
    const { data, ontology, shapes } = ourSources();
    for (const name of ['data', 'published']) await cp(data, join(root, name), { recursive: true });
    const folders = ['--ontology', ontology, '--shapes', shapes, '--port', '4174'];
    const since = ['--since', join(root, 'published')];
    running = startCommand(['preview', '--data', join(root, 'data'), ...since, ...folders]);
    address = await running.said(/word=/);
    browser = await chromium.launch({ executablePath: executable ?? '' });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    running.process.kill();
    await running.ended;
  });

  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 1400, height: 900 },
      locale: 'sv-SE',
    });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };

  it('shows the site and what the check says, with nothing against accessibility', async () => {
    const page = await open(true);
    await page.getByText('Inget att rätta.').waitFor({ timeout: 60_000 });
    await page.getByText('Inget är ändrat.').waitFor();
    const site = page.frameLocator('iframe');
    await site.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(
      "axe.run('main').then(({ violations }) => violations.map(({ id }) => id))",
    );
    expect(found).toEqual([]);
  }, 90_000);

  it('shows a saved file at once, tells the change in prose, and takes it back', async () => {
    const page = await open(true);
    const site = page.frameLocator('iframe');
    await page.getByText('Inget att rätta.').waitFor({ timeout: 60_000 });
    await page.evaluate(
      "document.querySelector('iframe').src = '/doc/post/processledare-upplevelser'",
    );
    await site.getByText('Sofie Jonsson').first().waitFor();
    await edit('name: Sofie Jonsson', 'name: Kim Exempel');
    const start = Date.now();
    await site.getByText('Kim Exempel').first().waitFor();
    const waited = Date.now() - start;
    console.info(`the page followed after ${waited} ms`);
    expect(waited).toBeLessThan(5000);
    const change = page.locator('li', { hasText: 'Namn är nu' }).first();
    await change.waitFor({ timeout: 30_000 });
    expect(await change.textContent()).toContain('Sofie Jonsson');
    await page.screenshot({ path: join(output, 'preview-changed.png') });
    await change.getByRole('button', { name: 'Ångra' }).click();
    await page.getByText('Inget är ändrat.').waitFor({ timeout: 30_000 });
    const [now, before] = await Promise.all(
      [people(), join(root, 'published/people.yaml')].map((path) => readFile(path, 'utf8')),
    );
    expect(now).toBe(before);
  }, 120_000);

  it('shows data with errors, and leads from a finding to its page, without script too', async () => {
    await edit('type: Person', 'type: Persn');
    const page = await open(false);
    await expect
      .poll(
        async () => {
          await page.goto(address);
          return page.locator('#panel').textContent();
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toContain('Menade du ”Person”?');
    expect(await page.locator('#panel').textContent()).toContain('people.yaml:7:11');
    await page.locator('li.violation a').first().click();
    const site = page.frameLocator('iframe');
    await site.getByRole('heading', { level: 1, name: /Processledare/ }).waitFor();
    await page.screenshot({ path: join(output, 'preview-wrong.png') });
    await page.getByRole('button', { name: 'Ångra' }).first().click();
    await page.goto(address);
    expect(await readFile(people(), 'utf8')).not.toContain('Persn');
  }, 120_000);
});
