import { entryOf } from '../rdf/entry-of.ts';
import { rdf, sh } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { propertyShapesFor } from '../model/class-shapes.ts';
import { terms } from '../rdf/terms.ts';
import { kindOf, kindsAsked, type ValueKind } from './value-kind.ts';

/** Which kinds of values properties have. */
export interface Observed {
  /** IRI of a property → the kinds of its values: those that shapes let it have, then those in the data, the usual ones first. */
  readonly kinds: ReadonlyMap<string, readonly ValueKind[]>;
  /** IRIs of the classes that things are of. */
  readonly classes: readonly string[];
  /** IRIs of the datatypes of literals. */
  readonly datatypes: ReadonlySet<string>;
}

/** Properties that are no keys: a type has a key of its own, and lists are written as lists. */
const unkeyed: ReadonlySet<string> = new Set(
  [rdf.type, rdf.first, rdf.rest].map(({ value }) => value),
);

/** Looks through the data once for what its properties have as values. */
export const observedIn = oncePerSnapshot((snapshot: Snapshot): Observed => {
  const counts = new Map<string, Map<ValueKind, number>>();
  const classes = new Set<string>();
  const { dataset } = snapshot;
  for (const { predicate, object } of dataset) {
    if (predicate.equals(rdf.type)) classes.add(object.value);
    if (unkeyed.has(predicate.value)) continue;
    const kind = kindOf(object, dataset);
    if (kind === undefined) continue;
    const ofProperty = entryOf(counts, predicate.value, () => new Map<ValueKind, number>());
    ofProperty.set(kind, (ofProperty.get(kind) ?? 0) + 1);
  }
  const datatypes = new Set([...counts.values()].flatMap((ofProperty) => [...ofProperty.keys()]));
  const kinds = shapedKinds(snapshot, datatypes);
  for (const [property, ofProperty] of counts) {
    const usual = [...ofProperty].sort(byCount).map(([kind]) => kind);
    kinds.set(property, [...new Set([...(kinds.get(property) ?? []), ...usual])]);
  }
  return { kinds, classes: [...classes].sort(), datatypes };
});

function shapedKinds(
  snapshot: Snapshot,
  datatypes: ReadonlySet<string>,
): Map<string, readonly ValueKind[]> {
  const kinds = new Map<string, readonly ValueKind[]>();
  const targets = new Set(
    [...snapshot.shapes.match(null, sh.targetClass)].map(({ object }) => object.value),
  );
  for (const target of [...targets].sort()) {
    for (const shape of propertyShapesFor(terms.namedNode(target), snapshot)) {
      if (shape.path.kind !== 'predicate' || unkeyed.has(shape.path.predicate.value)) continue;
      const property = shape.path.predicate.value;
      const asked = kindsAsked(shape.kinds, { classes: shape.classes, datatypes });
      kinds.set(property, [...new Set([...(kinds.get(property) ?? []), ...asked])]);
    }
  }
  return kinds;
}

function byCount([one, first]: [ValueKind, number], [other, second]: [ValueKind, number]): number {
  return second - first || (one < other ? -1 : 1);
}
