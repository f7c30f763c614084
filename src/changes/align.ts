/** A stretch of two sequences: the same in both, or what one has in place of what the other has. */
export type Stretch<Item> =
  | { readonly kind: 'same'; readonly items: readonly Item[] }
  | { readonly kind: 'other'; readonly removed: readonly Item[]; readonly added: readonly Item[] };

/** How many pairs of items are compared at most, so that long texts take no longer than a reader waits. */
const mostPairs = 4_000_000;

/**
 * What two sequences have in common, in order, and what stands between (longest common subsequence). Where the
 * parts that differ are too long to compare, they stand as one stretch that was replaced as a whole.
 *
 * @param keyOf items with the same key are the same
 */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Stretch<Item>[] {
  const [one, other] = [before.map(keyOf), after.map(keyOf)];
  const start = commonLength(one, other);
  const end = commonLength(one.slice(start).reverse(), other.slice(start).reverse());
  const [left, right] = [
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  ];
  const pairs = left.length * right.length <= mostPairs ? commonPairs(left, right) : [];
  return stretchesOf(before, after, [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...pairs.map(([from, to]): Pair => [from + start, to + start]),
    ...Array.from({ length: end }, (_, index): Pair => [
      before.length - end + index,
      after.length - end + index,
    ]),
  ]);
}

/** Where the same item stands in both. */
type Pair = readonly [before: number, after: number];

function commonLength(one: readonly string[], other: readonly string[]): number {
  const index = one.findIndex((key, position) => key !== other[position]);
  return index < 0 ? one.length : index;
}

function commonPairs(one: readonly string[], other: readonly string[]): Pair[] {
  const width = other.length + 1;
  // lengths[i * width + j]: the longest that one has from i on in common with the other from j on.
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < one.length && j < other.length;) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function stretchesOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  pairs: readonly Pair[],
): Stretch<Item>[] {
  const stretches: Stretch<Item>[] = [];
  let [from, to] = [0, 0];
  let same: Item[] = [];
  const close = (nextFrom: number, nextTo: number): void => {
    if (same.length > 0) stretches.push({ kind: 'same', items: same });
    same = [];
    const [removed, added] = [before.slice(from, nextFrom), after.slice(to, nextTo)];
    if (removed.length + added.length > 0) stretches.push({ kind: 'other', removed, added });
  };
  for (const [i, j] of pairs) {
    if (i > from || j > to) close(i, j);
    same.push(...after.slice(j, j + 1));
    [from, to] = [i + 1, j + 1];
  }
  close(before.length, after.length);
  return stretches;
}
