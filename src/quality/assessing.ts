import type { Dataset } from '../rdf/dataset.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** How the site is asked for what it says of itself. */
export interface Assessing {
  readonly snapshot: Snapshot;
  /** All that the catalogue says, as portals fetch it; nothing where there is none. */
  readonly said: Dataset | undefined;
  /** What an address of this site answers, after a redirection; nothing for addresses elsewhere, which are not asked. */
  readonly ask: (address: string, accept?: string) => Promise<Response | undefined>;
}
