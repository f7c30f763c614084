/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startQueryingSite } from '../support/start-querying-site.ts';
import type { Site } from '../support/start-site.ts';

const root = join(import.meta.dirname, '../..');

/** Where screenshots go. */
export const output = join(root, 'test/.output');

/** Our own data, before every review date. */
export const ourSources = {
  data: join(root, 'data'),
  ontology: join(root, 'ontology'),
  shapes: join(root, 'shapes'),
  baseIri: 'https://data.example/',
  today: new Date('2026-11-29'),
};

/** A look at a site in some way: with or without script, in the light or in the dark. */
export interface Look {
  readonly language: 'sv' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly hasScript: boolean;
}

/** The site in a browser, and what the browser complained of or fetched from elsewhere. */
export interface Browsing {
  readonly page: Page;
  readonly complaints: string[];
  readonly go: (path: string) => Promise<void>;
}

export async function startBrowsing(executablePath: string): Promise<{
  readonly browser: Browser;
  readonly site: Site;
  readonly close: () => Promise<void>;
}> {
  await mkdir(output, { recursive: true });
  const [browser, site] = await Promise.all([
    chromium.launch({ executablePath, args: ['--no-sandbox'] }),
    startQueryingSite(ourSources),
  ]);
  return {
    browser,
    site,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** One page for many visits: to make a new one for each would take longer than to look at it. */
export async function browse(browser: Browser, site: Site, look: Look): Promise<Browsing> {
  const { language, colorScheme, hasScript } = look;
  const context = await browser.newContext({
    locale: { sv: 'sv-SE', en: 'en-GB' }[language],
    colorScheme,
    viewport: wide,
    reducedMotion: 'reduce',
  });
  // The page's own scripts only: axe is a script too.
  if (!hasScript) {
    await context.route(/\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Chromium itself tells of a page with a problem that is asked for.
    const isExpected =
      /status of 4\d\d/.test(message.text()) && message.location().url === page.url();
    if (message.type() === 'error' && !isExpected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) complaints.push(`asked ${request.url()}`);
  });
  const go = async (path: string): Promise<void> => {
    await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
    if (hasScript && path.startsWith('sparql')) {
      // The editor comes when somebody is there.
      await page.mouse.move(1, 1);
      await page.mouse.move(2, 2);
      await page.locator('.CodeMirror').waitFor();
    }
  };
  return { page, complaints, go };
}

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 640 };

/** What axe finds against WCAG 2.0 to 2.2, A and AA, and against good practice: rule and element. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe };
    const results = await inPage.run(document, { resultTypes: ['violations'], preload: false });
    return results.violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html }) => html.slice(0, 160)),
    ]);
  });
  return violations.map((violation) => JSON.stringify(violation));
}

/** How far a page reaches beyond the window sideways, in pixels (WCAG 2.2 SC 1.4.10). */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** A page as tall as a picture of it is useful: one of everything takes longer than all the rest. */
const tallest = 8000;

/** Keeps a picture of a page to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? wide;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.min(height, tallest) });
  await page.screenshot({ path: join(output, `${name}.png`) });
  await page.setViewportSize(size);
}

/** Bytes of a page with all that it loads but the editor of queries and the fonts, compressed as they came. */
export function weight(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(({ name }) => !/\/(?:yasqe\.[^/]*|[^/]*\.woff2)$/.test(name))
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize)
      .reduce((sum, size) => sum + size, 0),
  );
}

/** A style that the reader brings: constructed sheets are not bound by the page's policy. */
export async function addReaderStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

/** The spacing that WCAG 2.2 SC 1.4.12 asks pages to bear. */
export const spacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

/** Elements whose text is cut off by their own edges; the editor of queries hides its own tools, and scrolls. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, overflowY, position } = getComputedStyle(element);
        const hides = [overflowX, overflowY].includes('hidden') && position !== 'absolute';
        return (
          hides &&
          element.closest('.CodeMirror') === null &&
          (element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
