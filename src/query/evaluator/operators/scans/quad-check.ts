import { columns, type OrderName } from '../../../index/pack-quads.ts';
import type { View } from '../../../index/query-data.ts';
import type { QuadPlaces } from './quad-places.ts';

/** Whether a quad of a range fits what the range says nothing of: graphs, and variables that come twice. */
export type QuadCheck = (rows: Uint32Array, position: number, graph: number) => boolean;

/**
 * The checks that a pattern needs in an order of the index; `undefined` where each quad of a range fits. To be made
 * anew for each range, since a check may know the quad before.
 */
export function newQuadCheck(
  { parts, graph }: QuadPlaces,
  order: OrderName,
  view: View,
): QuadCheck | undefined {
  const ofGraph = graph === 'default' ? defaultGraphCheck(view) : namedGraphCheck(view);
  const ofRepeats = repeatChecks([...parts, graph === 'default' ? 0 : graph], order);
  if (ofRepeats.length === 0) return ofGraph;
  const checks = ofGraph ? [ofGraph, ...ofRepeats] : ofRepeats;
  return (rows, position, bound) => checks.every((check) => check(rows, position, bound));
}

/** The default graph is the union of some graphs, or of all, and has each triple once. */
function defaultGraphCheck({ defaults, hasRepeats }: View): QuadCheck | undefined {
  if (!defaults) return hasRepeats ? isFirst : undefined;
  if (!hasRepeats) return (rows, position) => defaults.has(rows[position + 3] ?? 0);
  let last = -4;
  return (rows, position) => {
    if (!defaults.has(rows[position + 3] ?? 0)) return false;
    const isRepeat = last >= 0 && last < position && isSameTriple(rows, position, last);
    last = position;
    return !isRepeat;
  };
}

/** All orders have the graph last, so that the same triple of several graphs comes one after the other. */
function isFirst(rows: Uint32Array, position: number): boolean {
  return position === 0 || !isSameTriple(rows, position, position - 4);
}

function isSameTriple(rows: Uint32Array, one: number, other: number): boolean {
  return (
    rows[one] === rows[other] &&
    rows[one + 1] === rows[other + 1] &&
    rows[one + 2] === rows[other + 2]
  );
}

function namedGraphCheck({ named }: View): QuadCheck {
  return (rows, position, bound) => {
    const graph = rows[position + 3] ?? 0;
    return (bound === 0 || graph === bound) && named.has(graph);
  };
}

/** One check for each pair of places that hold the same variable. */
function repeatChecks(places: readonly number[], order: OrderName): readonly QuadCheck[] {
  const offsetOf = (part: number): number => columns[order].findIndex((each) => each === part);
  return places.flatMap((place, part) => {
    const before = place < 0 ? places.indexOf(place) : part;
    if (before === part) return [];
    const [one, other] = [offsetOf(before), offsetOf(part)];
    return [
      (rows: Uint32Array, position: number) => rows[position + one] === rows[position + other],
    ];
  });
}
