import { expect, it } from 'vitest';
import { findDifferencesElsewhere } from './random-services.ts';

it(
  'parts of 4 000 random queries that an endpoint is asked for find what they find here',
  { timeout: 1_200_000 },
  async () => {
    const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
    const { differences, count } = await findDifferencesElsewhere(seeds);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(2000);
  },
);
