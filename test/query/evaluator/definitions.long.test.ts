import { expect, it } from 'vitest';
import { expectDefinedSolutions } from './solve-by-definitions.ts';

it('500 queries more have the solutions that the definitions give them', async () => {
  const last = Number(process.env['SEEDS'] ?? 600);
  expect(await expectDefinedSolutions(81, last)).toBeGreaterThan(900);
});
