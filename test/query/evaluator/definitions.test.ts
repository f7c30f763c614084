import { expect, it } from 'vitest';
import { expectDefinedSolutions } from './solve-by-definitions.ts';

it('queries have the solutions that the definitions of the algebra give them', async () => {
  // More seeds are in the long test.
  expect(await expectDefinedSolutions(1, 80)).toBeGreaterThan(100);
});
