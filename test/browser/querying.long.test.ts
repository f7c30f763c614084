import { expect, it } from 'vitest';
import { accessibilityProblems } from './browse.ts';
import { describeInBrowser, withScript } from './in-browser.ts';

describeInBrowser('asking queries', withScript, ({ page, go, complaints }) => {
  it('the editor of queries lets Tab through, suggests what the data uses, and runs the query', async () => {
    await go('sparql');
    complaints().length = 0;
    await page().getByText('Fråga i SPARQL').click();
    await page().keyboard.press('Control+A');
    await page().keyboard.type(
      'PREFIX st: <https://w3id.org/styrkedata/ns/>\nSELECT * { ?s a st:Strength',
      { delay: 5 },
    );
    await page().getByText('st:StrengthArea', { exact: true }).first().waitFor();
    expect(await accessibilityProblems(page())).toEqual([]);
    await page().keyboard.press('Enter');
    await page().keyboard.type(' }');
    await page().keyboard.press('Tab');
    expect(await page().evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await page().keyboard.press('Shift+Tab');
    await page().keyboard.press('Control+Enter');
    await page().waitForURL(/sparql\?query=/);
    expect(await page().locator('#answer h2').textContent()).toBe('Svar: 4 rader');
    expect(complaints()).toEqual([]);
  });

  it('a button shows how a query is answered, and another then runs it', async () => {
    await go('sparql');
    await page().getByRole('button', { name: 'Visa hur frågan besvaras' }).click();
    await page().waitForURL(/explain=true/);
    expect(await page().locator('#answer h2').textContent()).toBe('Så besvarades frågan');
    await page().getByRole('button', { name: 'Kör frågan' }).click();
    await page().waitForURL((url) => !url.searchParams.has('explain'));
    expect(await page().locator('#answer h2').textContent()).toMatch(/^Svar: \d+ rader$/);
  });

  it('a query too long for an address is sent and answered all the same', async () => {
    await go('sparql');
    const long = `ASK { ?s ?p ?o } # ${'å'.repeat(3000)}`;
    await page().evaluate((text) => {
      const field = document.querySelector<HTMLTextAreaElement>('#query');
      if (field) field.value = text;
      document.querySelector<HTMLFormElement>('form.query')?.requestSubmit();
    }, long);
    await page().locator('#answer').waitFor();
    expect(page().url()).not.toContain('query=');
    expect(await page().locator('#answer h2').textContent()).toBe('Svar: Ja');
  });
});
