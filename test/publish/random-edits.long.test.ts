import { expect, it } from 'vitest';
import { someWords, walk } from './walk-edits.ts';

const same = 'what is remembered changes nothing, however files are edited';

it.each([1, 2, 3, 4])(`${same}: seed %i`, async (seed) => {
  expect(await walk(seed, 60)).toEqual(new Set(['published', 'invalid']));
});

it.each([5, 6])(`${same} that have shapes and an ontology: seed %i`, async (seed) => {
  expect(await walk(seed, 60, await someWords())).toContain('published');
});
