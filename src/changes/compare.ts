import { canonicalise } from '../snapshot/canonical.ts';
import { as, rdf } from '../rdf/vocabulary.ts';
import type { Quad } from '../rdf/terms.ts';
import type { Change, Changes, Fate, ThingChange } from './changes.ts';
import { compareStatements, type Sides } from './compare-statements.ts';
import { sideOf, type Said } from './sides.ts';

/**
 * What is different between two versions of some data, thing by thing. Blank nodes are compared by what they
 * hold; a part of which something changed is compared within.
 *
 * @param before the statements of the earlier version, in graphs
 * @param after those of the later
 */
export async function compareQuads(
  before: readonly Quad[],
  after: readonly Quad[],
): Promise<Changes> {
  const sides: Sides = [await sideOf(before), await sideOf(after)];
  const keys = new Set([...sides[1].things.keys(), ...sides[0].things.keys()]);
  const things = [...keys].flatMap((key) => compareThing(key, sides) ?? []);
  return {
    things: things.toSorted((one, other) => rankOf(one) - rankOf(other)),
    isOnlyIdentity: things.length === 0 && !(await isSame(before, after)),
  };
}

async function isSame(before: readonly Quad[], after: readonly Quad[]): Promise<boolean> {
  const of = async (kept: readonly Quad[]) => canonicalise({ kept, forgettable: [] });
  const [one, other] = [await of(before), await of(after)];
  return one.version === other.version;
}

function compareThing(key: string, sides: Sides): ThingChange | undefined {
  const [before, after] = sides.map(({ things }) => things.get(key));
  const some = after ?? before;
  if (some === undefined) return undefined;
  const changes = compareStatements([before?.statements ?? [], after?.statements ?? []], sides);
  return changes.length === 0
    ? undefined
    : { thing: some.thing, fate: fateOf(before, after), changes };
}

function fateOf(before: Said | undefined, after: Said | undefined): Fate {
  if (after === undefined) return 'vanished';
  if (isTombstone(after) && !isTombstone(before)) return before ? 'entombed' : 'added';
  return before ? 'changed' : 'added';
}

function isTombstone(said: Said | undefined): boolean {
  return (said?.statements ?? []).some(
    ({ predicate, object }) => predicate.equals(rdf.type) && object.equals(as.Tombstone),
  );
}

const ranks: Readonly<Record<Fate, number>> = { vanished: 0, entombed: 1, changed: 3, added: 4 };

/** What nobody should miss comes first: things that are gone, then things that lost something. */
function rankOf({ fate, changes }: ThingChange): number {
  return fate === 'changed' && changes.some(loses) ? 2 : ranks[fate];
}

/** Whether something is gone without anything in its place. */
export function loses(change: Change): boolean {
  if (change.kind === 'within') return change.changes.some(loses);
  return change.kind === 'removed';
}
