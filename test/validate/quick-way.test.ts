import { expect, it } from 'vitest';
import { expectSameFindings } from './same-findings.ts';

// More seeds are in the long test.
it.each([
  ['shapes that lead forwards', false],
  ['shapes that may lead back', true],
])('the quick way finds what the library finds, in its order: %s', async (_, mayLeadBack) => {
  expect(await expectSameFindings([1, 1], mayLeadBack)).toBeGreaterThan(5);
});
