import type { Term } from '../../rdf/terms.ts';
import type { Operation, Values, Variable } from '../syntax/algebra.ts';

type Names = readonly string[];

/** The variables of a pattern, each once. */
export interface BoundVariables {
  /** Those that each of its solutions binds. */
  readonly certain: Names;
  /** Those that are in scope after it (SPARQL 1.1 Query §18.2.1). */
  readonly possible: Names;
}

type Read<Type extends Operation['type']> = (
  operation: Extract<Operation, { readonly type: Type }>,
) => BoundVariables;

/** The variables that a pattern binds, as its form alone tells. */
export function boundVariables(operation: Operation): BoundVariables {
  // The table has for each type a function that takes operations of it, which a type cannot say of a look-up.
  const read = readers[operation.type] as Read<never> | undefined;
  return read ? read(operation as never) : nothing;
}

const nothing: BoundVariables = { certain: [], possible: [] };

const readers: { readonly [Type in Operation['type']]?: Read<Type> } = {
  bgp: ({ patterns }) =>
    bindingAll(patterns.flatMap(({ subject, predicate, object }) => [subject, predicate, object])),
  path: ({ subject, object }) => bindingAll([subject, object]),
  values: (values) => {
    const possible = namesOf(values.variables);
    return { possible, certain: possible.filter((name) => isBoundInAll(name, values)) };
  },
  join: ({ input }) => {
    const parts = input.map(boundVariables);
    return {
      certain: union(parts.map(({ certain }) => certain)),
      possible: union(parts.map(({ possible }) => possible)),
    };
  },
  union: ({ input }) => {
    const parts = input.map(boundVariables);
    const possible = union(parts.map((part) => part.possible));
    const isCertain = (name: string) => parts.every(({ certain }) => certain.includes(name));
    return { possible, certain: possible.filter(isCertain) };
  },
  leftjoin: ({ input: [left, right] }) =>
    withMore(boundVariables(left), boundVariables(right).possible),
  minus: ({ input: [left] }) => boundVariables(left),
  filter: ({ input }) => boundVariables(input),
  // An expression that fails binds nothing.
  extend: ({ input, variable }) => withMore(boundVariables(input), [variable.value]),
  graph: ({ input, name }) => {
    const parts = [boundVariables(input), bindingAll([name])];
    return {
      certain: union(parts.map(({ certain }) => certain)),
      possible: union(parts.map(({ possible }) => possible)),
    };
  },
  // With SILENT there may be one solution that binds nothing.
  service: ({ input, silent }) => {
    const { certain, possible } = boundVariables(input);
    return { certain: silent ? [] : certain, possible };
  },
  project: ({ input, variables }) => ofThese(variables, boundVariables(input)),
  group: ({ input, variables, aggregates }) =>
    withMore(
      ofThese(variables, boundVariables(input)),
      aggregates.map(({ variable }) => variable.value),
    ),
  distinct: ({ input }) => boundVariables(input),
  reduced: ({ input }) => boundVariables(input),
  orderby: ({ input }) => boundVariables(input),
  slice: ({ input }) => boundVariables(input),
};

function bindingAll(terms: readonly Term[]): BoundVariables {
  const names = union([terms.flatMap(namesIn)]);
  return { certain: names, possible: names };
}

function namesIn(term: Term): Names {
  if (term.termType === 'Variable') return [term.value];
  return term.termType === 'Quad'
    ? [term.subject, term.predicate, term.object].flatMap(namesIn)
    : [];
}

function ofThese(variables: readonly Variable[], { certain }: BoundVariables): BoundVariables {
  const possible = namesOf(variables);
  return { possible, certain: possible.filter((name) => certain.includes(name)) };
}

function withMore({ certain, possible }: BoundVariables, names: Names): BoundVariables {
  return { certain, possible: union([possible, names]) };
}

function isBoundInAll(name: string, { bindings }: Values): boolean {
  return bindings.every((row) => (row[name] ?? row[`?${name}`]) !== undefined);
}

function namesOf(variables: readonly Variable[]): Names {
  return union([variables.map(({ value }) => value)]);
}

function union(all: readonly Names[]): Names {
  return [...new Set(all.flat())];
}
