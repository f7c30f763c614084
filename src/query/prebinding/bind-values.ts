import { terms, type Term } from '../../rdf/terms.ts';
import type { BoundValue, Malformed, Question } from '../question/query-engine.ts';
import type { ParseQuery } from '../syntax/parse-query.ts';
import type { Operation } from '../syntax/algebra.ts';
import { visit, type Node } from '../syntax/tree/walk-tree.ts';
import { substitute } from './substitute.ts';

/** Nodes of the algebra that give variables values of their own, and where they name those. */
const giving: Readonly<Record<string, (node: Node) => readonly unknown[]>> = {
  extend: ({ variable }) => [variable],
  values: ({ variables }) => variables as readonly unknown[],
};

/** What was read of a question, with the question's values in it; a mistake where the query gives one of those variables a value too. */
export function withValues(
  parsed: ReturnType<ParseQuery>,
  { values = {} }: Question,
): ReturnType<ParseQuery> {
  const names = Object.keys(values);
  if (parsed.outcome !== 'parsed' || names.length === 0) return parsed;
  const twice = givenTwice(parsed.operation, names);
  if (twice !== undefined) return mayNotGive(twice);
  return { ...parsed, operation: bindValues(parsed.operation, values) };
}

/** A variable that has a value beforehand and is given another in the query; nothing where there is none. */
function givenTwice(operation: Operation, names: readonly string[]): string | undefined {
  const found: string[] = [];
  visit(operation, (node) => {
    const given = giving[String(node['type'])]?.(node) ?? [];
    found.push(...given.flatMap((variable) => nameOf(variable) ?? []));
  });
  return names.find((name) => found.includes(name));
}

/**
 * Puts values in the place of variables, as terms in the algebra: what a value looks like makes no difference to what is asked. A
 * variable that is selected has its value in every row.
 */
function bindValues(operation: Operation, values: Readonly<Record<string, BoundValue>>): Operation {
  const bound = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, termOf(value)]),
  );
  return show(substitute(operation, bound), bound) as Operation;
}

/** Extends what the query's own SELECT is made from; modifiers of solutions stand around that. */
function show(operation: unknown, values: Readonly<Record<string, Term>>): unknown {
  const node = operation as Node;
  if (['slice', 'distinct', 'reduced', 'from'].includes(String(node['type'])))
    return { ...node, input: show(node['input'], values) };
  if (node['type'] !== 'project') return operation;
  const input = (node['variables'] as readonly Term[]).reduce((inner: unknown, variable) => {
    const term = values[variable.value];
    if (!term) return inner;
    const expression = { type: 'expression', subType: 'term', term };
    return { type: 'extend', input: inner, variable, expression };
  }, node['input']);
  return { ...node, input };
}

function termOf(value: BoundValue): Term {
  if ('iri' in value) return terms.namedNode(value.iri);
  return terms.literal(value.text, terms.namedNode(value.datatype));
}

function nameOf(variable: unknown): string | undefined {
  const isNamed = typeof variable === 'object' && variable !== null && 'value' in variable;
  return isNamed ? String(variable.value) : undefined;
}

function mayNotGive(name: string): Malformed {
  return {
    outcome: 'malformed',
    reason: {
      sv: `?${name} har ett värde på förhand, och frågan ger den ett annat.`,
      en: `?${name} has a value beforehand, and the query gives it another.`,
    },
  };
}
