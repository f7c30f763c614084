import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../support/read-page.ts';
import { noEngine, startSite, type Site } from '../support/start-site.ts';

const log = `# Ändringar / Changes

## 2026-02-01+abc

### Svenska

1 är ändrad.

- **Ändrat: Boken**
  - Titel: ~~gammal~~**ny**.

### English

1 has changed.

- **Changed: The book**
  - Title: ~~old~~**new**.
`;

describe('a site that keeps no versions', () => {
  let site: Site;
  beforeAll(async () => {
    const changeLog = () => Promise.resolve(log);
    site = await startSite(undefined, noEngine, undefined, { changeLog });
  });
  afterAll(() => site.close());
  const pageAt = async (path: string) => (await site.get(path, { accept: 'text/html' })).text();

  it('tells what the publisher’s own log says, in the language of the page', async () => {
    const page = await pageAt('/changes?lang=en');
    expect(page).toContain('Changed: The book');
    const read = readPage(page);
    expect(read.all('deletion').map(({ text }) => text)).toEqual(['old']);
    expect(read.all('insertion').map(({ text }) => text)).toEqual(['new']);
    expect(page).not.toContain('Boken');
    expect(await pageAt('/changes?lang=sv')).toContain('Ändrat: Boken');
  });

  it('says that it cannot tell of one thing', async () => {
    const page = await pageAt('/changes?lang=en&thing=id/x');
    expect(page).toContain('This site keeps no earlier versions');
    expect(page).not.toContain('The book');
  });

  it('has streams in which nothing has happened, and says that the rest is not there', async () => {
    for (const path of ['/ldes/things', '/ldes/catalogue/1']) {
      const text = await (await site.get(path)).text();
      expect(text).toContain('ldes:EventStream');
      expect(text).not.toContain('tree:member');
    }
    const [one, other] = ['a'.repeat(32), 'b'.repeat(32)];
    expect((await site.get(`/version/${one}..${other}.trig`)).status).toBe(404);
    expect((await site.get('/ldes/things/2')).status).toBe(404);
  });
});
