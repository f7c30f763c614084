import type { Log } from '../../site/log.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { keepApart } from './archive-apart.ts';
import type { Keeping } from './keep-version.ts';

/** Keeps what is served, one version after the other. */
export interface Keeper {
  /** Keeps a snapshot as soon as those before it are. What goes wrong is logged, and stops nothing. */
  readonly keep: (snapshot: Snapshot) => void;
  /** Resolves when nothing is left to keep. */
  readonly settled: () => Promise<void>;
}

export function newKeeper(keeping: Keeping, log: Log): Keeper {
  let turn: Promise<void> = Promise.resolve();
  return {
    keep: (snapshot) => {
      const published = new Date();
      turn = turn.then(async () => {
        try {
          const entry = await keepApart(snapshot, keeping, published);
          if (entry) log.info({ event: 'version-kept', version: entry.version });
        } catch (error) {
          log.error({ event: 'version-not-kept', version: snapshot.version, err: error });
        }
      });
    },
    settled: () => turn,
  };
}
