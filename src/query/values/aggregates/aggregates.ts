import { orderTerms } from '../comparison/order.ts';
import { calculate } from '../numbers/arithmetic.ts';
import { integerValue, stringValue } from '../value/make-value.ts';
import { isLiteral, lexicalOf } from '../terms/term-of.ts';
import type { Evaluated, Value } from '../value/value.ts';
import { distinctValues } from './distinct.ts';
import type { Accumulator } from './accumulator.ts';

export type Aggregator = 'count' | 'sum' | 'min' | 'max' | 'avg' | 'sample' | 'group_concat';

export interface AggregateOptions {
  readonly distinct: boolean;
  /** Of GROUP_CONCAT; a space where none is given. */
  readonly separator?: string | undefined;
  /** Counts characters that the group holds, before it does. */
  readonly chars: (count: number) => void;
}

/**
 * An aggregate of one group. COUNT and SAMPLE leave errors out; an error in one solution is an error of all others, since they
 * are defined by operators and functions that it is an error of (§18.5.1, §11.2).
 */
export function newAccumulator(aggregator: Aggregator, options: AggregateOptions): Accumulator {
  const accumulator = accumulators[aggregator](options);
  return options.distinct ? distinctValues(accumulator, options.chars) : accumulator;
}

const accumulators: Readonly<Record<Aggregator, (options: AggregateOptions) => Accumulator>> = {
  count: () => {
    let count = 0;
    return {
      add: (value) => {
        if (value) count += 1;
      },
      result: () => integerValue(count),
    };
  },
  sum: () => folding((total, value) => calculate('+', total, value), integerValue(0)),
  avg: average,
  min: () => folding((least, value) => (orderTerms(value, least) < 0 ? value : least)),
  max: () => folding((greatest, value) => (orderTerms(value, greatest) > 0 ? value : greatest)),
  sample: () => {
    let sample: Evaluated;
    return {
      add: (value) => {
        sample ??= value;
      },
      result: () => sample,
    };
  },
  group_concat: groupConcat,
};

/** Folds values from the first, or from a start; an error stays. */
function folding(fold: (total: Value, value: Value) => Evaluated, start?: Value): Accumulator {
  let total: Evaluated = start;
  let isEmpty = start === undefined;
  return {
    add: (value) => {
      total = isEmpty ? value : value && total && fold(total, value);
      isEmpty = false;
    },
    result: () => total,
  };
}

/** The sum by the count; 0 for none (§18.5.1.4). */
function average(options: AggregateOptions): Accumulator {
  const sum = accumulators.sum(options);
  let count = 0;
  return {
    add: (value) => {
      count += 1;
      sum.add(value);
    },
    result: () => {
      const total = sum.result();
      return count === 0 ? integerValue(0) : total && calculate('/', total, integerValue(count));
    },
  };
}

/** The texts of literals and IRIs, as STR gives them, with a separator between (§18.5.1.7). */
function groupConcat({ separator = ' ', chars }: AggregateOptions): Accumulator {
  const texts: string[] = [];
  let isWrong = false;
  return {
    add: (value) => {
      const text = value && textOf(value);
      if (text === undefined) isWrong = true;
      if (isWrong || text === undefined) return;
      chars(text.length + (texts.length > 0 ? separator.length : 0));
      texts.push(text);
    },
    result: () => (isWrong ? undefined : stringValue(texts.join(separator))),
  };
}

function textOf(value: Value): string | undefined {
  if (value.kind === 'iri') return value.iri;
  return isLiteral(value) ? lexicalOf(value) : undefined;
}
