import { expect, it } from 'vitest';
import {
  accessibilityProblems,
  narrow,
  picture,
  sidewaysOverflow,
  weight,
  wide,
} from './browse.ts';
import type { Look } from './browse.ts';
import { describeInBrowser } from './in-browser.ts';
import { pageTypes } from './page-types.ts';

/** Looks at a page of every type in one look. */
export function lookAtEveryPage(look: Look): void {
  const { language, colorScheme, hasScript } = look;
  const name = `pages in ${language}, ${colorScheme}, script: ${hasScript}`;
  describeInBrowser(name, look, ({ page, go, complaints }) => {
    it.each(pageTypes)(
      '$name has no violation, complaint or request elsewhere, weighs under 60 kB and fits a phone',
      async ({ name, path }) => {
        complaints().length = 0;
        await go(path);
        expect(await accessibilityProblems(page())).toEqual([]);
        expect(complaints()).toEqual([]);
        expect(await page().getAttribute('html', 'lang')).toBe(language);
        expect(await weight(page())).toBeLessThan(60_000);
        if (hasScript) await picture(page(), `${name}-${language}`);
        await page().setViewportSize(narrow);
        expect(await sidewaysOverflow(page())).toBe(0);
        await page().setViewportSize(wide);
      },
    );
  });
}
