import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  browse,
  narrow,
  picture,
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
        if (look.hasScript) await picture(page, `${name}-${look.language}`);
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

    it('a number stands on the line of the words that it follows, however wide the page is', async () => {
      await browsing.go('doc/strength-area/hallbar-energi');
      for (let width = 320; width < 1000; width += 20) {
        await page.setViewportSize({ ...narrow, width });
        expect({ width, alone: await page.evaluate(findLoneNumbers) }).toEqual({
          width,
          alone: [],
        });
      }
      await page.setViewportSize(wide);
    });

    it('the search box suggests while one types, and leads to what is chosen', async () => {
      await browsing.go('doc/organisation/2321000214');
      const box = page.getByRole('combobox');
      await box.focus();
      await page.keyboard.type('upplev');
      await page.getByRole('option').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      const heard = page.getByRole('option', { name: /^Upplevelser ?, styrkeområde$/ });
      expect(await heard.count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      const chosen = page.locator('[role="option"][aria-selected="true"]');
      expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
      await page.keyboard.press('Escape');
      expect(await page.getByRole('option').count()).toBe(0);
      expect(await box.inputValue()).toBe('upplev');
      await page.keyboard.type('elser');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/doc\/strength-area\/upplevelser$/);
    });

    it('the suggestions of the start page are seen to their end, over what follows', async () => {
      await browsing.go('');
      await page.setViewportSize(narrow);
      const box = page.getByRole('combobox');
      await box.focus();
      await page.keyboard.type('energi');
      await page.getByRole('option').first().waitFor();
      expect(await page.evaluate(isListSeen)).toEqual({ top: true, bottom: true });
      expect(await sidewaysOverflow(page)).toBe(0);
      await picture(page, 'suggestions');
      await page.setViewportSize(wide);
    });

    it('what the suggestions do not have is searched for by Enter alone', async () => {
      await browsing.go('doc/organisation/2321000214');
      await page.getByRole('combobox').focus();
      await page.keyboard.type('xyzzy');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\?q=xyzzy/);
      expect(await page.locator('main').textContent()).toContain('Inga träffar.');
    });

    it('the editor of queries lets Tab through, suggests what the data uses, and runs the query', async () => {
      await browsing.go('sparql');
      browsing.complaints.length = 0;
      await page.getByText('Fråga i SPARQL').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('PREFIX st: <ns/>\nSELECT * { ?s a st:Strength', { delay: 5 });
      await page.getByText('st:StrengthArea', { exact: true }).first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.keyboard.type(' }');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(/sparql\?query=/);
      expect(await page.locator('#answer h2').textContent()).toBe('Svar: 4 rader');
      expect(browsing.complaints).toEqual([]);
    });

    it('a query too long for an address is sent and answered all the same', async () => {
      await browsing.go('sparql');
      const long = `ASK { ?s ?p ?o } # ${'å'.repeat(3000)}`;
      await page.evaluate((text) => {
        const field = document.querySelector<HTMLTextAreaElement>('#query');
        if (field) field.value = text;
        document.querySelector<HTMLFormElement>('form.query')?.requestSubmit();
      }, long);
      await page.locator('#answer').waitFor();
      expect(page.url()).not.toContain('query=');
      expect(await page.locator('#answer h2').textContent()).toBe('Svar: Ja');
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

/** The numbers after marked words that stand at the beginning of a line, each by its words. */
function findLoneNumbers(): string[] {
  return [...document.querySelectorAll('mark')].flatMap((mark) => {
    const number = mark.nextElementSibling;
    const lastLine = [...mark.getClientRects()].at(-1);
    if (!number?.matches('.reference') || lastLine === undefined) return [];
    return number.getBoundingClientRect().top < lastLine.bottom ? [] : [mark.textContent];
  });
}

/** Whether nothing covers or cuts off the list of suggestions. */
function isListSeen(): { readonly top: boolean; readonly bottom: boolean } | undefined {
  const list = document.querySelector('[role="listbox"]');
  if (list === null) return undefined;
  const before = list.getBoundingClientRect();
  scrollBy(0, before.bottom - innerHeight);
  const { left, top, bottom, width } = list.getBoundingClientRect();
  const isAt = (y: number): boolean =>
    list.contains(document.elementFromPoint(left + width / 2, y));
  return { top: isAt(top + 10), bottom: isAt(bottom - 10) };
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
