import type { Dataset } from '../rdf/dataset.ts';
import { labelProperties } from '../rdf/labels.ts';
import { terms, type NamedNode, type Quad, type Term } from '../rdf/terms.ts';
import { rdfs } from '../rdf/vocabulary.ts';
import { documentPathOf, thingPathOf } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What one of our documents says. */
export interface Description {
  /** What it describes; the first gives the document its name. */
  readonly topics: readonly [NamedNode, ...NamedNode[]];
  readonly quads: readonly Quad[];
}

/** What an address of ours leads to. */
export type Lookup =
  | { readonly outcome: 'document'; readonly topics: Description['topics'] }
  /** The address is that of a thing; `path` leads to the document about it (Cool URIs §4.2). */
  | { readonly outcome: 'thing'; readonly path: string }
  | { readonly outcome: 'unknown' };

/**
 * Finds what is at an address.
 *
 * @param path below the base, in characters rather than percent-encoded
 */
export function lookUp({ documents }: Snapshot, path: string): Lookup {
  const [first, ...others] = documents.get(path) ?? documents.get(thingPathOf(path) ?? '') ?? [];
  if (first === undefined) return { outcome: 'unknown' };
  const documentPath = documents.has(path) ? documentPathOf(path) : undefined;
  if (documentPath !== undefined) return { outcome: 'thing', path: documentPath };
  return { outcome: 'document', topics: [first, ...others] };
}

/**
 * What is said about things: their statements and those of the blank nodes in them, at any depth
 * (Concise Bounded Description), with the names of all that is mentioned. A graph
 * also has its content, and a vocabulary its terms.
 */
export function describe(
  { dataset, graphs }: Snapshot,
  topics: Description['topics'],
): Description {
  const statements = topics.flatMap((topic) => boundedDescription(topic, dataset));
  const contents = topics.flatMap((topic) =>
    graphs.has(topic.value) ? [...dataset.match(null, null, null, topic)] : [],
  );
  const definitions = topics.flatMap((topic) => termsDefinedBy(topic, dataset));
  const said = new Set([...statements, ...contents, ...definitions]);
  return { topics, quads: [...said, ...namesIn(said, dataset)] };
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

/** Labels of the terms that statements mention, so that no reader has to ask for each. */
function namesIn(quads: Iterable<Quad>, dataset: Dataset): Quad[] {
  const mentioned = new Set<string>();
  for (const { predicate, object } of quads) {
    mentioned.add(predicate.value);
    if (object.termType === 'NamedNode') mentioned.add(object.value);
  }
  return [...mentioned].flatMap((iri) =>
    labelProperties.flatMap((property) => [...dataset.match(terms.namedNode(iri), property)]),
  );
}
