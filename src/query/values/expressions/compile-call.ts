import type { SparqlFunction } from '../functions/function-table.ts';
import type { Value } from '../value/value.ts';
import type { CompiledExpression, Compiler } from './compiled.ts';
import type { Expression } from './expression.ts';

/** A call of a function whose arguments all must have values. A function that nobody knows is an error, and so is a wrong number of arguments. */
export function compileCall(
  called: SparqlFunction | undefined,
  args: readonly Expression[],
  { expression, scope }: Compiler,
): CompiledExpression {
  const { query } = scope;
  const compiled = args.map(expression);
  const [first, second] = compiled;
  if (!called || (called.arity !== 'any' && called.arity !== args.length)) return () => undefined;
  if (called.arity === 0) return () => called.apply(query);
  if (called.arity === 'any') return callWithAll(called, compiled, query);
  if (!first) return () => undefined;
  if (called.arity === 1) {
    return (row) => {
      const value = first(row);
      return value && called.apply(value, query);
    };
  }
  if (!second) return () => undefined;
  return (row) => {
    const value = first(row);
    const other = value && second(row);
    return other && called.apply(value, other, query);
  };
}

function callWithAll(
  { apply }: Extract<SparqlFunction, { arity: 'any' }>,
  args: readonly CompiledExpression[],
  query: Compiler['scope']['query'],
): CompiledExpression {
  return (row) => {
    const values: Value[] = [];
    for (const argument of args) {
      const value = argument(row);
      if (!value) return undefined;
      values.push(value);
    }
    return apply(values, query);
  };
}
