import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  browse,
  narrow,
  output,
  sidewaysOverflow,
  startBrowsing,
  weight,
  wide,
  type Browsing,
} from './browse.ts';
import { findBrowser, remedy } from './find-browser.ts';
import { pageTypes } from './page-types.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);

/** Two looks that together have both languages, themes, and script and none; the long test has every mixture. */
const looks = [
  { language: 'sv', colorScheme: 'light', hasScript: true },
  { language: 'en', colorScheme: 'dark', hasScript: false },
] as const;

describe.skipIf(executable === undefined)('pages in a browser', () => {
  let started: Awaited<ReturnType<typeof startBrowsing>>;

  beforeAll(async () => {
    started = await startBrowsing(executable ?? '');
  });
  afterAll(() => started.close());

  describe.each(looks)('in $language, $colorScheme, script: $hasScript', (look) => {
    let browsing: Browsing;
    let page: Page;
    beforeAll(async () => {
      browsing = await browse(started.browser, started.site, look);
      ({ page } = browsing);
    });
    afterAll(() => page.context().close());

    it.each(pageTypes)(
      '$name has no violation, complaint or request elsewhere, weighs under 60 kB and fits a phone',
      async ({ name, path }) => {
        browsing.complaints.length = 0;
        await browsing.go(path);
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(browsing.complaints).toEqual([]);
        expect(await page.getAttribute('html', 'lang')).toBe(look.language);
        expect(await weight(page)).toBeLessThan(60_000);
        if (look.hasScript)
          await page.screenshot({
            path: join(output, `${name}-${look.language}.png`),
            fullPage: true,
          });
        await page.setViewportSize(narrow);
        expect(await sidewaysOverflow(page)).toBe(0);
        await page.setViewportSize(wide);
      },
    );
  });

  describe('with a keyboard', () => {
    let browsing: Browsing;
    let page: Page;
    beforeAll(async () => {
      browsing = await browse(started.browser, started.site, looks[0]);
      ({ page } = browsing);
    });
    afterAll(() => page.context().close());

    it('the first stop leads past the menu', async () => {
      await browsing.go('doc/strength-area/hallbar-energi');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    });

    it.each(['', 'doc/strength-area/hallbar-energi', 'page/goals'])(
      'every stop of /%s is seen, has the focus marked and is not a trap',
      async (path) => {
        await browsing.go(path);
        const stops = await page.evaluate(countStops);
        for (let stop = 0; stop < stops; stop += 1) {
          await page.keyboard.press('Tab');
          const hidden = await page.evaluate(describeFocus);
          expect({ stop, hidden }).toEqual({ stop, hidden: undefined });
        }
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      },
    );

    it('a number after marked words opens the reasons that it stands for', async () => {
      await browsing.go('doc/strength-area/hallbar-energi');
      const reference = page.locator('a.reference').first();
      const target = (await reference.getAttribute('href')) ?? '';
      const reasons = page.locator(target);
      expect(await reasons.isVisible()).toBe(false);
      await reference.focus();
      await page.keyboard.press('Enter');
      expect(await reasons.isVisible()).toBe(true);
      const lit = await page.locator('mark.lit').count();
      expect(lit).toBeGreaterThan(0);
    });

    it('the address can be copied, and the button says so', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await browsing.go('doc/strength-area/hallbar-energi');
      const button = page.locator('.address button');
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => button.textContent()).toContain('Kopierat');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        'https://data.example/id/strength-area/hallbar-energi',
      );
    });
  });
});

/** How many stops there are for Tab: what is hidden, or in what is closed, has none. */
function countStops(): number {
  const possible = document.querySelectorAll<HTMLElement | SVGElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  return [...possible].filter((element) => element.tabIndex >= 0 && element.checkVisibility())
    .length;
}

/** What is wrong with where the focus is, if anything is. */
function describeFocus(): string | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return 'the focus is nowhere';
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const { outlineStyle, stroke } = getComputedStyle(element.querySelector('circle') ?? element);
  const isMarked = outlineStyle !== 'none' || stroke !== 'none';
  return isSeen && isMarked ? undefined : element.outerHTML.slice(0, 120);
}
