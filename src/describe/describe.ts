import { distinct, toDataset, type Dataset } from '../rdf/dataset.ts';
import { labelProperties } from '../rdf/labels.ts';
import { terms, type NamedNode, type Quad, type Term } from '../rdf/terms.ts';
import { rdfs } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { describeRecord, recordOf, type DocumentRecord } from './document-record.ts';
import { findIncoming, type Incoming } from './incoming.ts';
import { describePages } from './paging.ts';
import type { Topics } from './topics.ts';

/** What one of our documents says. */
export interface Description {
  readonly topics: Topics;
  /** Everything: what is said of the topics, what points at them, the document itself, and names. */
  readonly quads: readonly Quad[];
  /** What points at the topics from elsewhere, a page of it. */
  readonly incoming: Incoming;
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
  const names = namesIn([...topics, ...mentioned(all)], snapshot.dataset);
  return { topics, quads: distinct([...all, ...names]), incoming, record };
}

function statementsAbout(topics: Topics, { dataset, graphs }: Snapshot): Dataset {
  const statements = topics.flatMap((topic) => boundedDescription(topic, dataset));
  const contents = topics.flatMap((topic) =>
    graphs.has(topic.value) ? [...dataset.match(null, null, null, topic)] : [],
  );
  const definitions = topics.flatMap((topic) => termsDefinedBy(topic, dataset));
  return toDataset([...statements, ...contents, ...definitions]);
}

/** A vocabulary's document has its terms, or tools that load it would find none (Best Practice Recipes for Publishing RDF Vocabularies). */
function termsDefinedBy(vocabulary: NamedNode, dataset: Dataset): Quad[] {
  return [...dataset.match(null, rdfs.isDefinedBy, vocabulary)].flatMap(({ subject }) =>
    boundedDescription(subject, dataset),
  );
}

function boundedDescription(topic: Term, dataset: Dataset): Quad[] {
  const quads: Quad[] = [];
  const seen = new Set<string>();
  const open: Term[] = [topic];
  for (let subject = open.pop(); subject !== undefined; subject = open.pop()) {
    for (const quad of dataset.match(subject)) {
      quads.push(quad);
      const { object } = quad;
      if (object.termType !== 'BlankNode' || seen.has(object.value)) continue;
      seen.add(object.value);
      open.push(object);
    }
  }
  return quads;
}

function mentioned(quads: Iterable<Quad>): Term[] {
  return [...quads].flatMap(({ subject, predicate, object }) => [subject, predicate, object]);
}

/** Labels of things, so that no reader has to ask for each. */
function namesIn(things: readonly Term[], dataset: Dataset): Quad[] {
  const iris = new Set(
    things.flatMap(({ termType, value }) => (termType === 'NamedNode' ? [value] : [])),
  );
  return [...iris].flatMap((iri) =>
    labelProperties.flatMap((property) => [...dataset.match(terms.namedNode(iri), property)]),
  );
}
