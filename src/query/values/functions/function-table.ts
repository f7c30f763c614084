import type { QueryContext } from './query-context.ts';
import type { Evaluated, Value } from '../value/value.ts';

/**
 * A function of SPARQL, by how many arguments it takes. Arguments have values: an error in one is the function's error
 * before it is called (SPARQL 1.1 Query §17.3). What it gives is nothing where it is an error.
 */
export type SparqlFunction =
  | { readonly arity: 0; readonly apply: (query: QueryContext) => Evaluated }
  | { readonly arity: 1; readonly apply: (value: Value, query: QueryContext) => Evaluated }
  | {
      readonly arity: 2;
      readonly apply: (first: Value, second: Value, query: QueryContext) => Evaluated;
    }
  | {
      readonly arity: 'any';
      readonly apply: (values: readonly Value[], query: QueryContext) => Evaluated;
    };

/** Functions by their names, as the algebra writes them: in lower case. */
export type FunctionTable = Readonly<Record<string, SparqlFunction>>;

export function nullary(apply: (query: QueryContext) => Evaluated): SparqlFunction {
  return { arity: 0, apply };
}

export function unary(apply: (value: Value, query: QueryContext) => Evaluated): SparqlFunction {
  return { arity: 1, apply };
}

export function binary(
  apply: (first: Value, second: Value, query: QueryContext) => Evaluated,
): SparqlFunction {
  return { arity: 2, apply };
}

export function variadic(
  apply: (values: readonly Value[], query: QueryContext) => Evaluated,
): SparqlFunction {
  return { arity: 'any', apply };
}
