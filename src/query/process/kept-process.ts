import type { Log } from '../../site/log.ts';
import type { EngineState } from '../question/query-engine.ts';
import type { Order, Report } from './messages.ts';
import { newRestartDelays } from './restart-delays.ts';
import { startProcess, type RunningProcess } from './start-process.ts';

export interface KeepOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What a process that has just started is told. */
  readonly firstOrders: () => readonly Order[];
  readonly onReport: (report: Report) => void;
  /** Told of a process that ended unasked, before the next is started. */
  readonly onLoss: () => void;
  readonly log: Pick<Log, 'info' | 'warn'> | undefined;
}

/** A query process that is started again whenever it ends. */
export interface KeptProcess {
  readonly isUp: () => boolean;
  /** Tells the process that runs now, if one does; the next is told all by `firstOrders`. */
  readonly send: (order: Order) => void;
  readonly counts: () => Pick<EngineState, 'processesStarted' | 'processesLost'>;
  /** Ends it for good. */
  readonly close: () => void;
}

export function keepProcess(options: KeepOptions): KeptProcess {
  const { environment, firstOrders, onReport, onLoss, log } = options;
  const delayAfter = newRestartDelays();
  let [processesStarted, processesLost, isClosed] = [0, 0, false];
  let running: RunningProcess | undefined;
  let restart: NodeJS.Timeout | undefined;
  const start = (): void => {
    const since = performance.now();
    processesStarted += 1;
    const onEnd = (reason: string): void => {
      running = undefined;
      if (isClosed) return;
      processesLost += 1;
      log?.warn({ event: 'query-process-lost', reason });
      restart = setTimeout(start, delayAfter(performance.now() - since));
      onLoss();
    };
    running = startProcess({ environment, onReport, onEnd });
    log?.info({ event: 'query-process-started', pid: running.pid });
    for (const order of firstOrders()) running.send(order);
  };
  start();
  return {
    isUp: () => running !== undefined,
    send: (order) => running?.send(order),
    counts: () => ({ processesStarted, processesLost }),
    close: () => {
      isClosed = true;
      clearTimeout(restart);
      running?.kill();
    },
  };
}
