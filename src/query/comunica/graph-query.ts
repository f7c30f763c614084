import { terms, type NamedNode } from '../../rdf/terms.ts';
import type { Variable } from '../index/read-patterns.ts';
import type { QuadOperation as Operation } from './quad-operation.ts';

interface Slice {
  readonly type: 'slice';
  readonly input: Operation;
}

type DescribedTerm = NamedNode | Variable;

interface Describe {
  readonly type: 'describe';
  readonly input: Operation;
  readonly terms: readonly DescribedTerm[];
}

/**
 * A query for a graph as Comunica answers it right. LIMIT and OFFSET count solutions (SPARQL 1.1 Query §15.4, §15.5),
 * where the algebra has them count triples; and each thing of a DESCRIBE is described whatever the others are,
 * where Comunica leaves out whoever shares a solution with one of which nothing is said.
 */
export function adjustGraphQuery(operation: Operation): Operation {
  const sliced = sliceSolutions(operation);
  return isDescribe(sliced) ? describeEach(sliced) : sliced;
}

function sliceSolutions(operation: Operation): Operation {
  if (!isSlice(operation) || !(isConstruct(operation.input) || isDescribe(operation.input)))
    return operation;
  const { input: graph } = operation;
  return { ...graph, input: { ...operation, input: graph.input } };
}

function isConstruct(operation: object): operation is { readonly input: Operation } {
  return 'type' in operation && operation.type === 'construct';
}

function isSlice(operation: object): operation is Slice {
  return 'type' in operation && operation.type === 'slice';
}

function isDescribe(operation: object): operation is Describe {
  return 'type' in operation && operation.type === 'describe';
}

/** A union with the statements of each thing, those of a variable's values for all solutions. */
function describeEach({ input, terms: described }: Describe): Operation {
  const parts = described.map((term) => {
    const statement = patternOf(term);
    const solutions = term.termType === 'Variable' ? [valuesOf(term, input)] : [];
    const join = { type: 'join', input: [...solutions, { type: 'bgp', patterns: [statement] }] };
    return { type: 'construct', input: join, template: [statement] };
  });
  return { type: 'union', input: parts } as unknown as Operation;
}

/** Predicate and object have names that no query can write. */
function patternOf(subject: DescribedTerm): object {
  const [predicate, object] = [terms.variable('its predicate'), terms.variable('its object')];
  return Object.assign(terms.quad(subject, predicate, object), { type: 'pattern' });
}

/** Each value once; a solution without one describes nothing, rather than everything. */
function valuesOf(variable: Variable, input: Operation): object {
  const args = [{ type: 'expression', subType: 'term', term: variable }];
  const isBound = { type: 'expression', subType: 'operator', operator: 'bound', args };
  const filter = { type: 'filter', input, expression: isBound };
  return { type: 'distinct', input: { type: 'project', input: filter, variables: [variable] } };
}
