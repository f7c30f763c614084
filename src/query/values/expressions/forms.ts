import { applyArithmetic } from './operators.ts';
import { negate, unaryPlus, type ArithmeticOperator } from '../numbers/arithmetic.ts';
import { negateDuration } from '../dates/duration-arithmetic.ts';
import { integerValue } from '../value/make-value.ts';
import { compileRegex, compileReplace } from './pattern-forms.ts';
import type { Evaluated, Value } from '../value/value.ts';
import { required, type CompileForm } from './compiled.ts';

/** Forms that see their arguments before these have values, by their names in the algebra. */
export const forms: Readonly<Record<string, CompileForm>> = {
  '+': arithmetic('+', (left, right) => left + right),
  '-': arithmetic('-', (left, right) => left - right),
  '*': arithmetic('*', (left, right) => left * right),
  '/': arithmetic('/', () => NaN),
  uminus: unaryForm((value) => (value.kind === 'duration' ? negateDuration(value) : negate(value))),
  uplus: unaryForm(unaryPlus),
  if: ([test, then, otherwise], { condition, expression }) => {
    const holds = condition(required(test));
    const [whenTrue, whenFalse] = [expression(required(then)), expression(required(otherwise))];
    return (row) => {
      const truth = holds(row);
      if (truth === undefined) return undefined;
      return truth ? whenTrue(row) : whenFalse(row);
    };
  },
  coalesce: (args, { expression }) => {
    const candidates = args.map(expression);
    return (row) => {
      for (const candidate of candidates) {
        const value = candidate(row);
        if (value) return value;
      }
      return undefined;
    };
  },
  bnode: ([label], { expression, scope }) => {
    const { makeBlankNode } = scope.query;
    if (!label) return (row) => makeBlankNode(undefined, row);
    const text = expression(label);
    return (row) => {
      const value = text(row);
      return value?.kind === 'string' ? makeBlankNode(value.text, row) : undefined;
    };
  },
  regex: compileRegex,
  replace: compileReplace,
};

/** Whole numbers whose result is safe are done at once. */
function arithmetic(
  operator: ArithmeticOperator,
  quick: (left: number, right: number) => number,
): CompileForm {
  return ([left, right], { expression }) => {
    const [first, second] = [expression(required(left)), expression(required(right))];
    return (row) => {
      const value = first(row);
      if (!value) return undefined;
      const other = second(row);
      if (!other) return undefined;
      const sum =
        value.kind === 'integer' && other.kind === 'integer' ? quickly(value, other, quick) : NaN;
      return Number.isSafeInteger(sum)
        ? integerValue(sum)
        : applyArithmetic(operator, value, other);
    };
  };
}

type IntegerValue = Extract<Value, { kind: 'integer' }>;

function quickly(
  { value }: IntegerValue,
  { value: other }: IntegerValue,
  quick: (left: number, right: number) => number,
): number {
  if (typeof value !== 'number' || typeof other !== 'number') return NaN;
  // 0 × −1 is −0 in doubles; adding 0 makes it 0.
  return quick(value, other) + 0;
}

function unaryForm(apply: (value: Value) => Evaluated): CompileForm {
  return ([operand], { expression }) => {
    const value = expression(required(operand));
    return (row) => {
      const given = value(row);
      return given && apply(given);
    };
  };
}
