import type { Expression, Operation, TriplePattern } from '../../../src/query/syntax/algebra.ts';
import type { Quad, Term } from '../../../src/rdf/terms.ts';
import { terms } from '../../../src/rdf/terms.ts';
import { pairsOf } from './path-definitions.ts';

/**
 * SPARQL algebra as the specification defines it (SPARQL 1.1 Query §18.3 to §18.6): bottom-up, every pair tried, slow
 * and short. Expressions are only those that tests here use.
 */
export interface Dataset {
  readonly defaultGraph: readonly Quad[];
  readonly named: ReadonlyMap<string, readonly Quad[]>;
}

export type Solution = ReadonlyMap<string, Term>;

interface Active {
  readonly dataset: Dataset;
  readonly graph: readonly Quad[];
}

export function solutionsOf(operation: Operation, dataset: Dataset): readonly Solution[] {
  return evaluate(operation, { dataset, graph: dataset.defaultGraph });
}

function evaluate(operation: Operation, active: Active): readonly Solution[] {
  switch (operation.type) {
    case 'bgp':
      return operation.patterns.reduce<readonly Solution[]>(
        (found, { subject, predicate, object }) =>
          found.flatMap((solution) =>
            active.graph.flatMap((quad) => {
              const parts = [subject, predicate, object];
              const given = [quad.subject, quad.predicate, quad.object];
              return unifyAll(parts, given, solution) ?? [];
            }),
          ),
        [new Map()],
      );
    case 'path':
      return pairsOf(operation.predicate, active.graph, [
        operation.subject,
        operation.object,
      ]).flatMap((pair) => unifyAll([operation.subject, operation.object], pair, new Map()) ?? []);
    case 'join':
      return operation.input
        .map((input) => evaluate(input, active))
        .reduce(join, [new Map<string, Term>()]);
    case 'leftjoin': {
      const [left, right] = operation.input.map((input) => evaluate(input, active));
      const { expression } = operation;
      return (left ?? []).flatMap((solution) => {
        const joined = join([solution], right ?? []).filter(
          (merged) => !expression || holds(expression, merged, active) === true,
        );
        return joined.length > 0 ? joined : [solution];
      });
    }
    case 'minus': {
      const [left = [], right = []] = operation.input.map((input) => evaluate(input, active));
      return left.filter(
        (solution) =>
          !right.some(
            (other) =>
              merge(solution, other) && [...solution.keys()].some((name) => other.has(name)),
          ),
      );
    }
    case 'union':
      return operation.input.flatMap((input) => evaluate(input, active));
    case 'filter':
      return evaluate(operation.input, active).filter(
        (solution) => holds(operation.expression, solution, active) === true,
      );
    case 'extend':
      return evaluate(operation.input, active).map((solution) => {
        const value = valueOf(operation.expression, solution);
        return value ? new Map([...solution, [operation.variable.value, value]]) : solution;
      });
    case 'values':
      return operation.bindings.map((row) => new Map(Object.entries(row)));
    case 'graph': {
      const { name, input } = operation;
      const { dataset } = active;
      if (name.termType === 'NamedNode') {
        const graph = dataset.named.get(name.value);
        return graph ? evaluate(input, { dataset, graph }) : [];
      }
      return [...dataset.named].flatMap(([iri, graph]) =>
        join(evaluate(input, { dataset, graph }), [new Map([[name.value, terms.namedNode(iri)]])]),
      );
    }
    case 'project':
      return evaluate(operation.input, active).map((solution) => restrict(solution, operation));
    case 'distinct': {
      const seen = new Map(
        evaluate(operation.input, active).map((solution) => [keyOf(solution), solution]),
      );
      return [...seen.values()];
    }
    case 'nop':
    case 'group':
    case 'orderby':
    case 'reduced':
    case 'slice':
    case 'service':
    case 'from':
    case 'ask':
    case 'construct':
    case 'describe':
      throw new Error(`No definition here for “${operation.type}”.`);
  }
}

function restrict(
  solution: Solution,
  { variables }: Extract<Operation, { type: 'project' }>,
): Solution {
  const names = new Set(variables.map(({ value }) => value));
  return new Map([...solution].filter(([name]) => names.has(name)));
}

/** One text for each solution. */
export function keyOf(solution: Solution): string {
  const entries = [...solution].map(([name, { termType, value }]) => [name, termType, value]);
  return JSON.stringify(entries.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function merge(one: Solution, other: Solution): Solution | undefined {
  for (const [name, term] of one) {
    const value = other.get(name);
    if (value && !value.equals(term)) return undefined;
  }
  return new Map([...one, ...other]);
}

function join(one: readonly Solution[], other: readonly Solution[]): readonly Solution[] {
  return one.flatMap((solution) => other.flatMap((each) => merge(solution, each) ?? []));
}

/** What the variables of terms become where they are to be other terms. */
function unifyAll(
  parts: readonly Term[],
  given: readonly Term[],
  solution: Solution,
): Solution | undefined {
  const found = new Map(solution);
  for (const [index, part] of parts.entries()) {
    const term = given[index];
    if (!term) return undefined;
    const name = part.termType === 'BlankNode' ? `_:${part.value}` : part.value;
    const isVariable = part.termType === 'Variable' || part.termType === 'BlankNode';
    const value = isVariable ? found.get(name) : part;
    if (value && !value.equals(term)) return undefined;
    if (isVariable) found.set(name, term);
  }
  return found;
}

/** The truth of a condition; `undefined` is an error (SPARQL 1.1 Query §17.2, §17.3). */
function holds(expression: Expression, solution: Solution, active: Active): boolean | undefined {
  if (expression.subType === 'existence') {
    const isThere = evaluate(substitute(expression.input, solution), active).length > 0;
    return isThere !== expression.not;
  }
  if (expression.subType !== 'operator') throw new Error('No definition here.');
  const { operator, args } = expression;
  const [one, other] = args;
  if (!one) throw new Error('No argument.');
  if (operator === 'bound') return valueOf(one, solution) !== undefined;
  if (operator === '=') {
    const [left, right] = args.map((each) => valueOf(each, solution));
    return left && right && left.equals(right);
  }
  const left = holds(one, solution, active);
  if (operator === '!') return left === undefined ? undefined : !left;
  if (!other) throw new Error(`No definition here for “${operator}”.`);
  const right = holds(other, solution, active);
  const decisive = operator === '||';
  if (left === decisive || right === decisive) return decisive;
  return left === undefined || right === undefined ? undefined : !decisive;
}

function valueOf(expression: Expression, solution: Solution): Term | undefined {
  if (expression.subType !== 'term') throw new Error('No definition here.');
  const { term } = expression;
  return term.termType === 'Variable' ? solution.get(term.value) : term;
}

/** Values for variables throughout a pattern (SPARQL 1.1 Query §18.6, substitute). */
function substitute<Node>(node: Node, solution: Solution): Node {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((each: unknown) => substitute(each, solution)) as Node;
  if ('type' in node && node.type === 'pattern') {
    const { subject, predicate, object } = node as unknown as TriplePattern;
    const [s, p, o] = [subject, predicate, object].map((term) => substitute(term, solution));
    return { type: 'pattern', subject: s, predicate: p, object: o } as Node;
  }
  if ('termType' in node) {
    const term = node as unknown as Term;
    const value = term.termType === 'Variable' ? solution.get(term.value) : undefined;
    return (value ?? term) as Node;
  }
  const entries = Object.entries(node).map(([name, value]: [string, unknown]) => [
    name,
    substitute(value, solution),
  ]);
  return Object.fromEntries(entries) as Node;
}
