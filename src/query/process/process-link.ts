import type { Log } from '../../site/log.ts';
import type { EngineState } from '../question/query-engine.ts';
import { keepProcess, type KeptProcess } from './kept-process.ts';
import { openMeetingPlace, type MeetingPlace } from './meeting-place.ts';
import type { AnswerRules, Order, Report } from './messages.ts';
import type { RemoteThreads } from './remote-threads.ts';
import type { ServedDatasets } from './served-datasets.ts';

export interface LinkOptions {
  readonly rules: AnswerRules;
  readonly threads: RemoteThreads;
  readonly datasets: ServedDatasets;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Pick<Log, 'info' | 'warn'> | undefined;
}

/** The way to whatever query process runs now. */
export interface ProcessLink {
  readonly send: (order: Order) => void;
  readonly counts: () => Pick<EngineState, 'processesStarted' | 'processesLost'>;
  readonly close: () => Promise<void>;
}

const noneYet = { processesStarted: 0, processesLost: 0 };

/** Starts a query process with its threads and datasets, and another whenever it ends. */
export function linkProcess(options: LinkOptions): ProcessLink {
  const { threads, log } = options;
  let isClosed = false;
  let place: MeetingPlace | undefined;
  let kept: KeptProcess | undefined;
  const begin = async (): Promise<void> => {
    place = await openMeetingPlace(threads.welcome);
    if (!isClosed) kept = keepProcess(keepOptions(options, place));
  };
  const begun = begin().catch((error: unknown) => {
    log?.warn({ event: 'query-process-lost', reason: String(error) });
  });
  return {
    send: (order) => kept?.send(order),
    counts: () => kept?.counts() ?? noneYet,
    close: async () => {
      isClosed = true;
      await begun;
      kept?.close();
      await place?.close();
    },
  };
}

function keepOptions(
  { rules, threads, datasets, environment, log }: LinkOptions,
  { path, token }: MeetingPlace,
): Parameters<typeof keepProcess>[0] {
  return {
    environment,
    firstOrders: () => [
      { kind: 'begin', rules, meeting: { path, token } },
      ...datasets.orders(),
      ...threads.orders(),
    ],
    onReport: (report) => {
      receive(report, { threads, datasets });
    },
    onLoss: () => {
      datasets.lose();
      threads.lose();
    },
    log,
  };
}

function receive(
  report: Report,
  { threads, datasets }: Pick<LinkOptions, 'threads' | 'datasets'>,
): void {
  if (report.kind === 'ended') threads.receive(report);
  else datasets.receive(report);
}
