import type { Quad, Term } from '../../../rdf/terms.ts';
import { booleanOf } from '../comparison/truth.ts';
import { makeTriple } from '../functions/triples.ts';
import { builtInFunctions, namedFunctions, volatileFunctions } from '../functions/functions.ts';
import { booleanValue } from '../value/make-value.ts';
import { valueOf } from '../terms/value-of.ts';
import type { Evaluated } from '../value/value.ts';
import { compileCall } from './compile-call.ts';
import type { CompiledCondition, CompiledExpression, Compiler, Scope } from './compiled.ts';
import { conditionForms } from './conditions.ts';
import { hasVariable, type Expression } from './expression.ts';
import { forms } from './forms.ts';

/**
 * An expression of the algebra as a function of a solution, made once per query. It never throws but by what `Scope` gives it:
 * an error of an expression is nothing (SPARQL 1.1 Query §17.3).
 *
 * @throws an error for an aggregate, which stands for a variable once its group is made
 */
export function compileExpression(expression: Expression, scope: Scope): CompiledExpression {
  return newCompiler(scope).expression(expression);
}

/** The same, as its effective boolean value: for FILTER and HAVING. */
export function compileCondition(expression: Expression, scope: Scope): CompiledCondition {
  return newCompiler(scope).condition(expression);
}

function newCompiler(scope: Scope): Compiler {
  const isConstant = constantTest();
  const compiler: Compiler = {
    scope,
    expression: (expression) => {
      const compiled = expressionOf(expression, compiler);
      // What is the same for every solution is evaluated once.
      if (!('args' in expression) || !isConstant(expression)) return compiled;
      const value = compiled(noRow);
      return () => value;
    },
    condition: (expression) => conditionOf(expression, compiler),
    constant: (expression) =>
      isConstant(expression) ? compiler.expression(expression)(noRow) : undefined,
  };
  return compiler;
}

/** What a constant is evaluated for. */
const noRow = { valueAt: () => undefined };

/** Whether an expression is the same for every solution. Answers are kept: each part is asked about again by what it stands in. */
function constantTest(): (expression: Expression) => boolean {
  const known = new WeakMap<Expression, boolean>();
  const test = (expression: Expression): boolean => {
    if ('term' in expression) return !hasVariable(expression.term);
    if ('operator' in expression && volatileFunctions.has(expression.operator)) return false;
    return 'args' in expression && expression.args.every(isConstant);
  };
  const isConstant = (expression: Expression): boolean => {
    const answer = known.get(expression) ?? test(expression);
    known.set(expression, answer);
    return answer;
  };
  return isConstant;
}

function expressionOf(expression: Expression, compiler: Compiler): CompiledExpression {
  const { scope } = compiler;
  if ('term' in expression) return termExpression(expression.term, scope);
  if ('operator' in expression) {
    const { operator, args } = expression;
    const form = forms[operator];
    if (form) return form(args, compiler);
    if (operator in conditionForms) return truthOf(conditionOf(expression, compiler));
    return compileCall(builtInFunctions.get(operator), args, compiler);
  }
  if ('name' in expression) {
    return compileCall(namedFunctions.get(expression.name.value), expression.args, compiler);
  }
  if ('input' in expression) return truthOf(conditionOf(expression, compiler));
  throw new Error(`An expression “${expression.subType}” is not evaluated by itself.`);
}

function truthOf(holds: CompiledCondition): CompiledExpression {
  return (row) => booleanValue(holds(row));
}

function conditionOf(expression: Expression, compiler: Compiler): CompiledCondition {
  if ('input' in expression) {
    const exists = compiler.scope.exists(expression.input);
    return expression.not ? (row) => inverse(exists(row)) : exists;
  }
  if ('operator' in expression) {
    const form = conditionForms[expression.operator];
    if (form) return form(expression.args, compiler);
  }
  const value = compiler.expression(expression);
  return (row) => booleanOf(value(row));
}

function inverse(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function termExpression(term: Term, scope: Scope): CompiledExpression {
  if (term.termType === 'Variable') {
    const slot = scope.slotOf(term.value);
    return slot === undefined ? () => undefined : (row) => row.valueAt(slot);
  }
  if (term.termType === 'Quad' && hasVariable(term)) return tripleExpression(term as Quad, scope);
  const value: Evaluated = valueOf(term);
  return () => value;
}

/** A triple term with variables (SPARQL 1.2 Query §4.3). */
function tripleExpression({ subject, predicate, object }: Quad, scope: Scope): CompiledExpression {
  const parts = [subject, predicate, object].map((term) => termExpression(term, scope));
  return (row) => {
    const [s, p, o] = parts.map((part) => part(row));
    return makeTriple(s, p, o);
  };
}
