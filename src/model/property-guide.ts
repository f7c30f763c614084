import type { PropertyPath } from '../rdf/property-path.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import { namedObjectsOf } from '../rdf/values.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { propertyShapesFor, type PropertyShape } from './class-shapes.ts';
import { withClassesAbove } from './ontology.ts';

export type { PropertyGroup } from './property-shape.ts';

/** How a property is shown on things of a class, as its property shapes have it (SHACL §2.3.2). */
export type PropertyGuide = Pick<PropertyShape, 'names' | 'order' | 'group'>;

/** Guides by property; those to properties that point here have `^` before the IRI, as in SPARQL. */
export type PropertyGuides = ReadonlyMap<string, PropertyGuide>;

/** The guides for a thing of some classes. Where shapes for several classes speak of a property, the first in order counts. */
export function guidesFor(kinds: readonly NamedNode[], snapshot: Snapshot): PropertyGuides {
  const guides = new Map<string, PropertyGuide>();
  for (const kind of withClassesAbove(kinds, snapshot.dataset)) {
    for (const shape of propertyShapesFor(kind, snapshot)) {
      const key = keyOfPath(shape.path);
      if (key !== undefined) addFirst(guides, key, shape);
    }
  }
  return guides;
}

function addFirst(guides: Map<string, PropertyGuide>, key: string, guide: PropertyGuide): void {
  const before = guides.get(key);
  const [first, second] = before && before.order <= guide.order ? [before, guide] : [guide, before];
  const names = first.names.length > 0 ? first.names : (second?.names ?? []);
  guides.set(key, { names, order: first.order, group: first.group ?? second?.group });
}

/** Longer paths lead through several statements; no one property is shown for them. */
function keyOfPath(path: PropertyPath): string | undefined {
  if (path.kind === 'predicate') return path.predicate.value;
  const isInverse = path.kind === 'inverse' && path.path.kind === 'predicate';
  return isInverse ? `^${path.path.predicate.value}` : undefined;
}

/** The classes that a thing is said to be of, the one with the fewest members first: it says most. */
export function kindsOf(thing: Term, snapshot: Snapshot): NamedNode[] {
  const size = ({ value }: NamedNode): number => classSizes(snapshot).get(value) ?? 0;
  return namedObjectsOf(thing, rdf.type, snapshot.dataset).sort(
    (one, other) => size(one) - size(other),
  );
}

/** How many things are of each class. */
export const classSizes = oncePerSnapshot(({ dataset }) => {
  const sizes = new Map<string, number>();
  for (const { object } of dataset.match(null, rdf.type)) {
    sizes.set(object.value, (sizes.get(object.value) ?? 0) + 1);
  }
  return sizes;
});
