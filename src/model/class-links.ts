import { terms, type NamedNode } from '../rdf/terms.ts';
import { subjectsOf } from '../rdf/values.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { layoutsOf } from './layouts.ts';
import { listingOf } from './listing.ts';
import { usageOf } from './usage.ts';

/** A class that the data has things of, and how many. */
export interface CountedClass {
  readonly kind: NamedNode;
  readonly things: number;
}

/** A property by which things of one class lead to things of another, and how often. */
export interface ClassLink {
  readonly from: NamedNode;
  readonly property: NamedNode;
  readonly to: NamedNode;
  readonly times: number;
}

/** The classes that people come for, and what leads from one to another in the data. */
export interface ClassLinks {
  readonly classes: readonly CountedClass[];
  readonly links: readonly ClassLink[];
}

/** More nobody takes in at once. */
const mostClasses = 24;

/** Fewer hang together with nothing. */
const fewestClasses = 2;

/**
 * Classes as the data uses them, by its own counts (VoID): those that the publisher has laid pages out for, or where there are
 * none such, those that its things are listed under, the most important ones.
 */
export const classLinksOf: (snapshot: Snapshot) => ClassLinks = oncePerSnapshot((snapshot) => {
  const laidOut = used(
    [...layoutsOf(snapshot).targets].map((iri) => terms.namedNode(iri)),
    snapshot,
  );
  const listed = (): CountedClass[] =>
    used(
      listingOf(snapshot).groups.map(({ kind }) => kind),
      snapshot,
    );
  const candidates = laidOut.length < fewestClasses ? listed() : laidOut;
  const classes = oncePerMembers(candidates, snapshot).slice(0, mostClasses);
  const isShown = new Set(classes.map(({ kind }) => kind.value));
  return {
    classes,
    links: classes.flatMap(({ kind }) => linksFrom(kind, isShown, snapshot)),
  };
});

function used(kinds: readonly NamedNode[], snapshot: Snapshot): CountedClass[] {
  return kinds.flatMap((kind) => {
    const things = usageOf(kind, snapshot)?.things ?? 0;
    return things > 0 ? [{ kind, things }] : [];
  });
}

/** Of classes that have the same things the first: the others would be the same again. */
function oncePerMembers(
  classes: readonly CountedClass[],
  { dataset }: Snapshot,
): readonly CountedClass[] {
  const byMembers = new Map<string, CountedClass>();
  for (const counted of classes) {
    const members = subjectsOf(rdf.type, counted.kind, dataset).map(({ value }) => value);
    const key = members.sort().join(' ');
    if (!byMembers.has(key)) byMembers.set(key, counted);
  }
  return [...byMembers.values()];
}

function linksFrom(
  kind: NamedNode,
  isShown: ReadonlySet<string>,
  snapshot: Snapshot,
): readonly ClassLink[] {
  return (usageOf(kind, snapshot)?.properties ?? []).flatMap(({ property, targets }) =>
    targets
      .filter((target) => isShown.has(target.kind.value))
      .map(({ kind: to, triples }) => ({ from: kind, property, to, times: triples })),
  );
}
