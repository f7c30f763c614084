import { copyFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { startPreview, type Preview } from '../support/start-preview.ts';
import { accessibilityProblems, output } from './browse.ts';
import { findBrowser, remedy } from './find-browser.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);

describe.skipIf(executable === undefined)('styrkedata preview in a browser', () => {
  let preview: Preview;
  let starting: number;
  const edit = (from: string, to: string): Promise<void> => preview.edit('people.yaml', from, to);

  beforeAll(async () => {
    const start = Date.now();
    preview = await startPreview(ourSources(), executable ?? '', {
      prepare: ({ root }) => cp(join(root, 'data'), join(root, 'published'), { recursive: true }),
      words: (root) => ['--base', 'https://data.example/', '--since', join(root, 'published')],
    });
    starting = Date.now() - start;
  });
  afterAll(() => preview.close());

  const open = (hasScript: boolean): Promise<Page> =>
    preview.open({ hasScript, viewport: { width: 1400, height: 900 } });

  it('shows the site and what the check says, with nothing against accessibility', async () => {
    const page = await open(true);
    await page.getByText('Inget att rätta.').waitFor();
    await page.getByText('Inget är ändrat.').waitFor();
    const site = page.frameLocator('iframe');
    await site.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('shows a saved file at once, tells the change in prose, and takes it back', async () => {
    const page = await open(true);
    const site = page.frameLocator('iframe');
    await page.getByText('Inget att rätta.').waitFor();
    await page.evaluate(
      "document.querySelector('iframe').src = '/doc/post/processledare-upplevelser'",
    );
    await site.getByText('Sofie Jonsson').first().waitFor();
    await edit('name: Sofie Jonsson', 'name: Kim Exempel');
    const start = Date.now();
    await site.getByText('Kim Exempel').first().waitFor();
    const waited = Date.now() - start;
    console.info(`the page followed after ${waited} ms`);
    // On a busy machine the start has taken long, too.
    expect(waited).toBeLessThan(Math.max(5000, 2 * starting));
    const change = page.locator('li', { hasText: 'Namn är nu' }).first();
    await change.waitFor();
    expect(await change.textContent()).toContain('Sofie Jonsson');
    await page.screenshot({ path: join(output, 'preview-changed.png') });
    await change.getByRole('button', { name: 'Ångra' }).click();
    await page.getByText('Inget är ändrat.').waitFor();
    const before = await readFile(join(preview.root, 'published/people.yaml'), 'utf8');
    expect(await preview.read('people.yaml')).toBe(before);
  });

  describe('a change is shown', () => {
    /** A page whose first request to an address of the preview waits until it is let go; the answer is that of before. */
    const openHeld = async (address: string) => {
      const page = await (await preview.browser.newContext({ locale: 'sv-SE' })).newPage();
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await page.route(
        `**/.preview/${address}`,
        async (route) => {
          const response = address === 'panel' ? await route.fetch() : undefined;
          await held;
          await (response ? route.fulfill({ response }) : route.continue());
        },
        { times: 1 },
      );
      await page.goto(preview.entrance);
      return { page, letGo };
    };
    const panelSays = async (page: Page, words: string): Promise<void> => {
      const address = new URL('/.preview/panel', preview.entrance).href;
      const panel = async () => (await page.request.get(address)).text();
      await expect.poll(panel, { timeout: 120_000 }).toContain(words);
    };

    it.each(['events', 'panel'])(
      'that came before the browser had an answer of %s',
      async (address) => {
        const { page, letGo } = await openHeld(address);
        await edit('name: Sofie Jonsson', 'name: Kim Exempel');
        await panelSays(page, 'Namn är nu');
        // All was checked, so that nothing else will be told.
        await panelSays(page, 'class="count"');
        letGo();
        await page.locator('#panel li', { hasText: 'Namn är nu' }).first().waitFor();
      },
    );
    afterEach(() =>
      copyFile(join(preview.root, 'published/people.yaml'), join(preview.root, 'data/people.yaml')),
    );
  });

  it('shows data with errors, and leads from a finding to its page, without script too', async () => {
    await edit('type: Person', 'type: Persn');
    const page = await open(false);
    await expect
      .poll(
        async () => {
          await page.goto(preview.entrance);
          return page.locator('#panel').textContent();
        },
        { interval: 1000 },
      )
      .toContain('Menade du ”Person”?');
    expect(await page.locator('#panel').textContent()).toContain('people.yaml:7:11');
    await page.locator('li.violation a').first().click();
    const site = page.frameLocator('iframe');
    await site.getByRole('heading', { level: 1, name: /Processledare/ }).waitFor();
    await page.screenshot({ path: join(output, 'preview-wrong.png') });
    await page.getByRole('button', { name: 'Ångra' }).first().click();
    await page.goto(preview.entrance);
    expect(await preview.read('people.yaml')).not.toContain('Persn');
  });
});
