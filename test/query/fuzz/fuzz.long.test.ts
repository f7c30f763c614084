import { expect, it } from 'vitest';
import { findDifferences } from './differences.ts';

it(
  'our evaluator says what one of two other engines says, to 1 200 random queries',
  { timeout: 1_200_000 },
  async () => {
    const seeds = Array.from({ length: 60 }, (_, index) => (index < 10 ? index + 1 : index + 990));
    expect(await findDifferences(seeds)).toEqual([]);
  },
);
