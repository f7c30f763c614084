import { compareValues } from '../comparison/compare.ts';
import { equals } from '../comparison/equals.ts';
import { isLiteral } from '../terms/term-of.ts';
import type { Evaluated, Value } from '../value/value.ts';
import {
  required,
  type CompiledCondition,
  type CompiledExpression,
  type Compiler,
} from './compiled.ts';
import type { Expression } from './expression.ts';

export const comparisons = ['=', '!=', '<', '>', '<=', '>='] as const;
export type Comparison = (typeof comparisons)[number];

/** What each says of two numbers, and of an order. */
const holds: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
};

/** The same comparison with its sides changed. */
const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

/** A comparison of two expressions (SPARQL 1.1 Query §17.3), made quicker where one side is a constant. */
export function compileComparison(
  operator: Comparison,
  args: readonly Expression[],
  compiler: Compiler,
): CompiledCondition {
  const [left, right] = [required(args[0]), required(args[1])];
  const constant = compiler.constant(right);
  if (constant) return withConstant(operator, left, constant, compiler);
  const other = compiler.constant(left);
  if (other) return withConstant(mirrored[operator], right, other, compiler);
  const [first, second] = [compiler.expression(left), compiler.expression(right)];
  const judge = judgeOf(operator);
  return (row) => {
    const value = first(row);
    if (value === undefined) return undefined;
    const opposite = second(row);
    return opposite && judge(value, opposite);
  };
}

function withConstant(
  operator: Comparison,
  operand: Expression,
  constant: Value,
  compiler: Compiler,
): CompiledCondition {
  const language = languageOperand(operator, operand, constant);
  if (language && constant.kind === 'string') {
    return withLanguage(operator, compiler.expression(language), constant.text);
  }
  const value = compiler.expression(operand);
  const judge = judgeOf(operator);
  if (constant.kind === 'integer' && typeof constant.value === 'number') {
    return withNumber(value, holds[operator], (left) => judge(left, constant), constant.value);
  }
  return (row) => {
    const left = value(row);
    return left && judge(left, constant);
  };
}

/** A comparison with a small whole number: most values are such numbers too. */
function withNumber(
  value: CompiledExpression,
  compare: (left: number, right: number) => boolean,
  judge: (left: Value) => boolean | undefined,
  constant: number,
): CompiledCondition {
  return (row) => {
    const left = value(row);
    if (left?.kind === 'integer' && typeof left.value === 'number') {
      return compare(left.value, constant);
    }
    return left && judge(left);
  };
}

/** What `LANG(…) = "sv"` asks the language of. */
function languageOperand(
  operator: Comparison,
  operand: Expression,
  constant: Value,
): Expression | undefined {
  const isEquality = operator === '=' || operator === '!=';
  if (!isEquality || constant.kind !== 'string' || !('operator' in operand)) return undefined;
  return operand.operator === 'lang' ? operand.args[0] : undefined;
}

function withLanguage(
  operator: Comparison,
  value: CompiledExpression,
  language: string,
): CompiledCondition {
  const isWanted = operator === '=';
  return (row) => {
    const tag = languageIn(value(row));
    return tag === undefined ? undefined : (tag === language) === isWanted;
  };
}

function languageIn(value: Evaluated): string | undefined {
  if (!value || !isLiteral(value)) return undefined;
  return value.kind === 'language' ? value.language : '';
}

function judgeOf(operator: Comparison): (left: Value, right: Value) => boolean | undefined {
  if (operator === '=') return equals;
  if (operator === '!=') {
    return (left, right) => {
      const isEqual = equals(left, right);
      return isEqual === undefined ? undefined : !isEqual;
    };
  }
  const compare = holds[operator];
  return (left, right) => {
    const order = compareValues(left, right);
    return order === undefined ? undefined : compare(order, 0);
  };
}
