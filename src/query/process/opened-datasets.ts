import { readIndexFile } from '../index-files/read-index-file.ts';
import type { Order, Report } from './messages.ts';
import type { News, OpenDataset } from './thread-messages.ts';

/** The datasets that a query process has read. */
export interface Datasets {
  /** Reads one and tells threads and site. What was opened under its number before is forgotten. */
  readonly open: (order: Extract<Order, { kind: 'open' }>) => Promise<void>;
  readonly close: (dataset: number) => void;
  readonly all: () => readonly OpenDataset[];
}

export function newDatasets(
  tell: (news: News) => void,
  report: (report: Report) => void,
): Datasets {
  const datasets = new Map<number, OpenDataset>();
  return {
    open: async (order) => {
      const { dataset } = order;
      const opened = await openPlace(order);
      if ('reason' in opened) {
        report({ kind: 'unusable', dataset, reason: opened.reason });
        return;
      }
      datasets.set(dataset, opened);
      tell({ kind: 'open', opened });
      report({ kind: 'opened', dataset });
    },
    close: (dataset) => {
      datasets.delete(dataset);
      tell({ kind: 'close', dataset });
    },
    all: () => [...datasets.values()],
  };
}

/** What threads are given of a dataset, or why that cannot be. */
async function openPlace(
  order: Extract<Order, { kind: 'open' }>,
): Promise<OpenDataset | { readonly reason: string }> {
  const { dataset, baseIri, style } = order;
  const named = { dataset, baseIri, style };
  if ('store' in order) return { ...named, store: order.store };
  const reading = await readIndexFile(order.file.path, order.file);
  if (reading.outcome === 'unusable') return { reason: reading.reason };
  return { ...named, quads: reading.quads };
}
