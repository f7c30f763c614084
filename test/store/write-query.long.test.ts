import { expect, it } from 'vitest';
import { w3cQueries } from '../query/w3c-queries.ts';
import { brokenAmong } from './read-again.ts';

it('a query for a store can be read again, whatever W3C asks', () => {
  expect(brokenAmong(w3cQueries())).toEqual([]);
});
