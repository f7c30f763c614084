import { setTimeout as delay } from 'node:timers/promises';
import { Parser } from 'n3';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { startQueryEngine, type EngineOptions } from '../../src/query/process/engine.ts';
import type { Answer, QueryEngine, Question } from '../../src/query/question/query-engine.ts';
import { newTermFactory, type Quad } from '../../src/rdf/terms.ts';
import { sharedQueries } from '../support/shared-queries.ts';

const words = { baseIri: 'http://data.example/', prefixes: { ex: 'http://data.example/' } };

/** A real engine over TriG text, in a process of its own: one per test file, closed after all. */
export function startEngine(trig: string, options: Partial<EngineOptions>): QueryEngine {
  return startQueryEngine({ quads: parse(trig), ...words, workers: 1, ...options });
}

/** The same in a process that others use; the usual one unless given. */
export function openEngine(trig: string, process = sharedQueries()): QueryEngine {
  const quads = parse(trig);
  return process.open({ quads: { pack: () => packQuads(quads) }, ...words });
}

function parse(trig: string): Quad[] {
  const parser = new Parser({
    format: 'application/trig',
    baseIRI: 'http://data.example/',
    factory: newTermFactory('t'),
  });
  return parser.parse(trig);
}

/** What an engine tells of its threads and processes. */
export interface Told {
  readonly log: NonNullable<EngineOptions['log']>;
  /** Threads that can answer now. */
  readonly threads: () => number;
  /** Why threads have ended. */
  readonly ended: string[];
  /** The processes that were started, the last one last. */
  readonly pids: number[];
}

export function newTold(): Told {
  let threads = 0;
  const ended: string[] = [];
  const pids: number[] = [];
  const hear = ({ event, reason = '', pid = 0 }: Said): void => {
    if (event === 'query-thread-ready') threads += 1;
    if (event === 'query-process-started') pids.push(pid);
    if (event !== 'query-thread-ended') return;
    threads -= 1;
    ended.push(reason);
  };
  return { log: { info: hear, warn: hear }, threads: () => threads, ended, pids };
}

interface Said {
  readonly event?: string;
  readonly reason?: string;
  readonly pid?: number;
}

/**
 * What some work comes to, or undefined where a timer that is set beside it is over first. On a busy machine both are late,
 * so that limits of time can be held to without a clock.
 */
export async function before<Result>(
  milliseconds: number,
  work: Promise<Result>,
): Promise<Result | undefined> {
  const isDone = new AbortController();
  const over = delay(milliseconds, undefined, isDone).catch(() => undefined);
  const result = await Promise.race([work, over]);
  isDone.abort();
  return result;
}

/** A question by somebody who takes the formats named, or a usual one for each form of query. */
export function question(query: string, rest: Partial<Question> = {}): Question {
  const formats = { select: 'csv', ask: 'json', graph: 'n-triples' } as const;
  return { query, defaultGraphs: [], namedGraphs: [], formats, ...rest };
}

/** The body of an answer; anything else is an error of the test. */
export function bodyOf(answer: Answer): string {
  if (answer.outcome === 'answered') return answer.body.toString();
  throw new Error(`Not answered: ${JSON.stringify(answer)}`);
}

/** The rows of an answer in CSV, without the head, in alphabetical order. */
export function rowsOf(answer: Answer): readonly string[] {
  return bodyOf(answer).trimEnd().split('\r\n').slice(1).toSorted();
}
