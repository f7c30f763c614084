import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { startPreview, type Preview } from '../support/start-preview.ts';
import { accessibilityProblems, output } from './browse.ts';
import { findBrowser, remedy } from './find-browser.ts';

const executable = await findBrowser();
if (executable === undefined)
  console.warn(`No browser: these tests are skipped. Get one: ${remedy}`);

describe.skipIf(executable === undefined)('forms in a browser, by keyboard', () => {
  let preview: Preview;
  const base = 'https://data.example/';
  const post = `${base}id/post/processledare-upplevelser`;
  const pathOf = (name: string): string => join(preview.root, 'data', name);
  const read = (name: string): Promise<string> => preview.read(name);

  beforeAll(async () => {
    const sources = ourSources();
    preview = await startPreview(sources, executable ?? '', {
      words: () => ['--base', base, '--since', sources.data],
    });
  });
  afterAll(() => preview.close());

  const open = async (address: string, hasScript: boolean): Promise<Page> => {
    const page = await preview.open({ hasScript, address, viewport: { width: 1000, height: 900 } });
    page.setDefaultTimeout(240_000);
    return page;
  };
  const formOf = (thing: string): string => `form?thing=${encodeURIComponent(thing)}`;
  const check = async (page: Page): Promise<void> => {
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  };
  const write = async (page: Page, label: string, text: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).first().focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };
  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };

  it.each([
    ['with', true, 'Kim Exempel'],
    ['without', false, 'Robin Exempel'],
  ])('a contact is changed %s script, and one line with it', async (_, hasScript, name) => {
    const before = await read('people.yaml');
    const page = await open(formOf(post), hasScript);
    const part = page.getByRole('group', { name: /^Innehavare enligt källan: / });
    await part.locator('input[type="text"]').first().focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(name);
    await press(page, 'Spara');
    await page.getByText('Sparat.').waitFor();
    const after = (await read('people.yaml')).split('\n');
    const old = before.split('\n');
    expect(after.length).toBe(old.length);
    expect(after.filter((line, index) => line !== old[index])).toEqual([`    name: ${name}`]);
    await page.close();
  });

  it('tells what is wrong while somebody writes, beside the field, and saves none of it', async () => {
    const before = await read('people.yaml');
    const page = await open(formOf(post), true);
    await page
      .getByRole('group', { name: /^Innehavare/ })
      .locator('input[type="text"]')
      .nth(1)
      .focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('kim');
    const told = page
      .locator('.findings')
      .getByText('E-postadressen har fel form', { exact: false });
    await told.first().waitFor();
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(1);
    await page.screenshot({ path: join(output, 'form-wrong.png'), fullPage: true });
    await check(page);
    await press(page, 'Spara');
    await page.getByText('Inget sparades. Rätta det här först:').waitFor();
    expect(await read('people.yaml')).toBe(before);
    await page.close();
  });

  it('a contact point is added and removed by keyboard, without script', async () => {
    const before = await read('organisation.yaml');
    const page = await open('things', false);
    await page
      .getByText(/^kontaktpunkt/)
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Lägg till: kontaktpunkt' }).focus();
    await page.keyboard.press('Enter');
    await write(page, 'svenska', 'Enhetens brevlåda');
    await write(page, 'engelska', 'The mailbox of the unit');
    await page.locator('#field-http-data-europa-eu-m8g-email input[type="text"]').focus();
    await page.keyboard.type('enheten@region.example');
    await press(page, 'Spara');
    await page.getByRole('heading', { level: 1, name: 'Ändra: Enhetens brevlåda' }).waitFor();
    expect(await read('organisation.yaml')).toContain('  email: enheten@region.example\n');
    await page.getByRole('link', { name: 'Ta bort hela saken …' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Inget annat länkar hit.').waitFor();
    await page.getByLabel(/^Låt adressen säga/).focus();
    await page.keyboard.press('Space');
    await press(page, 'Ta bort');
    await page.getByText('Borttaget.').waitFor();
    expect(await read('organisation.yaml')).toBe(before);
    await page.close();
  }, 400_000);

  it('shows both versions where the file has changed meanwhile', async () => {
    const page = await open(formOf(post), false);
    await write(page, 'svenska', 'Processledare för Upplevelser');
    const file = await read('posts.yaml');
    const theirs = file.replace('Processledare, Upplevelser', 'Ledare, Upplevelser');
    await writeFile(pathOf('posts.yaml'), theirs);
    await press(page, 'Spara');
    await page.getByRole('heading', { level: 1, name: /^Två versioner/ }).waitFor();
    expect(await read('posts.yaml')).toBe(theirs);
    await page.screenshot({ path: join(output, 'form-both.png'), fullPage: true });
    await page.getByRole('radio', { name: /^Det du skrev/ }).focus();
    await page.keyboard.press('Space');
    await press(page, 'Fortsätt');
    await page.getByText('Formuläret bygger nu på filerna').waitFor();
    await press(page, 'Spara');
    await page.getByText('Sparat.').waitFor();
    expect(await read('posts.yaml')).toContain('Processledare för Upplevelser');
    await page.close();
  });

  it.each([
    'things',
    'new?kind=action',
    `remove?thing=${base}id/strength-area/upplevelser`,
    formOf(`${base}id/strength-area/hallbar-energi`),
  ])('has nothing against accessibility and fits a narrow screen: %s', async (address) => {
    const page = await open(address, true);
    await check(page);
    await page.close();
  });
});
