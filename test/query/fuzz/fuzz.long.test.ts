import { expect, it } from 'vitest';
import { findDifferences } from './differences.ts';

it(
  'our evaluator says what one of two other engines says, to 1 000 random queries',
  { timeout: 1_200_000 },
  async () => {
    const seeds = Array.from({ length: 50 }, (_, index) => index + 1000);
    expect(await findDifferences(seeds)).toEqual([]);
  },
);
