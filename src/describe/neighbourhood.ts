import { distinct, type Dataset } from '../rdf/dataset.ts';
import type { NamedNode, Quad, Term } from '../rdf/terms.ts';
import { graphsOf, namedObjectsOf } from '../rdf/values.ts';
import { dcat } from '../rdf/vocabularies/catalogue-vocabulary.ts';
import { owl, prov, vcard } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What is known already when the neighbourhood is fetched. */
interface Known {
  /** What is said of the document's things. */
  readonly said: Dataset;
  /** What points at them. */
  readonly incoming: readonly Quad[];
}

/**
 * Neighbourhood of a document's things: all statements that their page reads beside names and what the document says. What
 * is said of the things, on every page of the document; the graphs that say it and what those derive from; whom to write
 * to; and how properties that lead here are read backwards. It is fetched as a whole before the page is made, so that the
 * page asks the dataset for none of it, and a store elsewhere could be asked instead.
 */
export function neighbourhoodOf(
  topics: readonly NamedNode[],
  { said, incoming }: Known,
  { dataset, whole }: Snapshot,
): readonly Quad[] {
  const about = (things: readonly Term[], property: NamedNode | null = null): Quad[] =>
    things.flatMap((thing) => [...dataset.match(thing, property)]);
  const graphs = topics.flatMap((topic) => graphsOf(topic, said));
  const sources = graphs.flatMap((graph) => namedObjectsOf(graph, prov.wasDerivedFrom, dataset));
  const contacts = whole ? namedObjectsOf(whole, dcat.contactPoint, dataset) : [];
  const properties = incoming.map(({ predicate }) => predicate);
  return distinct([
    ...said,
    ...about([...graphs, ...sources]),
    ...(whole ? about([whole], dcat.contactPoint) : []),
    ...about(contacts, vcard.hasEmail),
    ...about(properties, owl.inverseOf),
    ...properties.flatMap((property) => [...dataset.match(null, owl.inverseOf, property)]),
  ]);
}
