import { expect, it } from 'vitest';
import { findDifferencesElsewhere } from './random-services.ts';

it('parts of 40 random queries that an endpoint is asked for find what they find here', async () => {
  const { differences, count } = await findDifferencesElsewhere([1, 2]);
  expect(differences).toEqual([]);
  expect(count).toBeGreaterThan(20);
});
