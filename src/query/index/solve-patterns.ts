import { PatternCursor, type Binding, type NumberPattern } from './pattern-cursor.ts';
import type { View } from './query-data.ts';

/**
 * Every way to fit all the patterns at once, depth first and without recursion. Which pattern comes
 * next is decided anew for each binding: the one that has the fewest quads left to look at.
 *
 * @param binding is changed from one solution to the next
 */
export function* solvePatterns(
  patterns: readonly NumberPattern[],
  view: View,
  binding: Binding,
): Generator<Binding> {
  const waiting = patterns.map((pattern) => new PatternCursor(pattern, view, binding));
  const open: PatternCursor[] = [];
  const openNext = (): void => {
    const next = takeSmallest(waiting);
    if (next) open.push(next);
  };
  openNext();
  if (open.length === 0) yield binding;
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    if (!last.advance()) {
      waiting.push(last);
      open.pop();
    } else if (waiting.length === 0) yield binding;
    else openNext();
  }
}

/** Opens all, and takes out the one with the least to go through. */
function takeSmallest(cursors: PatternCursor[]): PatternCursor | undefined {
  let smallest = 0;
  let least = Infinity;
  for (const [place, cursor] of cursors.entries()) {
    const count = cursor.open();
    if (count < least) [smallest, least] = [place, count];
    if (least === 0) break;
  }
  const [taken] = cursors.splice(smallest, 1);
  return taken;
}
