import type { Dataset } from '../../../rdf/dataset.ts';
import { entryOf } from '../../../rdf/entry-of.ts';
import { readPath, type PropertyPath } from '../../../rdf/property-path.ts';
import type { Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { sh } from '../../../rdf/vocabulary.ts';
import { constraintsOf, type Constraint } from './read-constraints.ts';

/** What a shape says, whatever data is validated against it. */
export interface ReadShape {
  readonly isDeactivated: boolean;
  /** Whether it asks in SPARQL. */
  readonly isAsking: boolean;
  /** `undefined` for a node shape. */
  readonly path: PropertyPath | undefined;
  readonly constraints: readonly Constraint[];
}

/** Reads a shape, once for the same shapes graph: it mostly comes again with other data. */
export function readShape(shape: Term, key: string, shapes: Dataset): ReadShape {
  const ofShapes = known.get(shapes) ?? new Map<string, ReadShape>();
  known.set(shapes, ofShapes);
  return entryOf(ofShapes, key, () => read(shape, shapes));
}

const known = new WeakMap<Dataset, Map<string, ReadShape>>();

function read(shape: Term, shapes: Dataset): ReadShape {
  const deactivated = objectsOf(shape, sh.deactivated, shapes);
  const [path] = objectsOf(shape, sh.path, shapes);
  return {
    isDeactivated: deactivated.length === 1 && deactivated[0]?.value === 'true',
    isAsking: shapes.match(shape, sh.sparql).size > 0,
    path: path && readPath(path, shapes),
    constraints: constraintsOf(shape, shapes),
  };
}
