import { terms, type NamedNode, type Term } from '../rdf/terms.ts';
import { namedObjectsOf, objectOf, objectsOf, subjectsOf } from '../rdf/values.ts';
import { voidExt, voidTerms } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** How the data uses a class, as its own description has counted (VoID). */
export interface ClassUsage {
  /** How many things are of the class. */
  readonly things: number;
  readonly properties: readonly PropertyUsage[];
}

/** How things of a class use a property. */
export interface PropertyUsage {
  readonly property: NamedNode;
  readonly triples: number;
  /** The classes and the datatypes of its values. */
  readonly kinds: readonly NamedNode[];
  /** How many of the triples lead to things of each class. */
  readonly targets: readonly { readonly kind: NamedNode; readonly triples: number }[];
}

/** How the data uses a class; `undefined` where nothing is of it or nobody has counted. */
export function usageOf(kind: NamedNode, snapshot: Snapshot): ClassUsage | undefined {
  const { dataset } = snapshot;
  const partition = subjectsOf(voidTerms.class, kind, dataset).find(
    (part) => countOf(part, voidTerms.entities, snapshot) > 0,
  );
  if (partition === undefined) return undefined;
  return {
    things: countOf(partition, voidTerms.entities, snapshot),
    properties: objectsOf(partition, voidTerms.propertyPartition, dataset).flatMap((part) =>
      propertyUsage(part, snapshot),
    ),
  };
}

/** How often the data uses a property; 0 where nobody has counted. */
export function timesUsed(property: NamedNode, snapshot: Snapshot): number {
  const { dataset } = snapshot;
  // Only the partition of the whole counts subjects: the others are parts of classes.
  const partition = subjectsOf(voidTerms.property, property, dataset).find(
    (part) => countOf(part, voidTerms.distinctSubjects, snapshot) > 0,
  );
  return partition ? countOf(partition, voidTerms.triples, snapshot) : 0;
}

function propertyUsage(part: Term, snapshot: Snapshot): PropertyUsage[] {
  const { dataset } = snapshot;
  const kindsBy = (link: NamedNode, is: NamedNode): Term[] =>
    objectsOf(part, link, dataset).flatMap((each) => objectsOf(each, is, dataset));
  const kinds = [
    ...kindsBy(voidTerms.classPartition, voidTerms.class),
    ...kindsBy(voidExt.datatypePartition, voidExt.datatype),
  ];
  return objectsOf(part, voidTerms.property, dataset).map(({ value }) => ({
    property: terms.namedNode(value),
    triples: countOf(part, voidTerms.triples, snapshot),
    kinds: kinds.map((kind) => terms.namedNode(kind.value)),
    targets: objectsOf(part, voidTerms.classPartition, dataset).flatMap((target) =>
      namedObjectsOf(target, voidTerms.class, dataset).map((kind) => ({
        kind,
        triples: countOf(target, voidTerms.triples, snapshot),
      })),
    ),
  }));
}

function countOf(part: Term, property: NamedNode, { dataset }: Snapshot): number {
  return Number(objectOf(part, property, dataset)?.value ?? 0);
}
