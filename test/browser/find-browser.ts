import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

/** How anybody gets a browser for these tests. */
export const remedy = 'npx playwright-core install chromium-headless-shell';

/** Where distributions put Chromium and Chrome. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A browser to test with: the one that `CHROMIUM` names, the system's, or Playwright's own, which is
 * fetched where there is none. `undefined` where that fails too, unless `REQUIRE_BROWSER` is set.
 */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env['CHROMIUM'];
  const own = chromium.executablePath();
  const found = await firstThere([...(named ? [named] : []), ...usualPlaces, own]);
  const browser = found ?? (await fetched(own));
  if (browser === undefined && process.env['REQUIRE_BROWSER']) {
    throw new Error(`There is no browser to test with. Get one: ${remedy}`);
  }
  return browser;
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (await isThere(path)) return path;
  }
  return undefined;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function fetched(own: string): Promise<string | undefined> {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const words = [join(folder, 'cli.js'), 'install', 'chromium-headless-shell'];
  await promisify(execFile)(process.execPath, words, { timeout: 20_000 }).catch(() => undefined);
  return (await isThere(own)) ? own : undefined;
}
