import { expect, it } from 'vitest';
import { narrow, wide } from './browse.ts';
import { describeInBrowser, withScript } from './in-browser.ts';

describeInBrowser('with a keyboard', withScript, ({ page, go }) => {
  /** Marks and numbers are there for those who ask for them. */
  const showEvidence = async (): Promise<void> => {
    const box = page().getByLabel('Visa vilka ord som stöder mål').first();
    await box.focus();
    await page().keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
  };

  it('the first stop leads past the menu', async () => {
    await go('doc/strength-area/hallbar-energi');
    await page().keyboard.press('Tab');
    expect(await page().evaluate(() => document.activeElement?.className)).toBe('skip');
    await page().keyboard.press('Enter');
    expect(await page().evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it.each(['', 'doc/strength-area/hallbar-energi', 'page/goals'])(
    'every stop of /%s is seen, has the focus marked and is not a trap',
    async (path) => {
      await go(path);
      const stops = await page().evaluate(countStops);
      for (let stop = 0; stop < stops; stop += 1) {
        await page().keyboard.press('Tab');
        const hidden = await page().evaluate(describeFocus);
        expect({ stop, hidden }).toEqual({ stop, hidden: undefined });
      }
      await page().keyboard.press('Tab');
      expect(await page().evaluate(() => document.activeElement === document.body)).toBe(true);
    },
  );

  it('a number after marked words opens the reasons that it stands for', async () => {
    await go('doc/strength-area/hallbar-energi');
    await showEvidence();
    const reference = page().locator('a.reference').first();
    const target = (await reference.getAttribute('href')) ?? '';
    const reasons = page().locator(target);
    expect(await reasons.isVisible()).toBe(false);
    await reference.focus();
    await page().keyboard.press('Enter');
    expect(await reasons.isVisible()).toBe(true);
    const lit = await page().locator('mark.lit').count();
    expect(lit).toBeGreaterThan(0);
  });

  it('a number stands on the line of the words that it follows, however wide the page is', async () => {
    await go('doc/strength-area/hallbar-energi');
    await showEvidence();
    expect(await page().locator('a.reference').first().isVisible()).toBe(true);
    for (let width = 320; width < 1000; width += 20) {
      await page().setViewportSize({ ...narrow, width });
      expect({ width, alone: await page().evaluate(findLoneNumbers) }).toEqual({
        width,
        alone: [],
      });
    }
    await page().setViewportSize(wide);
  });

  it('the address can be copied, and the button says so', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await go('doc/strength-area/hallbar-energi');
    await page().locator('.for-data summary').first().focus();
    await page().keyboard.press('Enter');
    const button = page().locator('.address button');
    await button.focus();
    await page().keyboard.press('Enter');
    await expect.poll(() => button.textContent()).toContain('Kopierat');
    expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(
      'https://data.example/id/strength-area/hallbar-energi',
    );
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
