import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { programFile } from '../../site/program-files.ts';
import type { PackedSnapshot } from '../../snapshot/pack-snapshot.ts';
import type { Recorded } from './record-address.ts';

/** What each thread knows from its start. */
export interface ThreadData {
  readonly snapshot: PackedSnapshot;
  /** The folder of the export. */
  readonly draft: string;
  /** Of all addresses. */
  readonly paths: readonly string[];
}

/** Documents that a thread is to write, by their places among all addresses. */
export type Run = readonly { readonly place: number; readonly path: string }[];

/** What became of them: undefined for what only the site itself can answer. */
export type RunResult = readonly { readonly place: number; readonly recorded?: Recorded }[];

/** Threads that write documents beside this one. */
export interface Crew {
  /** Whether all runs are done, now or within some milliseconds. @throws what a thread has thrown, or that it has ended */
  readonly isFinished: (within: number) => Promise<boolean>;
  /** Resolves when no thread runs any more. */
  readonly close: () => Promise<void>;
}

/** So many runs wait at a thread: this one may be busy for seconds when it is done with one. */
const mostOrdered = 4;

/** Fewer addresses a thread are not worth its start. */
const fewestAddresses = 400;

/** How many threads write so many addresses: none beside this one where it is as quick alone. */
export function threadsFor(addresses: number): number {
  const count = Math.min(availableParallelism(), Math.floor(addresses / fewestAddresses));
  return count > 1 ? count : 0;
}

/** @param onResult told of each run as it is done, in no order */
export function startCrew(
  runs: readonly Run[],
  { threads, data }: { readonly threads: number; readonly data: ThreadData },
  onResult: (result: RunResult) => void,
): Crew {
  const workers = Array.from(
    { length: threads },
    () => new Worker(programFile('export-thread'), { workerData: data, execArgv: [] }),
  );
  const queue = runs.values();
  const finished = Promise.all(workers.map((worker) => obeyed(worker, queue, onResult)));
  // Who asks hears of what went wrong; until then nobody need.
  finished.catch(() => undefined);
  return {
    isFinished: (within) =>
      Promise.race([finished.then(() => true), wait(within, false, { ref: false })]),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Has a thread do runs of a queue until there is none. */
function obeyed(
  worker: Worker,
  queue: Iterator<Run>,
  onResult: (result: RunResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let ordered = 0;
    const order = (): void => {
      while (ordered < mostOrdered) {
        const next = queue.next();
        if (next.done === true) break;
        worker.postMessage(next.value);
        ordered += 1;
      }
      if (ordered === 0) resolve();
    };
    worker.on('message', (result: RunResult) => {
      ordered -= 1;
      onResult(result);
      order();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`A thread has ended before its work was done (exit code ${code}).`));
    });
    order();
  });
}
