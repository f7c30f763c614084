import type { Evaluated } from '../value/value.ts';
import type { AlgebraOperation, Expression } from './expression.ts';
import type { QueryContext, RowView } from '../functions/query-context.ts';

/** An expression to be evaluated for one solution after another. Nothing is an error, or a variable without a value. */
export type CompiledExpression = (row: RowView) => Evaluated;

/** The effective boolean value of an expression for one solution; nothing is an error. */
export type CompiledCondition = (row: RowView) => boolean | undefined;

/** What an expression is compiled in view of. */
export interface Scope {
  /** The slot of a variable; nothing where it never has a value here. */
  readonly slotOf: (variable: string) => number | undefined;
  /** Compiles the pattern of an EXISTS (SPARQL 1.1 Query §17.4.1.4): whether it has a solution. */
  readonly exists: (pattern: AlgebraOperation) => CompiledCondition;
  readonly query: QueryContext;
}

/** How a form compiles its arguments. */
export interface Compiler {
  readonly scope: Scope;
  readonly expression: (expression: Expression) => CompiledExpression;
  readonly condition: (expression: Expression) => CompiledCondition;
  /** The value of an expression that is the same for every solution; nothing where it is not, or an error. */
  readonly constant: (expression: Expression) => Evaluated;
}

/** Compiles a form with its arguments. */
export type CompileForm = (args: readonly Expression[], compiler: Compiler) => CompiledExpression;
export type CompileCondition = (
  args: readonly Expression[],
  compiler: Compiler,
) => CompiledCondition;

/** The parser has counted the arguments. */
export function required<Item>(argument: Item | undefined): Item {
  if (argument === undefined)
    throw new Error('A form has fewer arguments than the grammar gives it.');
  return argument;
}
