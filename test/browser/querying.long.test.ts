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
    await page().getByText('st:StrengthArea – styrkeområde', { exact: true }).waitFor();
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

  it('the editor finds words by what they are called, and declares their prefix', async () => {
    await go('sparql');
    await page().getByText('Fråga i SPARQL').click();
    await page().keyboard.press('Control+A');
    await page().keyboard.type('SELECT * { ?s a öppna', { delay: 5 });
    await page().getByText('st:OpenMeetingSeries – öppna möten', { exact: true }).waitFor();
    await page().keyboard.press('Enter');
    await page().waitForFunction(
      (text) => document.querySelector<HTMLTextAreaElement>('#query')?.value === text,
      'PREFIX st: <https://w3id.org/styrkedata/ns/>\nSELECT * { ?s a st:OpenMeetingSeries',
    );
    await page().keyboard.press('Control+A');
    await page().keyboard.type(
      'PREFIX st: <https://w3id.org/styrkedata/ns/>\nSELECT * { ?s st:läses',
      { delay: 5 },
    );
    await page().getByText('st:readAsContributingTo – läses som bidrag till').waitFor();
  });

  it('queries stand side by side in tabs, by keyboard too, and asking one loses none of the others', async () => {
    await page().goto('about:blank');
    await go('sparql');
    const written = (): Promise<string> =>
      page().evaluate(() => document.querySelector<HTMLTextAreaElement>('#query')?.value ?? '');
    const names = (): Promise<string[]> => page().getByRole('tab').allTextContents();
    const kept = (): Promise<number> =>
      page().evaluate(() => localStorage.length + sessionStorage.length);
    const starter = await written();
    expect([await names(), await kept()]).toEqual([[], 0]);

    await page().getByRole('button', { name: 'Ny flik' }).click();
    await page().keyboard.type('# Alla visioner\nASK { ?s ?p 1 }', { delay: 2 });
    expect(await accessibilityProblems(page())).toEqual([]);
    await page().keyboard.press('Control+Enter');
    await page().locator('#answer').waitFor();
    expect(await names()).toEqual(['Fråga 1', 'Alla visioner']);
    expect(await written()).toBe('# Alla visioner\nASK { ?s ?p 1 }');

    await page().getByRole('tab', { selected: true }).focus();
    await page().keyboard.press('ArrowLeft');
    expect(await written()).toBe(starter);
    expect(await page().locator('#answer').isVisible()).toBe(false);
    await page().keyboard.press('End');
    expect(await page().locator('#answer').isVisible()).toBe(true);
    await page().keyboard.press('Delete');
    expect([await names(), await written(), await kept()]).toEqual([[], starter, 0]);
  });

  it('queries are kept in the browser where one asks for it, within bounds, and forgotten', async () => {
    await go('sparql');
    const lasting = (): Promise<string[]> => page().evaluate(() => Object.keys(localStorage));
    await page().getByLabel('Spara mina frågor').check();
    for (const query of ['ASK { ?s ?p 1 }', 'ASK { ?s ?p 2 }']) {
      await page()
        .locator('#query')
        .evaluate((field: HTMLTextAreaElement, text) => {
          field.value = text;
          field.form?.requestSubmit();
        }, query);
      await page().waitForURL((url) => url.searchParams.get('query') === query);
    }
    await page().getByText('Frågor som du har ställt').click();
    expect(await page().locator('.earlier').allTextContents()).toEqual([
      'ASK { ?s ?p 2 }',
      'ASK { ?s ?p 1 }',
    ]);
    await page().locator('.earlier').last().click();
    expect(await page().getByRole('tab').count()).toBe(2);
    expect((await lasting()).sort()).toEqual(['queries', 'query-tabs']);
    await page().getByLabel('Spara mina frågor').uncheck();
    expect(await lasting()).toEqual([]);
    await page().getByRole('button', { name: 'Stäng fliken' }).click();
  });

  it('columns are sorted by what they hold: numbers in codes by their size, numbers by their value', async () => {
    const sortedBy = async (query: string, column: string): Promise<string[]> => {
      await go(`sparql?query=${encodeURIComponent(query)}`);
      await page().getByRole('button', { name: column, exact: true }).click();
      return page().locator('.result tbody tr td:first-child').allTextContents();
    };
    const codes = await sortedBy(
      'SELECT DISTINCT ?code { ?s <http://www.w3.org/2004/02/skos/core#notation> ?code FILTER(REGEX(STR(?code), "^[0-9.]+$")) }',
      'code',
    );
    const parts = codes.map((code) => code.trim().split('.').map(Number));
    expect(codes.some((code) => /\d{2}/.test(code))).toBe(true);
    const inOrder = [...parts].sort((one, other) => {
      const at = one.findIndex((part, index) => part !== other[index]);
      return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
    });
    expect(parts).toEqual(inOrder);
    const values = (list: string): string => `SELECT ?x { VALUES ?x { ${list} } }`;
    expect(await sortedBy(values('"2.10" "10.1" "2.9" "2.1" "C2" "C10"'), 'x')).toEqual([
      '2.1',
      '2.9',
      '2.10',
      '10.1',
      'C2',
      'C10',
    ]);
    expect(await sortedBy(values('2.10 -3 1e1 2.9 2.05'), 'x')).toEqual([
      '-3',
      '2.05',
      '2.10',
      '2.9',
      '1e1',
    ]);
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
