import { expect, test } from 'vitest';
import { expectSameMatches } from './compare-engines.ts';

test('both engines find the same matches and groups in 2 500 rounds', () => {
  expect(expectSameMatches(20_301, 2500)).toBeGreaterThan(1000);
});
