import { expect, it } from 'vitest';
import { inventedRegion } from '../support/files.ts';
import { editorOf } from './editor.ts';

const { run } = editorOf(() => inventedRegion().data);

it.each([
  [['area'], /name is missing/],
  [['area', 'Levande skog'], /is taken/],
  [['need', 'X', 'concernsAera=byar'], /Did you mean “concernsArea”\?/],
  [['need', 'X', 'quote=skog'], /stand in \d+ places/],
  [['need', 'X', 'Y'], /one more name/],
  [['person', 'X'], /what it belongs to/],
  [['edition', 'of=levande-skog-2030', 'text=@nowhere.txt'], /nowhere\.txt: Does not exist/],
])('styrkedata new refuses %j', async (words, message) => {
  const { code, complaints } = await run('new', ...words, '--lang', 'en');
  expect([code, complaints]).toEqual([2, expect.stringMatching(message)]);
});
