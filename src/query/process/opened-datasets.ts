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
    open: async ({ dataset, file, baseIri, style }) => {
      const reading = await readIndexFile(file.path, file);
      if (reading.outcome === 'unusable') {
        report({ kind: 'unusable', dataset, reason: reading.reason });
        return;
      }
      const opened = { dataset, baseIri, style, quads: reading.quads };
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
