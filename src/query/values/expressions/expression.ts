import type { Term } from '../../../rdf/terms.ts';
import type { Operation } from '../../syntax/algebra.ts';

export type { Expression } from '../../syntax/algebra.ts';

/** Any operation of the SPARQL algebra. */
export type AlgebraOperation = Operation;

/** The names of all variables in an expression, those in patterns of EXISTS too. */
export function variablesIn(expression: object): ReadonlySet<string> {
  const found = new Set<string>();
  collect(expression, found);
  return found;
}

function collect(node: Partial<Term>, found: Set<string>): void {
  const { termType } = node;
  if (termType === 'Variable') found.add(String(node.value));
  // Other terms have none in them, and objects enough.
  if (termType !== undefined && termType !== 'Quad') return;
  for (const child of Object.values(node) as unknown[]) {
    if (typeof child === 'object' && child !== null) collect(child, found);
  }
}

/** Whether a term is a variable, or a triple term that has one. */
export function hasVariable(term: Term): boolean {
  return variablesIn(term).size > 0;
}
