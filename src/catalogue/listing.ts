import { describe, type Description } from '../describe/describe.ts';
import { terms, type NamedNode } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { documentPathOf, pathUnder } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { entryOf } from './entry-of.ts';

/** Things of one class. */
export interface Group {
  readonly kind: NamedNode;
  readonly things: readonly NamedNode[];
}

/** What a site holds, for whoever comes to its door. */
export interface Listing {
  /** The thing that stands for the whole, where the data describes one. */
  readonly dataset: NamedNode | undefined;
  /** What data says of the base itself, or of things in its document (`<#me>`). */
  readonly door: Description | undefined;
  readonly groups: readonly Group[];
}

/**
 * Our things by class, each once: under the class of its that has the fewest members, which says most
 * about it. Real-world things come before documents, vocabulary and code lists.
 */
export function list(snapshot: Snapshot): Listing {
  const { dataset, baseIri, documents } = snapshot;
  const members = new Map<string, Set<string>>();
  const classes = new Map<string, string[]>();
  for (const { subject, object } of dataset.match(null, rdf.type)) {
    const isOurs = pathUnder(baseIri, subject.value) !== undefined;
    if (subject.termType !== 'NamedNode' || !isOurs) continue;
    entryOf(members, object.value, () => new Set<string>()).add(subject.value);
    entryOf(classes, subject.value, (): string[] => []).push(object.value);
  }
  const size = (kind: string): number => members.get(kind)?.size ?? 0;
  const groups = new Map<string, NamedNode[]>();
  for (const [iri, kinds] of [...classes].sort()) {
    const kind = kinds.reduce((best, other) => (size(other) < size(best) ? other : best));
    entryOf(groups, kind, (): NamedNode[] => []).push(terms.namedNode(iri));
  }
  const [first, ...others] = documents.get('') ?? [];
  return {
    dataset: snapshot.whole,
    door: first && describe(snapshot, [first, ...others]),
    groups: [...groups]
      .map(([kind, things]) => ({ kind: terms.namedNode(kind), things }))
      .sort((one, other) => rank(one, baseIri) - rank(other, baseIri)),
  };
}

/** 0 for things that have a document about them, 1 for the rest. */
function rank({ things: [first] }: Group, baseIri: string): number {
  const path = first && pathUnder(baseIri, first.value);
  return path !== undefined && documentPathOf(path) !== undefined ? 0 : 1;
}
