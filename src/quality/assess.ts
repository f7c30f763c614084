import type { Dataset } from '../rdf/dataset.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { assessBuild } from './assess-build.ts';
import { assessFair } from './assess-fair.ts';
import { assessFreshness } from './assess-freshness.ts';
import { assessMetadata } from './assess-metadata.ts';
import { assessOntology } from './assess-ontology.ts';
import { assessRules } from './assess-rules.ts';
import { assessStars } from './assess-stars.ts';
import type { Dimension } from './measure.ts';

/** How the site is asked for what it says of itself. */
export interface Assessing {
  readonly snapshot: Snapshot;
  /** All that the catalogue says, as portals fetch it; nothing where there is none. */
  readonly said: Dataset | undefined;
  /** What an address of this site answers, after a redirection; nothing for addresses elsewhere, which are not asked. */
  readonly ask: (address: string, accept?: string) => Promise<Response | undefined>;
}

/** All that the quality of a site is judged by, computed from what it answers. */
export async function assess(assessing: Assessing): Promise<readonly Dimension[]> {
  return [
    await assessRules(assessing),
    ...(await assessMetadata(assessing)),
    await assessFair(assessing),
    assessOntology(assessing),
    assessStars(assessing),
    assessFreshness(assessing),
    assessBuild(),
  ];
}
