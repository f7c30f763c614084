import { cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, ourSources } from '../support/files.ts';
import { startCommand, type Running } from '../support/run-command.ts';
import { findBrowser, remedy } from './find-browser.ts';
import { folder, guide, hideRoot } from './guide-pictures.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);

describe.skipIf(executable === undefined)('the pictures of the guide', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let root = '';
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    root = await folderWith({});
    const { data, ontology, shapes } = ourSources();
    for (const name of ['data', 'published']) await cp(data, join(root, name), { recursive: true });
    const people = join(root, 'data/people.yaml');
    const text = await readFile(people, 'utf8');
    // Nobody's name stands in the guide.
    const invented = text
      .replaceAll(/(?<= name: ).+/g, 'Alex Exempel')
      .replaceAll(/(?<=mailbox: mailto:).+/g, 'exempel@regionjh.se');
    await writeFile(join(root, 'published/people.yaml'), invented);
    await writeFile(people, invented.replace('name: Alex', 'name: Kim'));
    const folders = ['--ontology', ontology, '--shapes', shapes, '--port', '4204'];
    const since = ['--since', join(root, 'published')];
    running = startCommand(['preview', '--data', join(root, 'data'), ...since, ...folders]);
    const address = await running.said(/word=/);
    browser = await chromium.launch({ executablePath: executable ?? '' });
    const context = await browser.newContext({
      viewport: { width: 1100, height: 700 },
      locale: 'sv-SE',
    });
    page = await context.newPage();
    await page.goto(address.trim());
  });
  afterAll(async () => {
    await browser.close();
    running.process.kill();
    await running.ended;
  });

  const take = (name: string): Promise<unknown> =>
    page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });

  it('show the panel with a change, and its form', async () => {
    await page.getByText('Kim').first().waitFor();
    await page.getByText('Kontrollerar …').waitFor({ state: 'hidden' });
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    // An editor starts the command in the region's folder, and sees paths from there.
    await hideRoot(page, root);
    await take('panelen');
    const form = new URL('form', page.url());
    form.searchParams.set(
      'thing',
      'http://localhost:4204/id/post/processledare-digitala-losningar',
    );
    await page.goto(form.href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Namn', { exact: false }).count()).toBeGreaterThan(0);
    await take('formularet');
  });

  it('are those that the guide shows, and small', async () => {
    const shown = [
      ...(await readFile(join(guide, 'redigera.md'), 'utf8')).matchAll(
        /\]\(pictures\/([\w.-]+)\)/g,
      ),
    ].map(([, name]) => name);
    const there = await readdir(join(guide, 'pictures'));
    expect(shown.sort()).toEqual(there.sort());
    const sizes = await Promise.all(
      there.map(async (name) => (await stat(join(guide, 'pictures', name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });
});
