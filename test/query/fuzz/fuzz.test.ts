import { expect, it } from 'vitest';
import { findDifferences } from './differences.ts';

it('our evaluator says what one of two other engines says, to 40 random queries', async () => {
  const seeds = Array.from({ length: 2 }, (_, index) => index + 1);
  expect(await findDifferences(seeds)).toEqual([]);
});
