import type { Dataset } from '../rdf/dataset.ts';
import { terms, type Literal, type NamedNode, type Term } from '../rdf/terms.ts';
import { rdf, rdfs, sh } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** How a property is shown on things of a class, as the shapes have it (SHACL §2.3.2). */
export interface PropertyGuide {
  /** In each language that the shapes speak. */
  readonly names: readonly Literal[];
  readonly order: number;
  readonly group: PropertyGroup | undefined;
}

/** Properties that belong together (sh:PropertyGroup). */
export interface PropertyGroup {
  readonly iri: string;
  readonly names: readonly Literal[];
  readonly order: number;
}

/** Guides by property; those to properties that point here have `^` before the IRI, as in SPARQL. */
export type PropertyGuides = ReadonlyMap<string, PropertyGuide>;

/** The guides for a thing of some classes. Where several shapes speak of a property, the first in order counts. */
export function guidesFor(kinds: readonly NamedNode[], snapshot: Snapshot): PropertyGuides {
  const byClass = guidesByClass(snapshot);
  const guides = new Map<string, PropertyGuide>();
  for (const kind of withSuperclasses(kinds, snapshot.dataset)) {
    for (const [key, guide] of byClass.get(kind) ?? []) addFirst(guides, key, guide);
  }
  return guides;
}

const guidesByClass = oncePerSnapshot(({ shapes }) => {
  const byClass = new Map<string, Map<string, PropertyGuide>>();
  for (const { subject: shape, object: kind } of shapes.match(null, sh.targetClass)) {
    const guides = byClass.get(kind.value) ?? new Map<string, PropertyGuide>();
    byClass.set(kind.value, guides);
    for (const { object: property } of shapes.match(shape, sh.property)) {
      const key = keyOfPath(property, shapes);
      if (key !== undefined) addFirst(guides, key, guideIn(property, shapes));
    }
  }
  return byClass;
});

function addFirst(guides: Map<string, PropertyGuide>, key: string, guide: PropertyGuide): void {
  const before = guides.get(key);
  const [first, second] = before && before.order <= guide.order ? [before, guide] : [guide, before];
  const names = first.names.length > 0 ? first.names : (second?.names ?? []);
  guides.set(key, { ...first, names, group: first.group ?? second?.group });
}

/** Longer paths lead through several statements; no one property is shown for them. */
function keyOfPath(property: Term, shapes: Dataset): string | undefined {
  const [path] = objects(property, sh.path, shapes);
  if (path?.termType === 'NamedNode') return path.value;
  const [inverse] = path ? objects(path, sh.inversePath, shapes) : [];
  return inverse?.termType === 'NamedNode' ? `^${inverse.value}` : undefined;
}

function guideIn(property: Term, shapes: Dataset): PropertyGuide {
  const [group] = objects(property, sh.group, shapes);
  return {
    names: literals(property, sh.name, shapes),
    order: orderOf(property, shapes),
    group: group && {
      iri: group.value,
      names: literals(group, rdfs.label, shapes),
      order: orderOf(group, shapes),
    },
  };
}

/** What has no order comes last (SHACL §2.3.2.2). */
function orderOf(subject: Term, shapes: Dataset): number {
  const [order] = objects(subject, sh.order, shapes);
  return order === undefined ? Infinity : Number(order.value);
}

function literals(subject: Term, property: NamedNode, shapes: Dataset): Literal[] {
  return objects(subject, property, shapes).filter((term) => term.termType === 'Literal');
}

function objects(subject: Term, property: NamedNode, dataset: Dataset): Term[] {
  return [...dataset.match(subject, property)].map(({ object }) => object);
}

/** Classes, then those above them, nearest first, each once. */
function withSuperclasses(kinds: readonly NamedNode[], dataset: Dataset): readonly string[] {
  const found = new Set(kinds.map(({ value }) => value));
  // A set that is walked while it grows is walked to its end.
  for (const kind of found) {
    for (const { object } of dataset.match(terms.namedNode(kind), rdfs.subClassOf)) {
      if (object.termType === 'NamedNode') found.add(object.value);
    }
  }
  return [...found];
}

/** The classes that a thing is said to be of, the one with the fewest members first: it says most. */
export function kindsOf(thing: Term, snapshot: Snapshot): NamedNode[] {
  const kinds = objects(thing, rdf.type, snapshot.dataset).filter(
    (term) => term.termType === 'NamedNode',
  );
  const size = ({ value }: NamedNode): number => classSizes(snapshot).get(value) ?? 0;
  return [...new Map(kinds.map((kind) => [kind.value, kind])).values()].sort(
    (one, other) => size(one) - size(other),
  );
}

const classSizes = oncePerSnapshot(({ dataset }) => {
  const sizes = new Map<string, number>();
  for (const { object } of dataset.match(null, rdf.type)) {
    sizes.set(object.value, (sizes.get(object.value) ?? 0) + 1);
  }
  return sizes;
});
