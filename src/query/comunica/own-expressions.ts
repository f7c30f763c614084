import { createRequire } from 'node:module';
import type * as DataFactories from '@comunica/utils-data-factory';
import type * as Evaluators from '@comunica/utils-expression-evaluator';
import { terms, type BlankNode, type Term } from '../../rdf/terms.ts';
import type { Control } from '../evaluator/rows/control.ts';
import { booleanOf } from '../values/comparison/truth.ts';
import { compileExpression } from '../values/expressions/compile-expression.ts';
import type { AlgebraOperation, Expression } from '../values/expressions/expression.ts';
import type { QueryContext } from '../values/functions/query-context.ts';
import { termOf } from '../values/terms/term-of.ts';
import type { Evaluated } from '../values/value/value.ts';
import { ComunicaRow, type Bindings } from './comunica-row.ts';
import { contextOf, type ActionContext } from './own-context.ts';

// As in streams.ts: the copies that Comunica itself loads.
const require = createRequire(import.meta.url);
const { ExpressionError } = require('@comunica/utils-expression-evaluator') as typeof Evaluators;
const { BlankNodeBindingsScoped } = require('@comunica/utils-data-factory') as typeof DataFactories;
const { ActorExpressionEvaluatorFactoryDefault: Factory } =
  require('@comunica/actor-expression-evaluator-factory-default') as FactoryModule;

interface FactoryModule {
  readonly ActorExpressionEvaluatorFactoryDefault: {
    readonly prototype: { run: (action: Action) => Promise<ComunicaEvaluator> };
  };
}
interface Action {
  readonly algExpr: Expression;
  readonly context: ActionContext;
}
/** What Comunica asks the values of an expression of; errors of the expression are thrown. */
export interface ComunicaEvaluator {
  evaluate: (bindings: Bindings) => Promise<Term>;
  evaluateAsEBV: (bindings: Bindings) => Promise<boolean>;
}

/** A term, so that Comunica makes an evaluator without looking for functions. */
const nothing = { type: 'expression', subType: 'term', term: terms.literal('') } as const;

/** Makes Comunica evaluate expressions as our own evaluator does: all, but for whether an EXISTS holds. */
export function useOwnExpressions(control: Control): void {
  const { run } = Factory.prototype;
  const newBlankNode = newBlankNodes();
  Factory.prototype.run = async function (action) {
    const { algExpr, context } = action;
    // COUNT(*) has an expression that is none.
    if (algExpr.subType === 'wildcard') return run.call(this, action);
    const query = { ...contextOf(context), makeBlankNode: newBlankNode, chars: control.makeText };
    const { evaluate, patterns } = compile(algExpr, query);
    const existence = patterns.map((input) =>
      run.call(this, { context, algExpr: { ...nothing, subType: 'existence', not: false, input } }),
    );
    const exists = await Promise.all(existence);
    const valueFor = async (bindings: Bindings): Promise<Evaluated> => {
      control.check();
      const answers = exists.map((pattern) => truthOf(pattern, bindings));
      return evaluate(new ComunicaRow(bindings, await Promise.all(answers)));
    };
    return Object.assign(await run.call(this, { context, algExpr: nothing }), {
      evaluate: async (bindings: Bindings) => termOf(orError(await valueFor(bindings))),
      evaluateAsEBV: async (bindings: Bindings) => orError(booleanOf(await valueFor(bindings))),
    });
  };
}

interface Compiled {
  readonly evaluate: (row: ComunicaRow) => Evaluated;
  /** Those of EXISTS: a row has their answers in this order. */
  readonly patterns: readonly AlgebraOperation[];
}

function compile(expression: Expression, query: QueryContext): Compiled {
  const names: string[] = [];
  const patterns: AlgebraOperation[] = [];
  const evaluate = compileExpression(expression, {
    slotOf: (name) => names.push(name) - 1,
    exists: (pattern) => {
      const position = patterns.push(pattern) - 1;
      return (row) => (row instanceof ComunicaRow ? row.existing[position] : undefined);
    },
    query,
  });
  return { patterns, evaluate: (row) => evaluate(row.named(names)) };
}

/** Nothing where it is an error. */
async function truthOf(
  evaluator: ComunicaEvaluator,
  bindings: Bindings,
): Promise<boolean | undefined> {
  try {
    return await evaluator.evaluateAsEBV(bindings);
  } catch (error) {
    if (isExpressionError(error)) return undefined;
    throw error;
  }
}

/** Whether Comunica threw for an expression alone, not for the whole query. */
export function isExpressionError(error: unknown): boolean {
  return error instanceof ExpressionError;
}

function orError<Given>(value: Given | undefined): Given {
  if (value === undefined) throw new ExpressionError('The expression has no value.');
  return value;
}

/** Nodes that Comunica itself keeps apart from solution to solution. */
function newBlankNodes(): QueryContext['makeBlankNode'] {
  let count = 0;
  return (label) => {
    count += 1;
    const term = new BlankNodeBindingsScoped(label ?? `BNODE_${count}`) as BlankNode;
    return { kind: 'blank', label: term.value, term };
  };
}
