import { isNamed, terms, type NamedNode } from '../rdf/terms.ts';
import { namedObjectsOf, namedSubjectsOf } from '../rdf/values.ts';
import { owl, rdfs } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { domainsOf, rangesOf, termKindOf, termsOf } from './ontology.ts';
import { propertyShapesAbout } from './class-shapes.ts';

/** A property that leads from things of one class to things of another; none where the first is a kind of the second. */
export interface Relation {
  readonly from: NamedNode;
  readonly property: NamedNode | undefined;
  readonly to: NamedNode;
}

/** How the classes of a vocabulary hang together. Of two properties that are each other's inverse, one is told. */
export function relationsIn(ontology: NamedNode, snapshot: Snapshot): readonly Relation[] {
  const { dataset } = snapshot;
  const { class: classes, property: properties } = termsOf(ontology, dataset);
  const isOwn = new Set(classes.map(({ value }) => value));
  const kinds = classes.flatMap((kind) =>
    namedObjectsOf(kind, rdfs.subClassOf, dataset)
      .filter(({ value }) => isOwn.has(value))
      .map((above): Relation => ({ from: kind, property: undefined, to: above })),
  );
  const links = new Map(properties.map((each) => [each.value, linksBy(each, snapshot)]));
  const isTold = (property: NamedNode): boolean => (links.get(property.value) ?? []).length > 0;
  return [
    ...kinds,
    ...properties
      .filter((property) => !inversesAbove(property, snapshot).some(isTold))
      .flatMap((property) => links.get(property.value) ?? [])
      .filter(({ from, to }) => isOwn.has(from.value) || isOwn.has(to.value)),
  ];
}

function linksBy(property: NamedNode, snapshot: Snapshot): readonly Relation[] {
  const targets = targetsOf(property, snapshot);
  return sourcesOf(property, snapshot).flatMap((from) =>
    targets.map((to) => ({ from, property, to })),
  );
}

/** The inverses that go before a property: those that define it, and of two that do so to each other the first in the alphabet. */
function inversesAbove(property: NamedNode, { dataset }: Snapshot): NamedNode[] {
  const defined = namedSubjectsOf(owl.inverseOf, property, dataset);
  return namedObjectsOf(property, owl.inverseOf, dataset).filter(
    (other) => !defined.some((each) => each.equals(other)) || other.value < property.value,
  );
}

function sourcesOf(property: NamedNode, snapshot: Snapshot): NamedNode[] {
  const stated = domainsOf(property, snapshot.dataset).filter(isNamed);
  if (stated.length > 0) return stated;
  return propertyShapesAbout(property, snapshot).map(({ kind }) => terms.namedNode(kind));
}

/** Classes only: what leads to a text or a number is no relation. */
function targetsOf(property: NamedNode, snapshot: Snapshot): NamedNode[] {
  const { dataset } = snapshot;
  const stated = rangesOf(property, dataset).filter(isNamed);
  const asked = propertyShapesAbout(property, snapshot).flatMap(({ shape }) =>
    shape.kinds.filter(isNamed),
  );
  const targets = stated.length > 0 ? stated : asked;
  return targets.filter((target) => isClass(target, snapshot));
}

function isClass(target: NamedNode, { dataset }: Snapshot): boolean {
  const isDatatype =
    /^http:\/\/www\.w3\.org\/(?:2001\/XMLSchema#|1999\/02\/22-rdf-syntax-ns#|ns\/shacl#)/;
  return termKindOf(target, dataset) === 'class' || !isDatatype.test(target.value);
}
