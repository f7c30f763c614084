import { membersOf } from '../rdf/lists.ts';
import { termKey } from '../rdf/term-key.ts';
import { isBlank, isLiteral, terms, type Quad, type Term } from '../rdf/terms.ts';
import { align } from './align.ts';
import type { Change, Place } from './changes.ts';
import { valuesOf, type PropertyValues, type Side, type Value } from './sides.ts';

/** The two versions, the earlier first. */
export type Sides = readonly [before: Side, after: Side];

/** How deep nameless parts are compared; what lies deeper counts as replaced as a whole. */
const mostDepth = 40;

/** Among how many parts the one that shares most is looked for; beyond that they are paired in their order. */
const mostWeighed = 100;

/**
 * What is different between what two versions say of a thing, property by property in the order of the files.
 *
 * @param above the pairs of parts that these are within, lest circles of them be endless
 */
export function compareStatements(
  [before, after]: readonly [readonly Quad[], readonly Quad[]],
  sides: Sides,
  above: readonly string[] = [],
): Change[] {
  const [earlier, later] = [
    valuesOf(before, sides[0].signatureOf),
    valuesOf(after, sides[1].signatureOf),
  ];
  const properties = new Set([...later.keys(), ...earlier.keys()]);
  return [
    ...[...properties].flatMap((iri) => {
      const [one, other] = [earlier.get(iri), later.get(iri)];
      const removed = surplus(one, other);
      const added = surplus(other, one);
      return compareValues(terms.namedNode(iri), [removed, added], sides, above);
    }),
    ...moves(earlier, later),
  ];
}

/** The values that one version has more of than the other. */
function surplus(one: PropertyValues | undefined, other: PropertyValues | undefined): Term[] {
  return [...(one ?? [])].flatMap(([key, same]) => {
    const kept = other?.get(key);
    const all = [...same.values()];
    // Nodes that hold the same are as many as they are; which of them is which does not matter.
    return all.slice(kept?.size ?? 0).map(({ value }) => value);
  });
}

/** Pairs what can be one value that changed, and tells the rest as lost and new. */
function compareValues(
  place: Place,
  [removed, added]: readonly [readonly Term[], readonly Term[]],
  sides: Sides,
  above: readonly string[],
): Change[] {
  const open = [...added];
  const changes: Change[] = [];
  for (const value of removed) {
    const match = mostAlike(value, open, removed, sides);
    if (match === undefined) changes.push({ kind: 'removed', place, value });
    else {
      open.splice(open.indexOf(match), 1);
      changes.push(...compareValue(place, [value, match], sides, above));
    }
  }
  return [...changes, ...open.map((value): Change => ({ kind: 'added', place, value }))];
}

/** The value that another may have become: the only one of its kind on both sides, or the part that shares most with it. */
function mostAlike(
  value: Term,
  candidates: readonly Term[],
  removed: readonly Term[],
  sides: Sides,
): Term | undefined {
  const alike = candidates.filter((other) => kindOf(other) === kindOf(value));
  if (isBlank(value)) {
    if (alike.length > mostWeighed) return alike[0];
    const shared = (other: Term): number => sharedBy([value, other], sides);
    const [best] = alike.toSorted((one, other) => shared(other) - shared(one));
    return best;
  }
  const siblings = removed.filter((other) => kindOf(other) === kindOf(value));
  return siblings.length === 1 && alike.length === 1 ? alike[0] : undefined;
}

/** Values of one kind may become each other: links, parts, and texts in one language. */
function kindOf(value: Term): string {
  return isLiteral(value) ? `Literal ${value.language}` : value.termType;
}

function sharedBy([one, other]: readonly [Term, Term], [before, after]: Sides): number {
  const statements = (node: Term, { dataset, signatureOf }: Side): string[] =>
    [...dataset.match(node)].map((quad) => `${quad.predicate.value} ${signatureOf(quad.object)}`);
  const held = new Set(statements(one, before));
  return statements(other, after).filter((statement) => held.has(statement)).length;
}

/** Two values that are one value before and after; nothing where that is told of already, further up in a circle. */
function compareValue(
  place: Place,
  [before, after]: readonly [Term, Term],
  sides: Sides,
  above: readonly string[],
): Change[] {
  const replaced: Change = { kind: 'replaced', place, before, after };
  if (!isBlank(before) || !isBlank(after) || above.length >= mostDepth) return [replaced];
  const pair = `${before.value} ${after.value}`;
  if (above.includes(pair)) return [];
  const within = [...above, pair];
  const earlier = membersOf(before, sides[0].dataset);
  const later = membersOf(after, sides[1].dataset);
  const ofMembers = earlier && later ? compareMembers([earlier, later], sides, within) : [];
  const statements = [
    [...sides[0].dataset.match(before)],
    [...sides[1].dataset.match(after)],
  ] as const;
  const changes = ofMembers.length > 0 ? ofMembers : compareStatements(statements, sides, within);
  if (changes.length > 0) return [{ kind: 'within', place, before, after, changes }];
  // In a circle, what makes the two different is told further up.
  return above.length === 0 ? [replaced] : [];
}

/** What is different between two lists: the members between those that both have in the same order. */
function compareMembers(
  [before, after]: readonly [readonly Term[], readonly Term[]],
  sides: Sides,
  above: readonly string[],
): Change[] {
  const keyed = (members: readonly Term[], { signatureOf }: Side): Member[] =>
    members.map((value, index) => ({ value, number: index + 1, key: signatureOf(value) }));
  const stretches = align(keyed(before, sides[0]), keyed(after, sides[1]), ({ key }) => key);
  return stretches.flatMap((stretch) => {
    if (stretch.kind === 'same') return [];
    const { removed, added } = stretch;
    const paired = Math.min(removed.length, added.length);
    return [
      ...added.slice(0, paired).flatMap(({ value, number }, index) => {
        const earlier = removed[index]?.value ?? value;
        return compareValue(number, [earlier, value], sides, above);
      }),
      ...removed.slice(paired).map((member) => whole('removed', member)),
      ...added.slice(paired).map((member) => whole('added', member)),
    ];
  });
}

interface Member {
  readonly value: Term;
  readonly number: number;
  readonly key: string;
}

function whole(kind: 'added' | 'removed', { value, number }: Member): Change {
  return { kind, place: number, value };
}

/** Statements that both versions have and that are in other graphs now, told once for each way they went. */
function moves(
  earlier: ReadonlyMap<string, PropertyValues>,
  later: ReadonlyMap<string, PropertyValues>,
): Change[] {
  const ways = new Map<string, Change>();
  for (const [iri, values] of later)
    for (const [key, same] of values) {
      const [from, to] = [graphsOf(earlier.get(iri)?.get(key)), graphsOf(same)];
      if (from.length === 0 || keysOf(from) === keysOf(to)) continue;
      ways.set(`${keysOf(from)} ${keysOf(to)}`, { kind: 'moved', from, to });
    }
  return [...ways.values()];
}

function graphsOf(same: ReadonlyMap<string, Value> | undefined): Term[] {
  const graphs = [...(same?.values() ?? [])].flatMap((value) => [...value.graphs.values()]);
  return [...new Map(graphs.map((graph) => [termKey(graph), graph])).values()];
}

function keysOf(graphs: readonly Term[]): string {
  return graphs.map(termKey).sort().join(' ');
}
