import { createRequire } from 'node:module';
import type { Term } from '../../rdf/terms.ts';
import type { Control } from '../evaluator/rows/control.ts';
import { newAccumulator, type Aggregator } from '../values/aggregates/aggregates.ts';
import type { Accumulator } from '../values/aggregates/accumulator.ts';
import { orderTerms } from '../values/comparison/order.ts';
import { termOf } from '../values/terms/term-of.ts';
import { valueOf } from '../values/terms/value-of.ts';
import type { Evaluated } from '../values/value/value.ts';
import type { Bindings } from './comunica-row.ts';
import { isExpressionError, type ComunicaEvaluator } from './own-expressions.ts';

const require = createRequire(import.meta.url);
const { AggregateEvaluator } =
  require('@comunica/bus-bindings-aggregator-factory') as AggregatorModule;
const { TermComparatorExpressionEvaluator: Comparator } =
  require('@comunica/actor-term-comparator-factory-expression-evaluator/lib/TermComparatorExpressionEvaluator') as ComparatorModule;

/** The parts of an aggregate of Comunica; its types keep some to themselves. */
interface ComunicaAggregate {
  readonly evaluator: ComunicaEvaluator;
  readonly distinct: boolean;
  readonly separator?: string;
}
interface AggregatorModule {
  readonly AggregateEvaluator: {
    readonly prototype: ComunicaAggregate & {
      putBindings: (bindings: Bindings) => Promise<void>;
      result: () => Promise<Term | undefined>;
    };
  };
}
interface ComparatorModule {
  readonly TermComparatorExpressionEvaluator: {
    readonly prototype: { orderTypes: (left?: Term, right?: Term) => number };
  };
}

/** By the names of Comunica's classes. COUNT(*), which has no expression, is right there. */
const aggregators: Readonly<Record<string, Aggregator>> = {
  AverageAggregator: 'avg',
  CountAggregator: 'count',
  GroupConcatAggregator: 'group_concat',
  MaxAggregator: 'max',
  MinAggregator: 'min',
  SampleAggregator: 'sample',
  SumAggregator: 'sum',
};

/** Makes Comunica's aggregates those of our own evaluator. */
export function useOwnAggregates(control: Control): void {
  const { prototype } = AggregateEvaluator;
  const { putBindings, result } = prototype;
  const kept = new WeakMap<ComunicaAggregate, Accumulator>();
  const accumulatorOf = (aggregate: ComunicaAggregate): Accumulator | undefined => {
    const aggregator = aggregators[aggregate.constructor.name];
    if (!aggregator) return undefined;
    const { distinct, separator } = aggregate;
    const chars = newCount(control.makeText);
    const accumulator =
      kept.get(aggregate) ?? newAccumulator(aggregator, { distinct, separator, chars });
    kept.set(aggregate, accumulator);
    return accumulator;
  };
  prototype.putBindings = async function (bindings) {
    const accumulator = accumulatorOf(this);
    if (!accumulator) return putBindings.call(this, bindings);
    accumulator.add(await valueFor(this.evaluator, bindings));
  };
  prototype.result = async function () {
    const accumulator = accumulatorOf(this);
    if (!accumulator) return result.call(this);
    const value = accumulator.result();
    return value && termOf(value);
  };
}

/** Asks for all characters so far. */
function newCount(makeText: Control['makeText']): Control['makeText'] {
  let total = 0;
  return (count) => {
    total += count;
    makeText(total);
  };
}

async function valueFor(evaluator: ComunicaEvaluator, bindings: Bindings): Promise<Evaluated> {
  try {
    return valueOf(await evaluator.evaluate(bindings));
  } catch (error) {
    if (isExpressionError(error)) return undefined;
    throw error;
  }
}

/** Makes Comunica's ORDER BY that of our own evaluator. */
export function useOwnOrder(): void {
  Comparator.prototype.orderTypes = (left, right) =>
    Math.sign(orderTerms(left && valueOf(left), right && valueOf(right)));
}
