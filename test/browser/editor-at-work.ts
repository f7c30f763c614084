import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Preview } from '../support/start-preview.ts';
import { accessibilityProblems } from './browse.ts';
import { pictureOf } from './guide-pictures.ts';
import type { Hand } from './hands.ts';

/** What somebody does again and again who edits in a preview, and by which way. */
export function editorAt(
  preview: () => Preview,
  {
    hand,
    hasScript,
    base,
  }: { readonly hand: Hand; readonly hasScript: boolean; readonly base: string },
) {
  const open = (address?: string): Promise<Page> =>
    preview().open({
      hasScript,
      viewport: { width: 1000, height: 800 },
      ...(address === undefined ? {} : { address }),
    });
  const openForm = (thing: string): Promise<Page> =>
    open(`form?thing=${encodeURIComponent(base + thing)}`);
  /** A page with the form for a new thing, by the way that an editor goes there. */
  const openNew = async (kind: string): Promise<Page> => {
    const page = await open('things');
    await hand.press(page.locator('summary', { hasText: new RegExp(`^${kind} \\(`) }));
    await hand.press(page.getByRole('link', { name: `Lägg till: ${kind}`, exact: true }));
    return page;
  };
  const button = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: true }).first();
  const save = async (page: Page): Promise<void> => {
    await hand.press(button(page, 'Spara'));
    await page.getByText('Sparat.').waitFor();
  };
  const named = async (page: Page, swedish: string, english: string): Promise<void> => {
    await hand.write(page.getByLabel('svenska', { exact: true }).first(), swedish);
    await hand.write(page.getByLabel('engelska', { exact: true }).first(), english);
  };
  /** A picture for the guide of a page that axe has nothing against; both need scripts, and one is enough. */
  const take = async (page: Page, name: string, from: Locator, to: Locator): Promise<void> => {
    if (!hasScript) return;
    expect(await accessibilityProblems(page)).toEqual([]);
    await pictureOf(page, name, { from, to, root: preview().root });
  };
  return { open, openForm, openNew, button, save, named, take };
}

/** What differs from the last commit: each file, and its lines that went and came. */
export function changesIn({ git }: Preview): string[] {
  git('add', '-AN');
  const lines = git('diff', '-U0').split('\n');
  git('reset', '-q');
  return lines.flatMap((line) => {
    const [, file] = /^\+\+\+ b\/(.*)/.exec(line) ?? [];
    return file ?? (/^[-+](?![-+]{2} )/.test(line) ? [line] : []);
  });
}
