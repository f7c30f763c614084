import { afterAll, beforeAll, describe } from 'vitest';
import type { Page } from 'playwright-core';
import { browse, startBrowsing, type Look } from './browse.ts';
import { findBrowser, remedy } from './find-browser.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);

/** Our site in a browser, for tests that run once it is there. */
export interface InBrowser {
  readonly page: () => Page;
  readonly go: (path: string) => Promise<void>;
  /** What the browser complained of, or fetched from elsewhere, so far; to be emptied by who reads it. */
  readonly complaints: () => string[];
}

/** Two looks that together have both languages, themes, and script and none; the long test has every mixture. */
export const withScript = { language: 'sv', colorScheme: 'light', hasScript: true } as const;
export const withoutScript = { language: 'en', colorScheme: 'dark', hasScript: false } as const;

/** Tests in a browser with one look; skipped where there is none, with the command that helps. */
export function describeInBrowser(
  name: string,
  look: Look,
  tests: (inBrowser: InBrowser) => void,
): void {
  describe.skipIf(executable === undefined)(name, () => {
    let started: Awaited<ReturnType<typeof startBrowsing>>;
    let browsing: Awaited<ReturnType<typeof browse>>;
    beforeAll(async () => {
      started = await startBrowsing(executable ?? '');
      browsing = await browse(started.browser, started.site, look);
    });
    afterAll(() => started.close());
    tests({
      page: () => browsing.page,
      go: (path) => browsing.go(path),
      complaints: () => browsing.complaints,
    });
  });
}
