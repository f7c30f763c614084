import type { EngineState, QueryEngine } from '../query/question/query-engine.ts';

const idle: EngineState = {
  waiting: 0,
  running: 0,
  threadsStarted: 0,
  threadsEnded: { 'timed-out': 0, aborted: 0, 'out-of-memory': 0, 'process-lost': 0, error: 0 },
  processesStarted: 0,
  processesLost: 0,
};

/** An engine that is started by the first question: most drafts of an editor are looked at and never queried. */
export function lateEngine(start: () => QueryEngine): QueryEngine {
  let engine: QueryEngine | undefined;
  let isClosed = false;
  return {
    isReady: () => engine?.isReady() ?? !isClosed,
    run: (...question) => {
      if (isClosed) return Promise.resolve({ outcome: 'busy' });
      engine ??= start();
      return engine.run(...question);
    },
    state: () => engine?.state() ?? idle,
    close: async () => {
      isClosed = true;
      await engine?.close();
    },
  };
}
