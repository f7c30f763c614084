import { expect, it } from 'vitest';
import { expectSameRows } from './shortcut-queries.ts';

it('what is read off the index of ten datasets is what rows would give', async () => {
  expect(await expectSameRows(10, 40)).toBeGreaterThan(50);
});
