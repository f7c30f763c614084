import { oncePerSnapshot } from './once-per-snapshot.ts';
import { assemble, type Snapshot } from './snapshot.ts';

/**
 * The rules that the data keeps as a snapshot of their own, to be looked up like data at their IRIs. They
 * stay out of the data: neither its dumps nor queries have them.
 */
export const shapesSnapshotOf: (snapshot: Snapshot) => Snapshot = oncePerSnapshot((snapshot) =>
  assemble({ ...snapshot, quads: [...snapshot.shapes], description: [] }),
);
