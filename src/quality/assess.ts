import { assessFair } from './assess-fair.ts';
import { assessFreshness } from './assess-freshness.ts';
import { assessMetadata } from './assess-metadata.ts';
import { assessOntology } from './assess-ontology.ts';
import { assessRules } from './assess-rules.ts';
import { assessStars } from './assess-stars.ts';
import type { Assessing } from './assessing.ts';
import type { Dimension } from './measure.ts';

/** What the quality of a site is judged by as long as its data stays, computed from what it answers. */
export async function assess(assessing: Assessing): Promise<readonly Dimension[]> {
  return [
    await assessRules(assessing),
    ...(await assessMetadata(assessing)),
    await assessFair(assessing),
    assessOntology(assessing),
    assessStars(assessing),
    assessFreshness(assessing),
  ];
}
