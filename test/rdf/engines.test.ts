import { expect, test } from 'vitest';
import { expectSameMatches } from './compare-engines.ts';

test('both engines find the same matches and groups, where either may be asked', () => {
  // More rounds are in the long test.
  expect(expectSameMatches(7, 250)).toBeGreaterThan(100);
});
