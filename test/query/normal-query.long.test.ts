import { expect, it } from 'vitest';
import { isSuiteHere } from '../conformance/read-suite.ts';
import { randomQuery } from './fuzz/random-query.ts';
import { Random } from './fuzz/random.ts';
import { expectSameMeaning } from './same-meaning.ts';
import { w3cQueries } from './w3c-queries.ts';

it('300 random queries in the one way mean the same as before', () => {
  for (let seed = 1; seed <= 300; seed += 1) expectSameMeaning(randomQuery(new Random(seed)));
});

it.runIf(isSuiteHere)('the queries of W3C in the one way mean the same as before', () => {
  const queries = w3cQueries();
  expect(queries.length).toBeGreaterThan(1000);
  for (const query of queries) expectSameMeaning(query);
});
