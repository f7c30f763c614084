import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../site/log.ts';
import type { IndexFile, IndexFiles, Packable } from '../index-files/index-files.ts';
import type { QueryTarget } from '../../store/servers/query-target.ts';
import type { DatasetPlace, DatasetStyle, Order, Report, StoreData } from './messages.ts';

/** A dataset in a store, and where that can be asked at each moment. */
export interface RemoteDataset extends StoreData {
  readonly targets: () => readonly QueryTarget[];
}

export type ServedDataset = DatasetStyle &
  ({ readonly quads: Packable } | { readonly store: RemoteDataset });

export interface ServedOptions {
  readonly files: IndexFiles;
  readonly send: (order: Order) => void;
  /** Told when a dataset is open. */
  readonly onOpen: () => void;
  readonly log: Pick<Log, 'warn'> | undefined;
}

/** Files that cannot be written or read are tried again, in the end that seldom, in milliseconds. */
const longestRest = 30_000;

type Served = ServedDataset & {
  readonly number: number;
  file?: IndexFile;
  isOpen: boolean;
  tries: number;
};

/** The datasets that the site wants queries answered about, seen from the site. */
export class ServedDatasets {
  readonly #options: ServedOptions;
  readonly #all = new Map<number, Served>();
  #last = 0;

  constructor(options: ServedOptions) {
    this.#options = options;
  }

  /** @returns its number. It is made a file and opened meanwhile. */
  add(dataset: ServedDataset): number {
    const number = (this.#last += 1);
    const served: Served = { ...dataset, number, isOpen: false, tries: 0 };
    this.#all.set(number, served);
    void this.#place(served);
    return number;
  }

  /** Whether questions about it can be answered by a thread. */
  isOpen(dataset: number): boolean {
    const served = this.#all.get(dataset);
    if (served?.isOpen !== true) return false;
    return !('store' in served) || served.store.targets().length > 0;
  }

  /** Where a dataset in a store can be asked now; nothing for others. */
  targetsOf(dataset: number): readonly QueryTarget[] | undefined {
    const served = this.#all.get(dataset);
    return served && 'store' in served ? served.store.targets() : undefined;
  }

  remove(dataset: number): void {
    const { files, send } = this.#options;
    const served = this.#all.get(dataset);
    this.#all.delete(dataset);
    send({ kind: 'close', dataset });
    if (served?.file) void files.remove(served.file);
  }

  /** What a process that has just started must open. */
  orders(): readonly Order[] {
    return [...this.#all.values()].flatMap(ordersFor);
  }

  /** The process has ended: none is open. */
  lose(): void {
    for (const served of this.#all.values()) served.isOpen = false;
  }

  receive(report: Extract<Report, { kind: 'opened' | 'unusable' }>): void {
    const served = this.#all.get(report.dataset);
    if (!served) return;
    if (report.kind === 'unusable') {
      void this.#placeAgain(served, report.reason);
      return;
    }
    served.isOpen = true;
    served.tries = 0;
    this.#options.onOpen();
  }

  /** Ends all work on files. Those of named versions stay for the next start. */
  async close(): Promise<void> {
    const isKept = (served: Served): boolean =>
      !!served.file && 'quads' in served && served.quads.content !== undefined;
    const kept = new Set([...this.#all.values()].filter(isKept).map(({ file }) => file));
    this.#all.clear();
    await this.#options.files.close((file) => kept.has(file));
  }

  async #place(served: Served): Promise<void> {
    const { files, send } = this.#options;
    if ('store' in served) {
      for (const order of ordersFor(served)) send(order);
      return;
    }
    try {
      if (served.file) await files.mend(served.file, served.quads);
      served.file ??= await files.place(served.quads);
      const isWanted = this.#all.has(served.number);
      if (!isWanted) await files.remove(served.file);
      else for (const order of ordersFor(served)) send(order);
    } catch (error) {
      void this.#placeAgain(served, String(error));
    }
  }

  async #placeAgain(served: Served, reason: string): Promise<void> {
    this.#options.log?.warn({ event: 'query-data-unusable', reason });
    served.tries += 1;
    if (served.tries > 1) {
      await delay(Math.min(100 * 2 ** served.tries, longestRest), undefined, { ref: false });
    }
    if (this.#all.has(served.number)) await this.#place(served);
  }
}

function ordersFor(served: Served): readonly Order[] {
  const { number, baseIri, style } = served;
  const place = placeOf(served);
  return place ? [{ kind: 'open', dataset: number, baseIri, style, ...place }] : [];
}

function placeOf(served: Served): DatasetPlace | undefined {
  if (!('store' in served)) return served.file && { file: served.file };
  const { namedGraphs, languages } = served.store;
  return { store: { namedGraphs, languages } };
}
