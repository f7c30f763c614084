import {
  startQueryService,
  type QueryService,
  type QueryServiceOptions,
} from '../../src/query/process/query-service.ts';

const services = new Map<string, QueryService>();

/** The setting of what the sites of tests keep their statements in, as `STORE` has it: memory, unless a long test runs them over a store. */
export const testStore = 'STYRKEDATA_TEST_STORE';

/**
 * What one query soon meets the limits of, and what may ask another endpoint: for all tests of limits and of plans. A store's first
 * answer takes its time.
 */
export const hurried = {
  limits: {
    seconds: process.env[testStore] === undefined ? 1 : 5,
    perClient: 2,
    answerMegabytes: 0.1,
  },
  services: ['https://elsewhere.example/'],
} as const;

/**
 * The query process of a worker for some options, of which most tests have none: each opens its dataset there, and closes it.
 * The process ends when it sees the worker end.
 */
export function sharedQueries(options: Partial<QueryServiceOptions> = {}): QueryService {
  const key = JSON.stringify(options);
  const service = services.get(key) ?? startQueryService({ workers: 1, ...options });
  services.set(key, service);
  return service;
}
