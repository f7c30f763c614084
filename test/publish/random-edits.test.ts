import { expect, it } from 'vitest';
import { someWords, walk } from './walk-edits.ts';

it('what is remembered changes nothing, however files are edited', async () => {
  expect(await walk(1, 10)).toContain('published');
  expect(await walk(5, 5, await someWords())).toContain('published');
});
