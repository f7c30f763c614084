import {
  startQueryService,
  type QueryService,
  type QueryServiceOptions,
} from '../../src/query/process/query-service.ts';

const services = new Map<string, QueryService>();

/** Limits that one query soon meets, for all tests of what happens then. */
export const hurried = { seconds: 1, perClient: 2, answerMegabytes: 0.001 } as const;

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
