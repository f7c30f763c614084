import type { OrderName } from '../../../index/pack-quads.ts';
import type { View } from '../../../index/query-data.ts';
import type { Run } from '../../run/run.ts';
import { sizesOfGraphs } from './graph-sizes.ts';
import { newQuadCheck } from './quad-check.ts';
import { variablePlace, type PatternTerm } from './quad-places.ts';
import { Ranks } from './ranks.ts';

/** How many rows of an order are in the graphs of a pattern; a triple of several counts once in the default graph. */
export interface CountedRows {
  readonly count: (start: number, end: number) => number;
  /** Whether there are any. */
  readonly has: (start: number, end: number) => boolean;
}

/** Rows that are looked at one by one before the flag that ends a query. */
const rowsBetweenChecks = 16_384;

/** For three different variables, or terms, in an order of the index. */
export function newCountedRows(
  graph: PatternTerm | 'default',
  order: OrderName,
  run: CountingRun,
): CountedRows {
  const { view } = run;
  const parts = [variablePlace(0), variablePlace(1), variablePlace(2)] as const;
  const isAnyGraph = graph !== 'default' && graph < 0;
  const check = newQuadCheck({ parts, graph: isAnyGraph ? variablePlace(3) : graph }, order, view);
  if (!check) return { count: (start, end) => (end - start) / 4, has: (start, end) => start < end };
  const bound = graph === 'default' || isAnyGraph ? 0 : graph;
  const look = newLook((rows, position) => check(rows, position, bound), order, run);
  if (bound !== 0) return ofOneGraph(bound, order, { look, run });
  const memory = memoryOf(view, `${order} ${graph === 'default' ? 'default' : 'named'}`);
  const rows = view.orders[order];
  const count = (start: number, end: number): number => {
    memory.looked += end - start;
    if (!memory.ranks && memory.looked <= rows.length) return look(start, end, Infinity);
    memory.ranks ??= new Ranks(rows.length / 4, (row) => look(4 * row, 4 * row + 4, 1) > 0);
    return memory.ranks.count(start / 4, end / 4);
  };
  return { count, has: (start, end) => count(start, end) > 0 };
}

type CountingRun = Pick<Run, 'view' | 'control'>;

/** How many rows of a range count, as far as a number of them. */
type Look = (start: number, end: number, most: number) => number;

function newLook(
  check: (rows: Uint32Array, position: number) => boolean,
  order: OrderName,
  { view, control }: CountingRun,
): Look {
  const rows = view.orders[order];
  return (start, end, most) => {
    let count = 0;
    for (let position = start; position < end && count < most; position += 4) {
      if (position % (4 * rowsBetweenChecks) === 0) control.check();
      if (check(rows, position)) count += 1;
    }
    return count;
  };
}

function ofOneGraph(
  graph: number,
  order: OrderName,
  { look, run }: { readonly look: Look; readonly run: CountingRun },
): CountedRows {
  const all = run.view.orders[order].length;
  const ofAll = (): number => sizesOfGraphs({ order, start: 0, end: all }, run).get(graph) ?? 0;
  return {
    count: (start, end) => (end - start === all ? ofAll() : look(start, end, Infinity)),
    has: (start, end) => look(start, end, 1) > 0,
  };
}

/** What is remembered of the rows of a view: how many were looked at so far, and which count once those were as many as there are. */
interface Memory {
  looked: number;
  ranks?: Ranks;
}

const memories = new WeakMap<View, Map<string, Memory>>();

function memoryOf(view: View, name: string): Memory {
  const ofView = memories.get(view) ?? new Map<string, Memory>();
  memories.set(view, ofView);
  const memory = ofView.get(name) ?? { looked: 0 };
  ofView.set(name, memory);
  return memory;
}
