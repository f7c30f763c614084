import { terms, type NamedNode } from '../../rdf/terms.ts';
import { namedObjectsOf } from '../../rdf/values.ts';
import { dcterms } from '../../rdf/vocabulary.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/**
 * Who says what is said of a thing: its creators (dcterms:creator), else those of the graphs that speak of
 * it, who says most first; a graph that names none is the publisher's. What an editor has read into the
 * data is not the publisher's word.
 */
export function authorsOf(topic: NamedNode, { dataset, whole }: Snapshot): readonly NamedNode[] {
  const own = namedObjectsOf(topic, dcterms.creator, dataset);
  if (own.length > 0) return own;
  const publishers = whole ? namedObjectsOf(whole, dcterms.publisher, dataset) : [];
  const authors = graphsOf(topic, dataset).flatMap((graph) => {
    const creators = namedObjectsOf(graph, dcterms.creator, dataset);
    return creators.length > 0 ? creators : publishers;
  });
  return [...new Map(authors.map((author) => [author.value, author])).values()];
}

/** The graphs that speak of a thing, the one that says most first. */
function graphsOf(topic: NamedNode, dataset: Snapshot['dataset']): NamedNode[] {
  const sizes = new Map<string, number>();
  for (const { graph } of dataset.match(topic)) {
    sizes.set(graph.value, (sizes.get(graph.value) ?? 0) + 1);
  }
  return [...sizes].sort(([, one], [, other]) => other - one).map(([iri]) => terms.namedNode(iri));
}
