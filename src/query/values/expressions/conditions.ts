import { isSameTerm } from '../comparison/same-term.ts';
import { required, type CompileCondition, type CompiledCondition } from './compiled.ts';
import { compileComparison, comparisons } from './comparisons.ts';
import { compileMembership } from './membership.ts';

/** Forms whose result is a truth value, by their names in the algebra. */
export const conditionForms: Readonly<Record<string, CompileCondition>> = {
  '!': ([operand], { condition }) => {
    const holds = condition(required(operand));
    return (row) => negation(holds(row));
  },
  '&&': ([left, right], { condition }) =>
    conjunction(condition(required(left)), condition(required(right))),
  '||': ([left, right], { condition }) =>
    disjunction(condition(required(left)), condition(required(right))),
  bound: ([variable], { expression }) => {
    const value = expression(required(variable));
    return (row) => value(row) !== undefined;
  },
  sameterm: ([left, right], { expression }) => {
    const [first, second] = [expression(required(left)), expression(required(right))];
    return (row) => {
      const [value, other] = [first(row), second(row)];
      return value && other && isSameTerm(value, other);
    };
  },
  in: compileMembership,
  notin: (args, compiler) => {
    const isMember = compileMembership(args, compiler);
    return (row) => negation(isMember(row));
  },
  ...Object.fromEntries(
    comparisons.map((operator): [string, CompileCondition] => [
      operator,
      (args, compiler) => compileComparison(operator, args, compiler),
    ]),
  ),
};

function negation(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

/** False beats an error, whichever comes first (SPARQL 1.1 Query §17.2). */
function conjunction(left: CompiledCondition, right: CompiledCondition): CompiledCondition {
  return (row) => {
    const first = left(row);
    if (first === false) return false;
    const second = right(row);
    return second === false ? false : first && second;
  };
}

/** True beats an error. */
function disjunction(left: CompiledCondition, right: CompiledCondition): CompiledCondition {
  return (row) => {
    const first = left(row);
    if (first === true) return true;
    const second = right(row);
    return second === true ? true : first === undefined ? undefined : second;
  };
}
