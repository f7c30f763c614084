import { describe, expect, it } from 'vitest';
import { nearDocuments } from '../../src/describe/near-documents.ts';
import { renderProblemPage } from '../../src/html/layout/problem-page.ts';
import { pageAt, take } from '../html/render.ts';

const snapshot = await take();
const selma = 'id/author/selma-lagerlof';

describe('an address where nothing is', () => {
  it.each(['id/author/selma-lagerlöf', 'id/writer/selma-lagerlof', 'selma-lagerlof.html', selma])(
    'leads from %s to what is called nearly so',
    (path) => {
      expect(nearDocuments(path, snapshot)).toContain(selma);
    },
  );

  it.each(['', 'x', 'id/author/', 'nothing/like/it', `${'a/'.repeat(10_000)}selma-lagerlof`])(
    'guesses nothing where nothing is like it (%#)',
    (path) => {
      expect(nearDocuments(path, snapshot)).not.toContain(selma);
    },
  );

  it('is told with the guesses and a search; other problems are not', () => {
    const problem = { status: 404, title: 'Finns inte', detail: 'Här finns inget.' };
    const page = renderProblemPage(pageAt('id/author/selma-lagerlf'), problem, snapshot);
    expect(page).toMatch(/<li><a href="[^"]*author\/selma-lagerlof">/);
    expect(page).toMatch(/<label class="seen" for="find">/);
    const other = renderProblemPage(pageAt('sparql'), { ...problem, status: 400 }, snapshot);
    expect(other).not.toContain('for="find"');
  });
});
