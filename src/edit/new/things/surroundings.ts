import { propertyShapesFor } from '../../../model/class-shapes.ts';
import { rangesOf } from '../../../model/ontology.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Keys } from './keys.ts';

/** A thing as a file has it: keys with values, in the order in which they are written. */
export type Entries = Record<string, unknown>;

/** What a new thing is described among. */
export interface Surroundings {
  readonly snapshot: Snapshot;
  readonly keys: Keys;
}

/** The classes that a value is of, as shapes have it, else the vocabulary. */
export function classesOf(
  property: NamedNode,
  kind: NamedNode,
  snapshot: Snapshot,
): readonly Term[] {
  const shaped = propertyShapesFor(kind, snapshot).filter(
    ({ path }) => path.kind === 'predicate' && path.predicate.equals(property),
  );
  const classes = shaped.flatMap((shape) => shape.classes);
  return classes.length > 0 ? classes : rangesOf(property, snapshot.dataset);
}
