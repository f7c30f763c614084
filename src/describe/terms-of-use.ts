import type { Dataset } from '../rdf/dataset.ts';
import { terms, type NamedNode } from '../rdf/terms.ts';
import { ownVocabulary } from '../rdf/vocabularies/own-vocabulary.ts';
import { dcterms, rdf } from '../rdf/vocabulary.ts';
import { voidGraphPath, dcatGraphPath } from '../site/graph-paths.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What may be done with something: licences, and statements of rights (DCMI Metadata Terms). Each sorted by IRI. */
export interface TermsOfUse {
  readonly licenses: readonly NamedNode[];
  readonly rights: readonly NamedNode[];
}

type Described = Pick<Snapshot, 'dataset' | 'baseIri' | 'vocabularyBase' | 'whole'>;

/**
 * The terms of use of one graph: those that the data states of it, or else those of the dataset. A
 * statement of rights that names a licence (`textLicence`) gives that licence to the graph.
 */
export function termsOfGraph(graph: NamedNode, snapshot: Described): TermsOfUse {
  const own = statedTerms(graph, snapshot);
  const isSilent = own.licenses.length === 0 && own.rights.length === 0;
  return isSilent && snapshot.whole ? statedTerms(snapshot.whole, snapshot) : own;
}

/**
 * The terms of use of what derives from some graphs: the licences where all graphs have the same, and
 * none where they differ; every statement of rights that one of them has.
 */
export function termsOfGraphs(graphs: readonly NamedNode[], snapshot: Described): TermsOfUse {
  const told = graphs.filter(({ value }) => !isMade(value, snapshot.baseIri));
  const each = told.map((graph) => termsOfGraph(graph, snapshot));
  const [first] = each;
  const isShared = each.every((one) => keyOf(one.licenses) === keyOf(first?.licenses ?? []));
  return {
    licenses: isShared ? (first?.licenses ?? []) : [],
    rights: sorted(each.flatMap(({ rights }) => rights.map(({ value }) => value))),
  };
}

/** Whether a graph is what the site says of itself: that is nobody's work and changes the terms of nothing. */
function isMade(graph: string, baseIri: string): boolean {
  return [voidGraphPath, dcatGraphPath].some((path) => graph === baseIri + path);
}

function statedTerms(thing: NamedNode, { dataset, vocabularyBase }: Described): TermsOfUse {
  const { textLicence } = ownVocabulary(vocabularyBase);
  const rights = irisOf(thing, dcterms.rights, dataset);
  const given = rights
    .flatMap((statement) => irisOf(terms.namedNode(statement), textLicence, dataset))
    .filter(
      (iri) => dataset.match(terms.namedNode(iri), rdf.type, dcterms.RightsStatement).size === 0,
    );
  return {
    licenses: sorted([...irisOf(thing, dcterms.license, dataset), ...given]),
    rights: sorted(rights),
  };
}

function irisOf(subject: NamedNode, property: NamedNode, dataset: Dataset): string[] {
  return [...dataset.match(subject, property)].flatMap(({ object }) =>
    object.termType === 'NamedNode' ? [object.value] : [],
  );
}

function sorted(iris: readonly string[]): NamedNode[] {
  return [...new Set(iris)].sort().map((iri) => terms.namedNode(iri));
}

function keyOf(nodes: readonly NamedNode[]): string {
  return nodes.map(({ value }) => value).join(' ');
}
