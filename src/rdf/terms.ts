import DataModel from '@rdfjs/data-model';
import DataFactory from '@rdfjs/data-model/Factory.js';
import type { BlankNode, Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { entryOf } from './entry-of.ts';

export type { BlankNode, Literal, NamedNode, Quad, Term };

/**
 * Makes terms exactly as written. The factories of n3 and of rdf-data-factory put language tags in
 * lower case; this one (the reference implementation of RDF/JS) keeps them.
 */
export const terms: DataFactory = DataModel;

/** Gives an equal term: one object for all that are equal. */
export type Intern = <Kind extends Term>(term: Kind) => Kind;

/**
 * A factory for one file. Named and unnamed blank nodes are told apart and numbered in reading order,
 * so that reading the same text twice gives the same names. An IRI is one object, however often it stands there:
 * data points to few things many times.
 *
 * @param prefix what sets this file's blank nodes apart from all others'
 * @param rename what an IRI is called here that the file calls otherwise
 * @param intern an equal term that is the same object in all files; the term itself unless given
 */
export function newTermFactory(
  prefix: string,
  rename: (iri: string) => string = (iri) => iri,
  intern: Intern = (term) => term,
): DataFactory {
  let count = 0;
  const blankNode = (name?: string): BlankNode => {
    count += 1;
    return intern(terms.blankNode(prefix + (name ?? `.${count}`)));
  };
  const nodes = new Map<string, NamedNode>();
  const namedNode = (iri: string): NamedNode =>
    entryOf(nodes, iri, () => intern(terms.namedNode(rename(iri))));
  const literal: DataFactory['literal'] = (value, tag) => intern(terms.literal(value, tag));
  return Object.assign(new DataFactory(), { blankNode, namedNode, literal });
}

/** Whether a term is an IRI. */
export function isNamed(term: Term): term is NamedNode {
  return term.termType === 'NamedNode';
}

/** Whether a term is a literal. */
export function isLiteral(term: Term): term is Literal {
  return term.termType === 'Literal';
}

/** Whether a term is a blank node. */
export function isBlank(term: Term): term is BlankNode {
  return term.termType === 'BlankNode';
}
