import type { Term } from '../../../rdf/terms.ts';
import { columns, type OrderName } from '../../index/pack-quads.ts';
import type { BoundAggregate, Operation, TriplePattern } from '../../syntax/algebra.ts';
import { aggregateText, termText } from '../nodes/text.ts';
import { graphCounts } from '../operators/scans/graph-counts.ts';
import { variablePlace, type QuadPlaces } from '../operators/scans/quad-places.ts';
import type { Shortcut } from '../operators/filters/shortcut.ts';
import { skipScan, type Count } from '../operators/scans/skip-scan.ts';
import type { Batch } from '../rows/batch.ts';
import type { Planner, PlanScope } from './planner.ts';

/** The columns of the graph. */
const graphPart = 3;

interface Grouped {
  readonly input: Operation;
  /** Variables by which it is grouped. */
  readonly keys: readonly string[];
  readonly aggregates: readonly BoundAggregate[];
}

/**
 * Groups of the quads of one pattern, their numbers, and the different terms that it has, read off the index: where an order
 * has the pattern's terms first, then what it is grouped by, then what is counted with DISTINCT.
 *
 * @returns nothing where that is not so
 */
export function planShortcut(
  { input, keys, aggregates }: Grouped,
  scope: PlanScope,
  planner: Planner,
): Shortcut | undefined {
  const pattern = onlyPattern(input, scope, planner);
  const counts = pattern && countsOf(aggregates, pattern, scope);
  if (!pattern || !counts || new Set(keys).size < keys.length) return undefined;
  const keyParts = keys.map((key) => pattern.parts.get(key) ?? -1);
  const distinct = new Set(counts.flatMap(({ part }) => part ?? []));
  if (keyParts.includes(-1) || distinct.size > 1) return undefined;
  const grouping = { keys: keyParts, distinct: [...distinct] };
  const { run } = planner;
  const rows = grouping.keys.concat(grouping.distinct).includes(graphPart)
    ? byGraph(pattern, grouping)
    : byOrder(pattern, grouping);
  if (!rows) return undefined;
  const slots = keys.map((key) => scope.names.slotOf(key));
  return {
    slots: pattern.slots,
    detail: () =>
      [pattern.text, ...keys.map((key) => `by ?${key}`), ...aggregates.map(aggregateText)].join(
        ' ',
      ),
    rows: () => rows({ slots, counts }, run),
  };
}

/** A pattern that stands alone, in which no variable comes twice. */
interface OnlyPattern {
  readonly places: QuadPlaces;
  /** Where each of its variables is: 0 the subject … 3 the graph. */
  readonly parts: ReadonlyMap<string, number>;
  readonly slots: ReadonlySet<number>;
  readonly text: string;
}

function onlyPattern(
  operation: Operation,
  scope: PlanScope,
  { run }: Planner,
): OnlyPattern | undefined {
  if (operation.type === 'graph') {
    const { name, input } = operation;
    if (name.termType === 'Variable') {
      const slot = scope.names.slotOf(name.value);
      const inside = patternIn(input, { ...scope, graph: variablePlace(slot) }, run);
      if (!inside || inside.parts.has(name.value)) return undefined;
      const parts = new Map([...inside.parts, [name.value, graphPart]]);
      return { ...inside, parts, text: `${inside.text} graph ?${name.value}` };
    }
    const graph = run.terms.idOf(name);
    return run.isNamedGraph(graph) ? patternIn(input, { ...scope, graph }, run) : undefined;
  }
  return patternIn(operation, scope, run);
}

function patternIn(
  operation: Operation,
  { names, graph }: PlanScope,
  { terms }: Planner['run'],
): OnlyPattern | undefined {
  const [pattern, another] = operation.type === 'bgp' ? operation.patterns : [];
  if (!pattern || another) return undefined;
  const parts = termsOf(pattern);
  const variables = parts.filter(isVariable);
  const isPlain = parts.every((term) => term.termType !== 'Quad');
  if (!isPlain || new Set(variables.map(termText)).size < variables.length) return undefined;
  const slotOf = ({ termType, value }: Term): number =>
    termType === 'Variable' ? names.slotOf(value) : names.blankSlotOf(value);
  const places = parts.map((term) =>
    isVariable(term) ? variablePlace(slotOf(term)) : terms.idOf(term),
  );
  const [s = 0, p = 0, o = 0] = places;
  const graphSlots = graph !== 'default' && graph < 0 ? [-1 - graph] : [];
  return {
    places: { parts: [s, p, o], graph },
    parts: new Map(
      parts.flatMap((term, part) => (term.termType === 'Variable' ? [[term.value, part]] : [])),
    ),
    slots: new Set([...variables.map(slotOf), ...graphSlots]),
    text: parts.map(termText).join(' '),
  };
}

function termsOf({ subject, predicate, object }: TriplePattern): readonly Term[] {
  return [subject, predicate, object];
}

function isVariable({ termType }: Term): boolean {
  return termType === 'Variable' || termType === 'BlankNode';
}

/** COUNT, and what is counted with DISTINCT. */
interface CountOf extends Count {
  readonly part: number | undefined;
}

/** All aggregates as counts; nothing where one is something else. */
function countsOf(
  aggregates: readonly BoundAggregate[],
  { parts }: OnlyPattern,
  { names }: PlanScope,
): readonly CountOf[] | undefined {
  const counts = aggregates.flatMap(({ aggregator, distinct, expression, variable }) => {
    const slot = names.slotOf(variable.value);
    if (aggregator !== 'count') return [];
    if (expression.subType === 'wildcard') {
      return distinct ? [] : [{ slot, isDistinct: false, part: undefined }];
    }
    // A variable of the pattern has a value in all its solutions.
    const isTerm = expression.subType === 'term' && expression.term.termType === 'Variable';
    const part = isTerm ? parts.get(expression.term.value) : undefined;
    if (part === undefined) return [];
    return [{ slot, isDistinct: distinct, part: distinct ? part : undefined }];
  });
  return counts.length === aggregates.length ? counts : undefined;
}

interface Grouping {
  readonly keys: readonly number[];
  /** The part of which the different terms are counted, if any. */
  readonly distinct: readonly number[];
}

interface Wanted {
  readonly slots: readonly number[];
  readonly counts: readonly Count[];
}

type RowsOf = (wanted: Wanted, run: Planner['run']) => Iterable<Batch>;

function byGraph({ places }: OnlyPattern, { keys, distinct }: Grouping): RowsOf | undefined {
  if (keys.length + distinct.length > 1) return undefined;
  const order = orderWith(boundParts(places), []);
  return (
    order && (({ slots: [key], counts }, run) => graphCounts({ places, order, key, counts }, run))
  );
}

function byOrder({ places }: OnlyPattern, { keys, distinct }: Grouping): RowsOf | undefined {
  const order = orderWith(boundParts(places), [keys, distinct]);
  if (!order) return undefined;
  return ({ slots, counts }, run) =>
    skipScan(
      {
        places,
        order,
        counts,
        keys: keys.map((part, index) => ({ part, slot: slots[index] ?? 0 })),
      },
      run,
    );
}

function boundParts({ parts }: QuadPlaces): readonly number[] {
  return parts.flatMap((place, part) => (place >= 0 ? [part] : []));
}

/** The order of the index that has these parts first, and after them those of each list in turn. */
function orderWith(
  first: readonly number[],
  others: readonly (readonly number[])[],
): OrderName | undefined {
  return (Object.keys(columns) as OrderName[]).find((order) => {
    let start = 0;
    return [first, ...others].every((parts) => {
      const here: readonly number[] = columns[order].slice(start, start + parts.length);
      start += parts.length;
      return parts.every((part) => here.includes(part));
    });
  });
}
