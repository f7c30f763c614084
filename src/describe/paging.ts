import { terms, type NamedNode, type Quad } from '../rdf/terms.ts';
import { hydra, tree } from '../rdf/vocabularies/paging-vocabulary.ts';
import { withParameters } from '../site/addresses.ts';
import { rdf, xsd } from '../rdf/vocabulary.ts';
import type { Incoming } from './incoming.ts';

/**
 * How to get at the other pages of what points at a thing, for programs: Hydra's pages (Hydra Core §5.2)
 * and TREE's relations (TREE §3). Nothing where one page has it all.
 *
 * @param document the first page's IRI
 */
export function describePages(document: NamedNode, { page, pages, total }: Incoming): Quad[] {
  if (pages === 1) return [];
  const collection = terms.namedNode(`${document.value}#incoming`);
  const relation = terms.blankNode('next');
  const at = (number: number): NamedNode => pageIri(document, number);
  const facts: readonly (readonly [Quad['subject'], NamedNode, Quad['object']])[] = [
    [collection, rdf.type, hydra.Collection],
    [collection, hydra.totalItems, terms.literal(String(total), xsd.integer)],
    [collection, hydra.view, at(page)],
    [collection, tree.view, at(1)],
    [at(page), rdf.type, hydra.PartialCollectionView],
    [at(page), hydra.first, at(1)],
    [at(page), hydra.last, at(pages)],
  ];
  const back: typeof facts = page > 1 ? [[at(page), hydra.previous, at(page - 1)]] : [];
  const on: typeof facts =
    page < pages
      ? [
          [at(page), hydra.next, at(page + 1)],
          [at(page), tree.relation, relation],
          [relation, rdf.type, tree.Relation],
          [relation, tree.node, at(page + 1)],
        ]
      : [];
  return [...facts, ...back, ...on].map(([subject, property, value]) =>
    terms.quad(subject, property, value),
  );
}

/** The IRI of one page of a document. */
function pageIri({ value }: NamedNode, page: number): NamedNode {
  return terms.namedNode(page === 1 ? value : withParameters(value, `page=${page}`));
}
