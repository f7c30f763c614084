/** What tells rows from those of before: after a first row, so many have gone and so many have come. */
export interface Change {
  readonly first: number;
  readonly gone: number;
  readonly come: number;
}

/** So much of all rows may have changed where the others are taken as they were: more are worked out anew as quickly. */
const mostChanged = 1 / 4;

/** What has changed, where that is little: rows begin and end as those of before did. */
export function changeOf(before: Uint32Array, now: Uint32Array): Change | undefined {
  const most = Math.min(before.length, now.length);
  const first = firstDifference(before, now) >> 2;
  const rest = most - 4 * first;
  let after = 0;
  while (after < rest && before[before.length - 1 - after] === now[now.length - 1 - after])
    after += 1;
  const kept = first + (after >> 2);
  const [gone, come] = [before.length / 4 - kept, now.length / 4 - kept];
  return gone + come < mostChanged * (now.length / 4) ? { first, gone, come } : undefined;
}

/** The number that a row of before has now; nothing where it has gone. */
export function rowNow(row: number, { first, gone, come }: Change): number | undefined {
  if (row < first) return row;
  return row < first + gone ? undefined : row + come - gone;
}

/** The first place at which numbers are others; the length of the shorter ones where they begin the longer ones. */
export function firstDifference(some: Uint32Array, others: Uint32Array): number {
  const length = Math.min(some.length, others.length);
  let at = 0;
  while (at < length && some[at] === others[at]) at += 1;
  return at;
}

export function areSame(some: Uint32Array, others: Uint32Array): boolean {
  return some.length === others.length && firstDifference(some, others) === some.length;
}
