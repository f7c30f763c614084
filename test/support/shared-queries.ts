import { startQueryService, type QueryService } from '../../src/query/process/query-service.ts';

let service: QueryService | undefined;

/**
 * The query process of a worker, for test files that ask for nothing of their own: each opens its dataset there, and closes it.
 * The process ends when it sees the worker end.
 */
export function sharedQueries(): QueryService {
  service ??= startQueryService({ workers: 1 });
  return service;
}
