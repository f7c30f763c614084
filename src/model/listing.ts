import { describe, type Description } from '../describe/describe.ts';
import { isNamed, terms, type NamedNode } from '../rdf/terms.ts';
import { namedSubjectsOf } from '../rdf/values.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { documentPathOf, pathIn } from '../site/addresses.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { shapesFor } from './class-shapes.ts';
import { layoutsOf } from './layouts.ts';

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
 * about it. Classes that the publisher has laid pages out for come first, then others of its own, those that
 * it has rules for, and what is only a part of those; among as important ones in the order of addresses.
 */
function list(snapshot: Snapshot): Listing {
  const { dataset, documents } = snapshot;
  const members = new Map<string, number>();
  const classes = new Map<string, string[]>();
  const size = (kind: string): number => members.get(kind) ?? 0;
  for (const { subject, object } of dataset.match(null, rdf.type)) {
    const isOurs = pathIn(snapshot, subject.value) !== undefined;
    if (!isNamed(subject) || !isOurs) continue;
    const kinds = entryOf(classes, subject.value, (): string[] => []);
    if (!kinds.includes(object.value)) members.set(object.value, size(object.value) + 1);
    kinds.push(object.value);
  }
  const groups = new Map<string, NamedNode[]>();
  for (const { iri, kinds } of inOrder(classes)) {
    const kind = kinds.reduce((best, other) => (size(other) < size(best) ? other : best));
    entryOf(groups, kind, (): NamedNode[] => []).push(terms.namedNode(iri));
  }
  const [first, ...others] = documents.get('') ?? [];
  return {
    dataset: snapshot.whole,
    door: first && describe(snapshot, [first, ...others]),
    groups: [...groups]
      .map(([kind, things]) => ({ kind: terms.namedNode(kind), things }))
      .sort((one, other) => rank(one, snapshot) - rank(other, snapshot)),
  };
}

/** Things by address, and by their classes where one address goes on as another does with a class: as texts of both are in order. */
function inOrder(classes: ReadonlyMap<string, readonly string[]>) {
  return [...classes]
    .map(([iri, kinds]) => ({ iri, kinds, text: `${iri},${kinds.join(',')}` }))
    .sort((one, other) => (one.text < other.text ? -1 : Number(one.text > other.text)));
}

/** What tells how much a class is what people come for, the first that holds. */
const importances: readonly ((kind: NamedNode, snapshot: Snapshot) => boolean)[] = [
  ({ value }, snapshot) => layoutsOf(snapshot).targets.has(value),
  ({ value }, snapshot) => pathIn(snapshot, value) !== undefined,
  (kind, snapshot) => shapesFor(kind, snapshot).length > 0,
  () => true,
];

/** The most important classes first; among as important ones, things with a document about them before terms and codes. */
function rank({ kind, things: [first] }: Group, snapshot: Snapshot): number {
  const path = first && pathIn(snapshot, first.value);
  const hasDocument = path !== undefined && documentPathOf(path) !== undefined;
  return 2 * importances.findIndex((is) => is(kind, snapshot)) + (hasDocument ? 0 : 1);
}

/** What there is, counted once. */
export const listingOf: (snapshot: Snapshot) => Listing = oncePerSnapshot(list);

/** Our things of a class: those that are listed under it, or where all are under others, all; `undefined` where there are none. */
export function groupOf(kind: NamedNode, snapshot: Snapshot): Group | undefined {
  const listed = listingOf(snapshot).groups.find((group) => group.kind.equals(kind));
  if (listed) return listed;
  const things = namedSubjectsOf(rdf.type, kind, snapshot.dataset).filter(
    ({ value }) => pathIn(snapshot, value) !== undefined,
  );
  return things.length > 0 ? { kind, things } : undefined;
}
