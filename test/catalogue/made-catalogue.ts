import { catalogueOf } from '../../src/catalogue/self-description.ts';
import type { Catalogue } from '../../src/catalogue/dcat/catalogue.ts';
import type { Sources } from '../../src/publish/publish.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { snapshotOf } from '../support/published.ts';

export interface Made {
  readonly snapshot: Snapshot;
  readonly catalogue: Catalogue;
}

export async function make(sources: Sources): Promise<Made> {
  const snapshot = await snapshotOf(sources);
  const catalogue = await catalogueOf(snapshot);
  if (catalogue === undefined) throw new Error('no catalogue');
  return { snapshot, catalogue };
}

/** Values of a property, as text. */
export function valuesOf(
  { quads }: Catalogue,
  subject: string,
  property: { value: string },
): string[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property.value)
    .map(({ object }) => object.value);
}
