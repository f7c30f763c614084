import type { Dataset } from '../rdf/dataset.ts';
import { terms, type NamedNode, type Term } from '../rdf/terms.ts';
import { namedObjectsOf, namedSubjectsOf, objectsOf } from '../rdf/values.ts';
import { owl, rdf, rdfs, schema, skos } from '../rdf/vocabulary.ts';
import { withoutFragment } from '../site/addresses.ts';

/** What a term of a vocabulary is. */
export type TermKind = 'ontology' | 'class' | 'property' | 'codeList';

/** The types by which RDF says so, the first match counts. */
const kindsByType: Readonly<Record<TermKind, readonly NamedNode[]>> = {
  ontology: [owl.Ontology],
  class: [owl.Class, rdfs.Class],
  property: [
    rdf.Property,
    owl.ObjectProperty,
    owl.DatatypeProperty,
    owl.AnnotationProperty,
    owl.FunctionalProperty,
    owl.InverseFunctionalProperty,
    owl.TransitiveProperty,
    owl.SymmetricProperty,
    owl.AsymmetricProperty,
    owl.ReflexiveProperty,
    owl.IrreflexiveProperty,
  ],
  codeList: [skos.ConceptScheme],
};

/** What a term of a vocabulary is; `undefined` for whatever else. */
export function termKindOf(term: Term, dataset: Dataset): TermKind | undefined {
  const types = new Set(objectsOf(term, rdf.type, dataset).map(({ value }) => value));
  const kinds = Object.entries(kindsByType) as [TermKind, readonly NamedNode[]][];
  return kinds.find(([, names]) => names.some(({ value }) => types.has(value)))?.[0];
}

/** The terms that a vocabulary defines, by what they are. */
export type OntologyTerms = Readonly<Record<Exclude<TermKind, 'ontology'>, readonly NamedNode[]>>;

/**
 * The terms of a vocabulary: those that say so (`rdfs:isDefinedBy`), and those whose IRI is the
 * vocabulary's with a name after `#` or `/`.
 */
export function termsOf(ontology: NamedNode, dataset: Dataset): OntologyTerms {
  const stated = namedSubjectsOf(rdfs.isDefinedBy, ontology, dataset);
  const typed = Object.values(kindsByType)
    .flat()
    .flatMap((type) => namedSubjectsOf(rdf.type, type, dataset))
    .filter(({ value }) => isNamedUnder(ontology.value, value));
  const all = [...new Map([...stated, ...typed].map((term) => [term.value, term])).values()];
  const ofKind = (kind: TermKind): NamedNode[] =>
    all.filter((term) => termKindOf(term, dataset) === kind);
  return { class: ofKind('class'), property: ofKind('property'), codeList: ofKind('codeList') };
}

function isNamedUnder(ontology: string, iri: string): boolean {
  if (!iri.startsWith(ontology)) return false;
  const local = /[#/]$/.test(ontology) ? /^[^#/]+$/ : /^[#/][^#/]+$/;
  return local.test(iri.slice(ontology.length));
}

/** The vocabulary that a term belongs to, where the data has it. */
export function ontologyOf(term: NamedNode, dataset: Dataset): NamedNode | undefined {
  const around = [withoutFragment(term.value), term.value.replace(/[^#/]*$/, '')];
  const candidates = [
    ...namedObjectsOf(term, rdfs.isDefinedBy, dataset),
    ...around.map((iri) => terms.namedNode(iri)),
  ];
  return candidates.find((each) => termKindOf(each, dataset) === 'ontology');
}

/** The classes whose things a property is for, as the vocabulary says. */
export function domainsOf(property: NamedNode, dataset: Dataset): Term[] {
  return [rdfs.domain, schema.domainIncludes].flatMap((by) => objectsOf(property, by, dataset));
}

/** The classes or datatypes of a property's values, as the vocabulary says. */
export function rangesOf(property: NamedNode, dataset: Dataset): Term[] {
  return [rdfs.range, schema.rangeIncludes].flatMap((by) => objectsOf(property, by, dataset));
}

/** The properties that the vocabulary says are for things of a class. */
export function propertiesFor(kind: NamedNode, dataset: Dataset): NamedNode[] {
  return [rdfs.domain, schema.domainIncludes].flatMap((by) => namedSubjectsOf(by, kind, dataset));
}

/** Classes, then their superclasses, nearest first, each once. */
export function withClassesAbove(kinds: readonly NamedNode[], dataset: Dataset): NamedNode[] {
  const found = new Map(kinds.map((kind) => [kind.value, kind]));
  // A map that is walked while it grows is walked to its end.
  for (const each of found.values()) {
    for (const above of namedObjectsOf(each, rdfs.subClassOf, dataset)) {
      if (!found.has(above.value)) found.set(above.value, above);
    }
  }
  return [...found.values()];
}
