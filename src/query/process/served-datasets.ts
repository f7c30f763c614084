import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../site/log.ts';
import type { IndexFile, IndexFiles, Packable } from '../index-files/index-files.ts';
import type { DatasetStyle, Order, Report } from './messages.ts';

export interface ServedDataset extends DatasetStyle {
  readonly quads: Packable;
}

/** The datasets that the site wants queries answered about, seen from the site. */
export interface ServedDatasets {
  /** @returns its number. It is made a file and opened meanwhile. */
  readonly add: (dataset: ServedDataset) => number;
  /** Whether questions about it can be answered by a thread. */
  readonly isOpen: (dataset: number) => boolean;
  readonly remove: (dataset: number) => void;
  /** The process has ended: none is open. */
  readonly lose: () => void;
  /** What a process that has just started must open. */
  readonly orders: () => readonly Order[];
  readonly receive: (report: Extract<Report, { kind: 'opened' | 'unusable' }>) => void;
  /** Ends all work on files. */
  readonly close: () => Promise<void>;
}

export interface ServedOptions {
  readonly files: IndexFiles;
  readonly send: (order: Order) => void;
  /** Told when a dataset is open. */
  readonly onOpen: () => void;
  readonly log: Pick<Log, 'warn'> | undefined;
}

/** Files that cannot be written or read are tried again, in the end that seldom, in milliseconds. */
const longestRest = 30_000;

interface Served extends ServedDataset {
  readonly number: number;
  file?: IndexFile;
  isOpen: boolean;
  tries: number;
}

export function serveDatasets({ files, send, onOpen, log }: ServedOptions): ServedDatasets {
  const all = new Map<number, Served>();
  let last = 0;
  const place = async (served: Served): Promise<void> => {
    try {
      if (served.file) await files.mend(served.file, served.quads);
      served.file ??= await files.place(served.quads);
      for (const order of ordersFor(served)) send(order);
    } catch (error) {
      void again(served, String(error));
    }
  };
  const again = async (served: Served, reason: string): Promise<void> => {
    log?.warn({ event: 'query-data-unusable', reason });
    served.tries += 1;
    if (served.tries > 1) {
      await delay(Math.min(100 * 2 ** served.tries, longestRest), undefined, { ref: false });
    }
    if (all.has(served.number)) await place(served);
  };
  return {
    add: (dataset) => {
      last += 1;
      const served = { ...dataset, number: last, isOpen: false, tries: 0 };
      all.set(last, served);
      void place(served);
      return last;
    },
    isOpen: (dataset) => all.get(dataset)?.isOpen === true,
    remove: (dataset) => {
      const served = all.get(dataset);
      all.delete(dataset);
      send({ kind: 'close', dataset });
      if (served?.file) void files.remove(served.file);
    },
    lose: () => {
      for (const served of all.values()) served.isOpen = false;
    },
    orders: () => [...all.values()].flatMap(ordersFor),
    receive: (report) => {
      const served = all.get(report.dataset);
      if (!served) return;
      if (report.kind === 'unusable') void again(served, report.reason);
      else {
        served.isOpen = true;
        served.tries = 0;
        onOpen();
      }
    },
    close: async () => {
      const kept = new Set(
        [...all.values()].flatMap(({ file, quads }) => (file && quads.content ? [file] : [])),
      );
      all.clear();
      await files.close((file) => kept.has(file));
    },
  };
}

function ordersFor({ number, file, baseIri, style }: Served): readonly Order[] {
  return file ? [{ kind: 'open', dataset: number, file, baseIri, style }] : [];
}
