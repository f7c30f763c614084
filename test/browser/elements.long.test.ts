/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';
import { accessibilityProblems, narrow } from './browse.ts';
import { findBrowser } from './find-browser.ts';

const executablePath = await findBrowser();
// Below a path, as the site need not have a host of its own.
const base = 'https://data.example/lod/';

const area = `<styrkedata-area><a href="${base}id/strength-area/hallbar-energi">Hållbar energi</a></styrkedata-area>`;
const allGoals = `<styrkedata-goals><a href="${base}page/goals">Mål</a></styrkedata-goals>`;
const itsGoals = `<styrkedata-goals heading-level="2"><a href="${base}doc/strength-area/upplevelser?lang=sv">Upplevelser</a></styrkedata-goals>`;

describe.skipIf(executablePath === undefined)('elements on the page of another site', () => {
  let site: Site;
  let host: Server;
  let browser: Browser;
  let shown = '';
  let policy = '';
  beforeAll(async () => {
    site = await startSite(ourSources(base));
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox'],
    });
    host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', policy);
      response.setHeader('cross-origin-embedder-policy', 'require-corp');
      response.end(shown);
    }).listen(0, 'localhost');
    await once(host, 'listening');
  });
  afterAll(async () => {
    await browser.close();
    host.close();
    await site.close();
  });

  /** Opens a page that allows what it needs of the site and nothing else. */
  async function open(content: string, language = 'sv', prepare?: (page: Page) => Promise<void>) {
    shown = `<!doctype html><html lang="${language}"><head><title>Kommunen</title>
      <script type="module" src="${site.origin}/lod/embed/styrkedata.js"></script></head>
      <body><main><h1>Kommunen</h1><h2>Det vi gör</h2>${content}</main></body></html>`;
    policy = `default-src 'none'; script-src ${site.origin}; connect-src ${site.origin}`;
    const page = await browser.newPage({ viewport: narrow });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await prepare?.(page);
    await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
    return { page, errors };
  }

  it.each([
    ['sv', 'Hållbar energi', 'Redaktionens läsning', 'Länets elnät', 'Kontakt', 'pågår'],
    [
      'en',
      'Sustainable energy',
      'Read by the editors',
      'Unofficial translation',
      'Contact',
      'under way',
    ],
  ])('show an area in the language of the page: %s', async (language, ...texts) => {
    const { page, errors } = await open(area, language);
    await page.getByRole('heading', { level: 3 }).waitFor();
    const text = await page.locator('styrkedata-area div').innerText();
    for (const each of texts) expect(text).toContain(each);
    expect(await page.locator('styrkedata-area div').getAttribute('lang')).toBe(language);
    expect(await page.locator('styrkedata-area li').count()).toBeGreaterThan(10);
    expect(await accessibilityProblems(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(narrow.width);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('show the goals of all areas, or of one, with headings from the level that is asked for', async () => {
    const { page } = await open(itsGoals + allGoals);
    await page.getByRole('heading', { level: 3, name: 'Hållbar energi' }).waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toHaveLength(4);
    const only = page.locator('styrkedata-goals h2');
    await only.waitFor();
    expect(await only.allInnerTexts()).toEqual(['Upplevelser']);
    const link = page.locator('styrkedata-goals h2 a');
    expect(await link.getAttribute('href')).toBe(
      `${site.origin}/lod/doc/strength-area/upplevelser?lang=sv`,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('look as the page around does, and change with its language', async () => {
    const { page } = await open(`<div style="color: rgb(1, 2, 3)">${area}</div>`);
    const heading = page.getByRole('heading', { level: 3 });
    await heading.waitFor();
    await page.evaluate(() =>
      document.querySelector('styrkedata-area')?.setAttribute('lang', 'en'),
    );
    await page.getByRole('heading', { level: 3, name: 'Sustainable energy' }).waitFor();
    await page.close();
  });

  it.each([
    ['the script', /styrkedata\.js$/],
    ['the data', /\.json$/],
  ])('leave the link where %s does not come', async (_, pattern) => {
    const { page } = await open(area, 'sv', async (made) => {
      await made.route(pattern, (each) => each.abort());
    });
    await page.waitForLoadState('networkidle');
    const link = page.getByRole('link', { name: 'Hållbar energi' });
    expect(await link.isVisible()).toBe(true);
    expect(await page.locator('styrkedata-area h3').count()).toBe(0);
    await page.close();
  });

  it.each(['id/strength-area/nothing', 'page/about', ''])(
    'leave the link where there is nothing to show: %s',
    async (path) => {
      const { page, errors } = await open(
        `<styrkedata-area><a href="${path && base + path}">x</a></styrkedata-area><styrkedata-area></styrkedata-area>`,
      );
      await page.waitForLoadState('networkidle');
      expect(await page.getByText('x', { exact: true }).isVisible()).toBe(true);
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
