import type { toAlgebra } from '@traqula/algebra-sparql-1-2';
import type { Term } from '../../../rdf/terms.ts';

/** Any operation of the SPARQL algebra, as the parser gives it. */
export type AlgebraOperation = ReturnType<typeof toAlgebra>;

/** An expression of the SPARQL algebra (SPARQL 1.1 Query §17). */
export type Expression = Extract<AlgebraOperation, { readonly subType: string }>;

/** The names of all variables in an expression, those in patterns of EXISTS too. */
export function variablesIn(expression: object): ReadonlySet<string> {
  const found = new Set<string>();
  collect(expression, found);
  return found;
}

function collect(node: object, found: Set<string>): void {
  if ('termType' in node && 'value' in node && node.termType === 'Variable') {
    found.add(String(node.value));
    return;
  }
  for (const child of Object.values(node)) {
    if (typeof child === 'object' && child !== null) collect(child as object, found);
  }
}

/** Whether a term is a variable, or a triple term that has one. */
export function hasVariable(term: Term): boolean {
  return variablesIn(term).size > 0;
}
