import { mergeByPath, propertyShapesFor, propertyShapesOf } from '../../../model/class-shapes.ts';
import { withClassesAbove } from '../../../model/ontology.ts';
import type { PropertyShape } from '../../../model/property-shape.ts';
import type { NamedNode } from '../../../rdf/terms.ts';
import { subjectsOf } from '../../../rdf/values.ts';
import { rdf, sh } from '../../../rdf/vocabulary.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';

/** A property of a thing, and what shapes ask of it. */
export interface ShapedProperty {
  readonly property: NamedNode;
  readonly shape: PropertyShape;
}

/** What a thing is, for the shapes that speak of it. */
interface Shaped {
  readonly kinds: readonly NamedNode[];
  /** The property that it is a value of, where it is a part of another thing. */
  readonly valueOf: NamedNode | undefined;
  /** Properties that it has. */
  readonly has: readonly NamedNode[];
}

/** The properties that shapes ask of a thing, in their order: by its classes, by what it is a value of, and by what it has (SHACL §2.1.3). */
export function shapedProperties(
  { kinds, valueOf, has }: Shaped,
  snapshot: Snapshot,
): ShapedProperty[] {
  const { shapes, dataset } = snapshot;
  const targeting = [
    ...(valueOf ? subjectsOf(sh.targetObjectsOf, valueOf, shapes) : []),
    ...has.flatMap((property) => subjectsOf(sh.targetSubjectsOf, property, shapes)),
  ];
  const byClass = withClassesAbove(kinds, dataset).flatMap((kind) =>
    [...propertyShapesFor(kind, snapshot)].sort((one, other) => one.order - other.order || 0),
  );
  const all = [...byClass, ...targeting.flatMap((shape) => propertyShapesOf(shape, shapes))];
  return mergeByPath(all).flatMap((shape) => {
    const { path } = shape;
    const isField = path.kind === 'predicate' && !path.predicate.equals(rdf.type);
    return isField ? [{ property: path.predicate, shape }] : [];
  });
}
