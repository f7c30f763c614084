import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  addReaderStyle,
  browse,
  clippedTexts,
  narrow,
  picture,
  sidewaysOverflow,
  spacing,
  startBrowsing,
  wide,
  type Look,
} from './browse.ts';
import { findBrowser } from './find-browser.ts';
import { pageTypes } from './page-types.ts';

const executable = await findBrowser();

/** Language, colours and script, each with each of the others: axe takes a second and more for a page. */
const looks: readonly Look[] = [
  { language: 'sv', colorScheme: 'light', hasScript: true },
  { language: 'sv', colorScheme: 'dark', hasScript: false },
  { language: 'en', colorScheme: 'light', hasScript: false },
  { language: 'en', colorScheme: 'dark', hasScript: true },
];

describe.skipIf(executable === undefined)(
  'every page type in every look',
  { timeout: 600_000 },
  () => {
    let started: Awaited<ReturnType<typeof startBrowsing>>;
    beforeAll(async () => {
      started = await startBrowsing(executable ?? '');
    });
    afterAll(() => started.close());

    it.each(looks)('$language, $colorScheme, script: $hasScript', async (look) => {
      const { page, complaints, go } = await browse(started.browser, started.site, look);
      for (const { name, path } of pageTypes) {
        await go(path);
        await page.evaluate(() => {
          for (const each of document.querySelectorAll('details')) each.open = true;
        });
        expect({ name, problems: await accessibilityProblems(page) }).toEqual({
          name,
          problems: [],
        });
        expect({ name, complaints }).toEqual({ name, complaints: [] });
        if (look.hasScript)
          await picture(page, `${name}-${look.language}-${look.colorScheme}-open`);
      }
      await page.context().close();
    });

    it.each(['sv', 'en'] as const)(
      'at 320 pixels, with large text and with wide spacing, in %s',
      async (language) => {
        const look = { language, colorScheme: 'light', hasScript: true } as const;
        const { page, go } = await browse(started.browser, started.site, look);
        for (const { name, path } of pageTypes) {
          await page.setViewportSize(narrow);
          await go(path);
          expect({ name, overflow: await sidewaysOverflow(page) }).toEqual({ name, overflow: 0 });
          expect({ name, problems: await accessibilityProblems(page) }).toEqual({
            name,
            problems: [],
          });
          await picture(page, `${name}-${language}-narrow`);
          await addReaderStyle(page, spacing);
          expect({ name, clipped: await clippedTexts(page) }).toEqual({ name, clipped: [] });
          expect({ name, overflow: await sidewaysOverflow(page) }).toEqual({ name, overflow: 0 });
          await page.setViewportSize(wide);
          await go(path);
          await addReaderStyle(page, 'html{font-size:200%!important}');
          expect({ name, clipped: await clippedTexts(page) }).toEqual({ name, clipped: [] });
          expect({ name, overflow: await sidewaysOverflow(page) }).toEqual({ name, overflow: 0 });
        }
        await page.context().close();
      },
    );

    it('with colours of the reader’s and on paper', async () => {
      const look = { language: 'sv', colorScheme: 'light', hasScript: true } as const;
      const { page, go } = await browse(started.browser, started.site, look);
      for (const { name, path } of pageTypes) {
        await page.emulateMedia({ forcedColors: 'active' });
        await go(path);
        await picture(page, `${name}-forced`);
        await page.emulateMedia({ forcedColors: 'none', media: 'print' });
        expect(await page.locator('.menu').isVisible()).toBe(false);
        await picture(page, `${name}-print`);
      }
      await page.context().close();
    });
  },
);
