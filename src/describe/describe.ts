import { boundedDescription } from '../rdf/bounded-description.ts';
import { distinct, type Dataset } from '../rdf/dataset.ts';
import { indexQuads } from '../rdf/datasets/indexed-quads.ts';
import { labelStatements } from '../rdf/labels.ts';
import { irisIn } from '../rdf/statements.ts';
import type { Quad } from '../rdf/terms.ts';
import { subjectsOf } from '../rdf/values.ts';
import { rdfs } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { describeRecord, recordOf, type DocumentRecord } from './document-record.ts';
import { findIncoming, type Incoming } from './incoming.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { describePages } from './paging.ts';
import type { Topics } from './topics.ts';

/** What one of our documents says. */
export interface Description {
  readonly topics: Topics;
  /** Everything: what is said of the topics, what points at them, the document itself, and names. */
  readonly quads: readonly Quad[];
  /** What points at the topics from elsewhere, a page of it. */
  readonly incoming: Incoming;
  /** What its page reads beside: see `neighbourhoodOf`. */
  readonly neighbourhood: readonly Quad[];
  /** What is known of the document itself. */
  readonly record: DocumentRecord;
}

/**
 * What is said about things: their statements and those of the blank nodes in them, at any depth
 * (Concise Bounded Description), what points at them, the graphs that say so with their terms of use,
 * and the names of all that is mentioned. A graph also has its content, and a vocabulary its terms.
 *
 * @param page from 1: which part of what points at the topics; pages after the first have only that
 */
export function describe(snapshot: Snapshot, topics: Topics, page = 1): Description {
  const said = statementsAbout(topics, snapshot);
  const incoming = findIncoming(snapshot, topics, { said, page });
  const content = [...(page === 1 ? said : []), ...incoming.quads];
  const record = recordOf(snapshot, topics, content);
  const all = [
    ...content,
    ...describeRecord(snapshot, topics, record),
    ...describePages(record.iri ?? topics[0], incoming),
  ];
  const iris = [...topics.map(({ value }) => value), ...irisIn(all)];
  const names = labelStatements(iris, snapshot.dataset);
  const neighbourhood = neighbourhoodOf(topics, { said, incoming: incoming.quads }, snapshot);
  return { topics, quads: distinct([...all, ...names]), incoming, neighbourhood, record };
}

/** A vocabulary's document has its terms, or tools that load it would find none (Best Practice Recipes for Publishing RDF Vocabularies). */
function statementsAbout(topics: Topics, { dataset, graphs }: Snapshot): Dataset {
  const vocabularyTerms = topics.flatMap((topic) => subjectsOf(rdfs.isDefinedBy, topic, dataset));
  const contents = topics.flatMap((topic) =>
    graphs.has(topic.value) ? [...dataset.match(null, null, null, topic)] : [],
  );
  const described = boundedDescription([...topics, ...vocabularyTerms], dataset);
  // The terms and quads of the data themselves: of a large graph, others would take gigabytes.
  return indexQuads(distinct([...described, ...contents]));
}
