import type { Dataset } from '../rdf/dataset.ts';
import type { NamedNode } from '../rdf/terms.ts';
import { namedObjectsOf, subjectsOf } from '../rdf/values.ts';
import { as, dcterms, rdf } from '../rdf/vocabulary.ts';
import { documentPathOf, thingPathOf } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Topics } from './topics.ts';

/** What an address of ours leads to. */
export type Lookup =
  | { readonly outcome: 'document'; readonly topics: Topics }
  /** The address is that of a thing; `path` leads to the document about it (Cool URIs §4.2). */
  | { readonly outcome: 'thing'; readonly path: string }
  /** What was there is no more: the data has a tombstone for it. */
  | { readonly outcome: 'removed'; readonly topics: Topics }
  /** One thing took its place. */
  | { readonly outcome: 'replaced'; readonly successor: NamedNode }
  /** It was split into several, or is a part of what also replaces others. */
  | {
      readonly outcome: 'divided';
      readonly topics: Topics;
      readonly successors: readonly NamedNode[];
    }
  | { readonly outcome: 'unknown' };

/**
 * Finds what is at an address, or was.
 *
 * @param path below the base, in characters rather than percent-encoded
 */
export function lookUp({ documents, dataset }: Snapshot, path: string): Lookup {
  const thingPath = thingPathOf(path);
  // A path that is nobody's document must not become that of the base, which is empty.
  const ofThing = thingPath === undefined ? undefined : documents.get(thingPath);
  const [first, ...others] = documents.get(path) ?? ofThing ?? [];
  if (first === undefined) return { outcome: 'unknown' };
  if (isTombstone(first, dataset)) return fateOf([first, ...others], dataset);
  const documentPath = documents.has(path) ? documentPathOf(path) : undefined;
  if (documentPath !== undefined) return { outcome: 'thing', path: documentPath };
  return { outcome: 'document', topics: [first, ...others] };
}

function isTombstone(thing: NamedNode, dataset: Dataset): boolean {
  return dataset.match(thing, rdf.type, as.Tombstone).size > 0;
}

/** What became of a thing. Who takes over from several is not the same as any of them, so nobody is led there unasked. */
function fateOf(topics: Topics, dataset: Dataset): Lookup {
  const successors = namedObjectsOf(topics[0], dcterms.isReplacedBy, dataset);
  const [successor, ...others] = successors;
  if (successor === undefined) return { outcome: 'removed', topics };
  const predecessors = subjectsOf(dcterms.isReplacedBy, successor, dataset);
  return others.length === 0 && predecessors.length === 1
    ? { outcome: 'replaced', successor }
    : { outcome: 'divided', topics, successors };
}
