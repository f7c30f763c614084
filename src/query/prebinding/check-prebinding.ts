import type { Text } from '../../site/text.ts';
import type { Operation } from '../syntax/algebra.ts';
import { visit, type Node } from '../syntax/tree/walk-tree.ts';

/** Variables that subqueries need not return (SHACL §A, Pre-binding). */
const optional = new Set(['shapesGraph', 'currentShape']);

/** Forms that give a variable a value of their own, and those that ask elsewhere (SHACL §A). */
const forbidden: Readonly<Record<string, string>> = {
  minus: 'MINUS',
  values: 'VALUES',
  service: 'SERVICE',
  from: 'FROM',
};

/**
 * Syntax rules of pre-binding (SHACL §A): no MINUS, VALUES or SERVICE, no other value for a variable that has one
 * beforehand, and no subquery that leaves such a variable out.
 *
 * @returns what breaks them; `undefined` for a query that may be asked
 */
export function checkPrebinding(
  operation: Operation,
  prebound: readonly string[],
): Text | undefined {
  const mistakes: Text[] = [];
  const outer = outermost(operation);
  visit(operation, (node) => {
    const form = typeof node['type'] === 'string' ? forbidden[node['type']] : undefined;
    if (form !== undefined) mistakes.push(mayNotUse(form));
    const given = node['type'] === 'extend' ? nameOf(node['variable']) : undefined;
    if (given !== undefined && prebound.includes(given)) mistakes.push(mayNotGive(given));
    if (node['type'] !== 'project' || node === outer) return;
    const missing = missingIn(node, prebound);
    if (missing !== undefined) mistakes.push(mustReturn(missing));
  });
  return mistakes[0];
}

/** The projection of the query itself; the others are of subqueries. */
function outermost(operation: Operation): unknown {
  let next = operation;
  while (['distinct', 'reduced', 'slice', 'from'].includes(next.type) && 'input' in next) {
    next = next.input as Operation;
  }
  return next;
}

function missingIn(project: Node, prebound: readonly string[]): string | undefined {
  const returned = (project['variables'] as readonly unknown[]).map(nameOf);
  return prebound.find((name) => !optional.has(name) && !returned.includes(name));
}

function nameOf(variable: unknown): string | undefined {
  const isNamed = typeof variable === 'object' && variable !== null && 'value' in variable;
  return isNamed ? String(variable.value) : undefined;
}

function mayNotUse(form: string): Text {
  return {
    sv: `${form} får inte användas i former (SHACL, bilaga A).`,
    en: `${form} may not be used in shapes (SHACL, appendix A).`,
  };
}

function mayNotGive(name: string): Text {
  return {
    sv: `?${name} har redan ett värde och får inte ges ett annat.`,
    en: `?${name} has a value already and may not be given another.`,
  };
}

function mustReturn(name: string): Text {
  return {
    sv: `en underfråga måste välja ?${name} (SELECT ?${name} …).`,
    en: `a subquery must select ?${name} (SELECT ?${name} …).`,
  };
}
