import { expect, it } from 'vitest';
import { accessibilityProblems, narrow, picture, sidewaysOverflow, wide } from './browse.ts';
import { describeInBrowser, withScript } from './in-browser.ts';

describeInBrowser('searching', withScript, ({ page, go }) => {
  it('the search box suggests while one types, and leads to what is chosen', async () => {
    await go('doc/organisation/2321000214');
    const box = page().getByRole('combobox');
    await box.focus();
    await page().keyboard.type('upplev');
    await page().getByRole('option').first().waitFor();
    expect(await accessibilityProblems(page())).toEqual([]);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    const heard = page().getByRole('option', { name: /^Upplevelser ?, styrkeområde$/ });
    expect(await heard.count()).toBe(1);
    await page().keyboard.press('ArrowDown');
    const chosen = page().locator('[role="option"][aria-selected="true"]');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await page().keyboard.press('Escape');
    expect(await page().getByRole('option').count()).toBe(0);
    expect(await box.inputValue()).toBe('upplev');
    await page().keyboard.type('elser');
    await page().getByRole('option').first().waitFor();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await page().waitForURL(/doc\/strength-area\/upplevelser$/);
  });

  it('the suggestions of the start page are seen to their end, over what follows', async () => {
    await go('');
    await page().setViewportSize(narrow);
    const box = page().getByRole('combobox');
    await box.focus();
    await page().keyboard.type('energi');
    await page().getByRole('option').first().waitFor();
    expect(await page().evaluate(isListSeen)).toEqual({ top: true, bottom: true });
    expect(await sidewaysOverflow(page())).toBe(0);
    await picture(page(), 'suggestions');
    await page().setViewportSize(wide);
  });

  it('what the suggestions do not have is searched for by Enter alone', async () => {
    await go('doc/organisation/2321000214');
    await page().getByRole('combobox').focus();
    await page().keyboard.type('xyzzy');
    await page().keyboard.press('Enter');
    await page().waitForURL(/search\?q=xyzzy/);
    expect(await page().locator('main').textContent()).toContain('Inga träffar.');
  });
});

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
