import { newAccumulator } from '../../../values/aggregates/aggregates.ts';
import type { Accumulator } from '../../../values/aggregates/accumulator.ts';
import { integerValue } from '../../../values/value/make-value.ts';
import type { CompiledExpression } from '../../../values/expressions/compiled.ts';
import type { Evaluated } from '../../../values/value/value.ts';
import type { Batch } from '../../rows/batch.ts';
import { Solution } from '../../rows/solution.ts';
import { TupleTable } from '../../rows/tuple-table.ts';
import type { Run } from '../../run/run.ts';
import type { BoundAggregate } from '../../../syntax/algebra.ts';

/** An aggregate of a query (SPARQL 1.1 Query §11), and what it is of. */
export interface Aggregate {
  readonly slot: number;
  readonly spec: Pick<BoundAggregate, 'aggregator' | 'distinct' | 'separator'>;
  readonly of:
    | { readonly kind: 'rows' }
    | { readonly kind: 'variable'; readonly slot: number }
    | { readonly kind: 'expression'; readonly evaluate: CompiledExpression };
}

/** One aggregate for all groups at once, which are numbered from 0 as they come. */
export interface Gathering {
  /** @param groups the group of each row */
  readonly add: (batch: Batch, groups: Uint32Array) => void;
  readonly result: (group: number) => Evaluated;
}

/** What GROUP_CONCAT gathers is held. */
const bytesPerCharacter = 2;

/** About what one accumulator costs. */
const bytesPerAccumulator = 100;

/** @param slots all variables of the rows, for COUNT(DISTINCT *) */
export function newGathering(aggregate: Aggregate, slots: readonly number[], run: Run): Gathering {
  const { spec, of } = aggregate;
  if (spec.aggregator === 'count' && of.kind !== 'expression') {
    const counted = of.kind === 'variable' ? of.slot : undefined;
    if (!spec.distinct) return countRows(counted);
    return countDistinct(counted === undefined ? slots : [counted], counted, run);
  }
  return accumulate(aggregate, run);
}

/** COUNT(*), or of rows in which a variable has a value: nobody looks at what that is. */
function countRows(slot: number | undefined): Gathering {
  const counts: number[] = [];
  return {
    add: (batch, groups) => {
      const column = slot === undefined ? undefined : batch.columnOrUnbound(slot);
      for (let row = 0; row < batch.length; row += 1) {
        if (column?.[row] === 0) continue;
        const group = groups[row] ?? 0;
        counts[group] = (counts[group] ?? 0) + 1;
      }
    },
    result: (group) => integerValue(counts[group] ?? 0),
  };
}

function countDistinct(
  slots: readonly number[],
  counted: number | undefined,
  { control }: Run,
): Gathering {
  const seen = new TupleTable(slots.length + 1, control);
  const counts: number[] = [];
  return {
    add: (batch, groups) => {
      const columns = [groups, ...slots.map((slot) => batch.columnOrUnbound(slot))];
      for (let row = 0; row < batch.length; row += 1) {
        if (counted !== undefined && columns[1]?.[row] === 0) continue;
        const { size } = seen;
        if (seen.place(columns, row) < size) continue;
        const group = groups[row] ?? 0;
        counts[group] = (counts[group] ?? 0) + 1;
      }
    },
    result: (group) => integerValue(counts[group] ?? 0),
  };
}

function accumulate({ spec, of }: Aggregate, { terms, control }: Run): Gathering {
  const { aggregator, distinct, separator } = spec;
  const chars = (count: number): void => {
    control.hold(bytesPerCharacter * count);
  };
  const options = { distinct, separator, chars };
  const accumulators: Accumulator[] = [];
  const start = (): Accumulator => {
    control.hold(bytesPerAccumulator);
    return newAccumulator(aggregator, options);
  };
  return {
    add: (batch, groups) => {
      const solution = new Solution(batch, terms);
      for (let row = 0; row < batch.length; row += 1) {
        solution.row = row;
        const accumulator = (accumulators[groups[row] ?? 0] ??= start());
        accumulator.add(valueOf(of, solution));
      }
    },
    result: (group) => (accumulators[group] ?? start()).result(),
  };
}

function valueOf(of: Aggregate['of'], solution: Solution): Evaluated {
  if (of.kind === 'rows') return undefined;
  return of.kind === 'variable' ? solution.valueAt(of.slot) : of.evaluate(solution);
}
