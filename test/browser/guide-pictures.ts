/// <reference lib="dom" />
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { output } from './browse.ts';

export const guide = join(import.meta.dirname, '../../docs/sv');

/** Where pictures go: to the guide when they are to be taken anew, else beside the tests. */
export const folder = process.env['TAKE_PICTURES'] === '1' ? join(guide, 'pictures') : output;

/** Taller than any page of the preview, in pixels. */
const tallest = 5000;

/** Around what a picture shows, in pixels. */
const margin = 8;

/** What a picture shows: from one element to another. */
export interface Part {
  readonly from: Locator;
  readonly to: Locator;
  /** What paths begin with that an editor, who starts the command in the region's folder, does not see. */
  readonly root: string;
}

/** Takes a picture for the guide, as wide as the window, or as the panel beside the site. */
export async function pictureOf(page: Page, name: string, { from, to, root }: Part): Promise<void> {
  const size = page.viewportSize() ?? { width: 1000, height: 800 };
  await hideRoot(page, root);
  // What scrolls within the page, and buttons that stay in sight, stand in their places in a window as tall as all of it.
  await page.setViewportSize({ ...size, height: tallest });
  const [first, last] = [await from.boundingBox(), await to.boundingBox()];
  if (!first || !last) throw new Error(`What ${name}.png shows is not on the page.`);
  const y = Math.max(0, first.y - margin);
  const isWide = await from.evaluate((element) => element.closest('#panel') === null);
  const width = isWide ? size.width : first.x + first.width + margin;
  const clip = { x: 0, y, width, height: last.y + last.height + margin - y };
  await page.screenshot({ path: join(folder, `${name}.png`), clip, animations: 'disabled' });
  await page.setViewportSize(size);
}

/** Shows paths from the region's folder. */
export async function hideRoot(page: Page, root: string): Promise<void> {
  await page.evaluate(
    `{
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        walker.currentNode.data = walker.currentNode.data.replace(${JSON.stringify(`${root}/`)}, '');
    }`,
  );
}
