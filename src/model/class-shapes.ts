import type { Dataset } from '../rdf/dataset.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { membersOf } from '../rdf/lists.ts';
import { distinctTerms, termKey } from '../rdf/term-key.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import { objectsOf, subjectsOf } from '../rdf/values.ts';
import { rdf, rdfs, sh } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { isDeactivated, readPropertyShape, type PropertyShape } from './property-shape.ts';

export type { PropertyShape } from './property-shape.ts';

/** Property shapes for things of a class, one for each path, in the order of the shapes. Those for classes above it are not among them. */
export function propertyShapesFor(kind: NamedNode, snapshot: Snapshot): readonly PropertyShape[] {
  return shapesByClass(snapshot).get(kind.value) ?? [];
}

/** Property shapes about a property, each with the class whose things it is for. */
export function propertyShapesAbout(
  property: NamedNode,
  snapshot: Snapshot,
): readonly { readonly kind: string; readonly shape: PropertyShape }[] {
  return [...shapesByClass(snapshot)].flatMap(([kind, shapes]) =>
    shapes
      .filter(({ path }) => path.kind === 'predicate' && path.predicate.equals(property))
      .map((shape) => ({ kind, shape })),
  );
}

/** Shapes that check things of a class: its target declarations, and the class itself where it is a shape. */
export function shapesFor(kind: Term, { shapes }: Pick<Snapshot, 'shapes'>): readonly Term[] {
  const targeting = subjectsOf(sh.targetClass, kind, shapes);
  return isImplicitTarget(kind, shapes) ? distinctTerms([...targeting, kind]) : targeting;
}

/** Classes whose things a shape checks (SHACL §2.1.3.2, §2.1.3.3). */
export function targetClassesOf(shape: Term, shapes: Dataset): readonly Term[] {
  const targets = objectsOf(shape, sh.targetClass, shapes);
  return isImplicitTarget(shape, shapes) ? distinctTerms([...targets, shape]) : targets;
}

/** Whether a shape is a class, and so checks its own things (SHACL §2.1.3.3). */
function isImplicitTarget(shape: Term, shapes: Dataset): boolean {
  const types = objectsOf(shape, rdf.type, shapes);
  const isOf = (kind: NamedNode): boolean => types.some((type) => type.equals(kind));
  return isOf(rdfs.Class) && (isOf(sh.NodeShape) || isOf(sh.PropertyShape));
}

const shapesByClass = oncePerSnapshot((snapshot): ReadonlyMap<string, readonly PropertyShape[]> => {
  const { shapes } = snapshot;
  const targeted = [...shapes.match(null, sh.targetClass)].map(({ object }) => object);
  const implicit = [sh.NodeShape, sh.PropertyShape]
    .flatMap((type) => subjectsOf(rdf.type, type, shapes))
    .filter((shape) => isImplicitTarget(shape, shapes));
  return new Map(
    distinctTerms([...targeted, ...implicit]).map((kind) => [
      kind.value,
      inOrder(shapesFor(kind, snapshot).flatMap((shape) => propertyShapesOf(shape, shapes))),
    ]),
  );
});

/**
 * Property shapes of a shape, those of the shapes that it builds on too (`sh:node`, `sh:and`). A deactivated
 * shape has none, whatever it builds on. Shapes that build on each other are read once.
 */
export function propertyShapesOf(shape: Term, shapes: Dataset): readonly PropertyShape[] {
  const open = new Map([[termKey(shape), shape]]);
  // A map that is walked while it grows is walked to its end.
  for (const each of open.values()) {
    for (const part of partsOf(each, shapes)) open.set(termKey(part), part);
  }
  return [...open.values()]
    .flatMap((each) => constraintsOf(each, shapes))
    .flatMap((each) => readPropertyShape(each, shape, shapes) ?? []);
}

function partsOf(shape: Term, shapes: Dataset): readonly Term[] {
  if (isDeactivated(shape, shapes) || isPropertyShape(shape, shapes)) return [];
  const lists = objectsOf(shape, sh.and, shapes);
  return [
    ...objectsOf(shape, sh.node, shapes),
    ...lists.flatMap((list) => membersOf(list, shapes) ?? []),
  ];
}

/** What a shape asks of properties: a property shape is about its own path. */
function constraintsOf(shape: Term, shapes: Dataset): readonly Term[] {
  if (isDeactivated(shape, shapes)) return [];
  return isPropertyShape(shape, shapes) ? [shape] : objectsOf(shape, sh.property, shapes);
}

/** Whether a shape has a path, which makes it a property shape (SHACL §2.3). */
function isPropertyShape(shape: Term, shapes: Dataset): boolean {
  return shapes.match(shape, sh.path).size > 0;
}

function inOrder(all: readonly PropertyShape[]): readonly PropertyShape[] {
  return [...mergeByPath(all)].sort((one, other) => one.order - other.order || 0);
}

/** One property shape for each path: shapes may ask of it in many parts, each with a message of its own. */
export function mergeByPath(all: readonly PropertyShape[]): readonly PropertyShape[] {
  const byPath = new Map<string, PropertyShape>();
  for (const shape of all) {
    const key = JSON.stringify(shape.path);
    const before = entryOf(byPath, key, () => shape);
    byPath.set(key, both(before, shape));
  }
  return [...byPath.values()];
}

/** Two property shapes as one: what both ask, called as the first in order has it. */
function both(one: PropertyShape, other: PropertyShape): PropertyShape {
  const [first, second] = other.order < one.order ? [other, one] : [one, other];
  return {
    path: one.path,
    names: first.names.length > 0 ? first.names : second.names,
    order: first.order,
    group: first.group ?? second.group,
    minCount: Math.max(one.minCount, other.minCount),
    maxCount: Math.min(one.maxCount, other.maxCount),
    isAdvised: one.isAdvised || other.isAdvised,
    kinds: distinctTerms([...one.kinds, ...other.kinds]),
    classes: distinctTerms([...one.classes, ...other.classes]),
    choices: distinctTerms([...one.choices, ...other.choices]),
    nodeShapes: distinctTerms([...one.nodeShapes, ...other.nodeShapes]),
  };
}
