import { equals } from '../comparison/equals.ts';
import type { Value } from '../value/value.ts';
import type { CompiledCondition, CompiledExpression, Compiler } from './compiled.ts';
import type { Expression } from './expression.ts';

/**
 * IN: whether a value is equal to one of a list; where to none, an error in one of them is an error (SPARQL 1.1 Query
 * §17.4.1.9). The list may be long: IRIs and plain strings in it are looked up.
 */
export function compileMembership(
  [operand, ...list]: readonly Expression[],
  compiler: Compiler,
): CompiledCondition {
  if (!operand) throw new Error('IN without an operand.');
  const value = compiler.expression(operand);
  const constants: Value[] = [];
  const others: CompiledExpression[] = [];
  for (const item of list) {
    const constant = compiler.constant(item);
    if (constant) constants.push(constant);
    else others.push(compiler.expression(item));
  }
  return membership(value, constants, others);
}

function membership(
  value: CompiledExpression,
  constants: readonly Value[],
  others: readonly CompiledExpression[],
): CompiledCondition {
  const iris = new Set(constants.flatMap((item) => (item.kind === 'iri' ? item.iri : [])));
  const texts = new Set(constants.flatMap((item) => (item.kind === 'string' ? item.text : [])));
  const rest = constants.filter(({ kind }) => kind !== 'iri' && kind !== 'string');
  // What is looked up is equal to nothing else but to texts of unknown value, which is an error.
  const [anyText] = constants.filter(({ kind }) => kind === 'string');
  const slow = anyText ? [...rest, anyText] : rest;
  return (row) => {
    const sought = value(row);
    if (!sought) return undefined;
    if (sought.kind === 'iri' && iris.has(sought.iri)) return true;
    if (sought.kind === 'string' && texts.has(sought.text)) return true;
    let isCertain = true;
    for (const item of slow) {
      const isEqual = equals(sought, item);
      if (isEqual) return true;
      if (isEqual === undefined) isCertain = false;
    }
    for (const other of others) {
      const item = other(row);
      const isEqual = item && equals(sought, item);
      if (isEqual) return true;
      if (isEqual === undefined) isCertain = false;
    }
    return isCertain ? false : undefined;
  };
}
