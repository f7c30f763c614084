import { entryOf } from '../../rdf/entry-of.ts';
import { isNamed, terms, type NamedNode } from '../../rdf/terms.ts';
import {
  mergeByPath,
  propertyShapesOf,
  targetClassesOf,
  type PropertyShape,
} from '../../model/class-shapes.ts';
import { rangesOf } from '../../model/ontology.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { ownShapes } from './application-profile.ts';

/** How often a class has a property, as its shapes say: `1..*`, `0..1`. */
export interface Use {
  readonly property: NamedNode;
  readonly shape: PropertyShape;
}

/** A class with shapes, and its properties that lead to no other in the picture. */
export interface ClassBox {
  readonly kind: NamedNode;
  readonly uses: readonly Use[];
}

/** A property that leads from one class to another. */
export interface Arrow extends Use {
  readonly from: NamedNode;
  readonly to: NamedNode;
}

/** Class diagram (UML) of the shapes and the vocabulary, before it is drawn. */
export interface DiagramModel {
  readonly boxes: readonly ClassBox[];
  readonly arrows: readonly Arrow[];
}

/** The classes that shapes are for, with their properties and what these lead to. */
export function modelOf(snapshot: Snapshot): DiagramModel {
  const byClass = usesByClass(snapshot);
  const arrows: Arrow[] = [];
  const boxes = [...byClass].map(([iri, uses]) => {
    const kind = terms.namedNode(iri);
    const inside = uses.filter((use) => {
      const known = targetsOf(use, snapshot).filter(
        ({ value }) => byClass.has(value) && value !== iri,
      );
      arrows.push(...known.map((to) => ({ ...use, from: kind, to })));
      return known.length === 0;
    });
    return { kind, uses: inside };
  });
  return { boxes, arrows };
}

/** The classes of a property's values, as its shape has them, else the vocabulary. */
function targetsOf({ property, shape }: Use, { dataset }: Snapshot): readonly NamedNode[] {
  return shape.classes.length > 0 ? shape.classes : rangesOf(property, dataset).filter(isNamed);
}

function usesByClass({ shapes }: Snapshot): ReadonlyMap<string, readonly Use[]> {
  const byClass = new Map<string, PropertyShape[]>();
  for (const shape of ownShapes(shapes)) {
    for (const target of targetClassesOf(shape, shapes)) {
      const properties = entryOf(byClass, target.value, (): PropertyShape[] => []);
      properties.push(...propertyShapesOf(shape, shapes));
    }
  }
  return new Map([...byClass].map(([iri, properties]) => [iri, usesIn(properties)]));
}

/** Only paths that are one property are in the picture. */
function usesIn(properties: readonly PropertyShape[]): readonly Use[] {
  return mergeByPath(properties).flatMap((shape) =>
    shape.path.kind === 'predicate' ? [{ property: shape.path.predicate, shape }] : [],
  );
}
