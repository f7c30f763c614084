import { availableParallelism } from 'node:os';

/**
 * What bounds a query and the request that brings it, one row a limit. The names are public: the
 * service description has them.
 */
export const limitSettings = [
  {
    name: 'seconds',
    flag: 'query-seconds',
    variable: 'QUERY_SECONDS',
    default: 30,
    least: 1,
    most: 3600,
    help: 'seconds a query may take',
  },
  {
    name: 'waitSeconds',
    flag: 'query-wait-seconds',
    variable: 'QUERY_WAIT_SECONDS',
    default: 30,
    least: 1,
    most: 3600,
    help: 'seconds a query may wait for its turn before that',
  },
  {
    name: 'workers',
    flag: 'query-workers',
    variable: 'QUERY_WORKERS',
    // One for each core; with one alone, a long query would hold up all others.
    default: Math.min(8, Math.max(2, availableParallelism())),
    least: 1,
    most: 64,
    help: 'threads that answer queries',
  },
  {
    name: 'waiting',
    flag: 'query-waiting',
    variable: 'QUERY_WAITING',
    default: 100,
    least: 0,
    most: 10_000,
    help: 'queries that may wait for a free thread',
  },
  {
    name: 'perClient',
    flag: 'query-per-client',
    variable: 'QUERY_PER_CLIENT',
    default: 50,
    least: 1,
    most: 10_000,
    help: 'queries that one client may have under way, waiting ones included',
  },
  {
    name: 'answerMegabytes',
    flag: 'query-answer-megabytes',
    variable: 'QUERY_ANSWER_MEGABYTES',
    default: 50,
    least: 1,
    // A string of the runtime's holds 536 million characters.
    most: 500,
    help: 'megabytes an answer may have',
  },
  {
    name: 'memoryMegabytes',
    flag: 'query-memory-megabytes',
    variable: 'QUERY_MEMORY_MEGABYTES',
    default: 512,
    // With less, no thread starts.
    least: 100,
    most: 65_536,
    help: 'megabytes of memory of a query; the data is beside that, once for all',
  },
  {
    name: 'textCharacters',
    flag: 'query-text-characters',
    variable: 'QUERY_TEXT_CHARACTERS',
    default: 5_000_000,
    least: 1000,
    most: 100_000_000,
    help: 'characters of the longest text that an expression may make',
  },
  {
    name: 'serviceSeconds',
    flag: 'service-seconds',
    variable: 'SERVICE_SECONDS',
    default: 10,
    least: 1,
    most: 3600,
    help: 'seconds a call of SERVICE may take',
  },
  {
    name: 'serviceRows',
    flag: 'service-rows',
    variable: 'SERVICE_ROWS',
    default: 10_000,
    least: 1,
    most: 10_000_000,
    help: 'rows a call of SERVICE may bring',
  },
  {
    name: 'serviceMegabytes',
    flag: 'service-megabytes',
    variable: 'SERVICE_MEGABYTES',
    default: 10,
    least: 1,
    most: 500,
    help: 'megabytes a call of SERVICE may bring',
  },
  {
    name: 'queryCharacters',
    flag: 'query-characters',
    variable: 'QUERY_CHARACTERS',
    default: 250_000,
    least: 1000,
    most: 10_000_000,
    help: 'characters a query may have',
  },
  {
    name: 'bodyBytes',
    flag: 'query-body-bytes',
    variable: 'QUERY_BODY_BYTES',
    default: 1_000_000,
    least: 1000,
    most: 100_000_000,
    help: 'bytes the content of a request may have',
  },
] as const;

export type LimitName = (typeof limitSettings)[number]['name'];
export type Limits = Readonly<Record<LimitName, number>>;

export const defaultLimits = Object.fromEntries(
  limitSettings.map((row) => [row.name, row.default]),
) as Limits;
