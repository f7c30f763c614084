import { BindingsFactory } from '@comunica/utils-bindings-factory';
import type { BindingsStream, FragmentSelectorShape, IQuerySource } from '@comunica/types';
import { fromIterator } from './streams.ts';
import { terms, type Term } from '../../rdf/terms.ts';
import { countFitting } from '../index/pattern-cursor.ts';
import type { View } from '../index/query-data.ts';
import { readPatterns, type QuadPattern, type Variable } from '../index/read-patterns.ts';
import { solvePatterns } from '../index/solve-patterns.ts';

type Operation = Parameters<IQuerySource['queryBindings']>[0];

/** Comunica leaves a quad pattern to us, and the join of several. */
const shape = {
  type: 'disjunction',
  children: ['pattern', 'join'].map((type) => ({
    type: 'operation',
    operation: { operationType: 'type', type },
  })),
} as FragmentSelectorShape;

/** Our quads as Comunica asks for them. @param isStopped looked at for each solution: then there are no more */
export function newQuadSource(view: View, isStopped: () => boolean): IQuerySource {
  const factory = new BindingsFactory(terms);
  const unasked = (): never => {
    throw new Error('Comunica asked the quads for more than patterns.');
  };
  return {
    referenceValue: 'styrkedata',
    getSelectorShape: () => Promise.resolve(shape),
    getFilterFactor: () => Promise.resolve(0),
    queryBindings: (operation) => stream(patternsIn(operation), { view, factory, isStopped }),
    queryQuads: unasked,
    queryBoolean: unasked,
    queryVoid: unasked,
    toString: () => 'styrkedata',
  };
}

function patternsIn(operation: Operation): readonly QuadPattern[] {
  const { type, input } = operation as {
    readonly type: string;
    readonly input?: readonly Operation[];
  };
  return type === 'join' && input
    ? input.flatMap(patternsIn)
    : [operation as unknown as QuadPattern];
}

interface Source {
  readonly view: View;
  readonly factory: BindingsFactory;
  readonly isStopped: () => boolean;
}

function stream(
  asked: readonly QuadPattern[],
  { view, factory, isStopped }: Source,
): BindingsStream {
  const { patterns, variables } = readPatterns(asked, view.dictionary);
  const binding = new Uint32Array(variables.length);
  const named = variables.flatMap((variable, place) => (variable ? [{ variable, place }] : []));
  const { term } = view.dictionary;
  function* solutions() {
    for (const solution of solvePatterns(patterns, view, binding)) {
      if (isStopped()) return;
      yield factory.bindings(
        named.map(({ variable, place }): [Variable, Term] => [
          variable,
          term(solution[place] ?? 0),
        ]),
      );
    }
  }
  const found = fromIterator(solutions());
  found.setProperty('metadata', {
    state: stillValid,
    cardinality: { type: 'estimate', value: countFitting(patterns, view) },
    requestTime: 0,
    variables: named.map(({ variable }) => ({ variable, canBeUndef: false })),
  });
  return found as unknown as BindingsStream;
}

/** Data does not change, so nobody need be told. */
const stillValid = {
  valid: true,
  invalidate: () => undefined,
  addInvalidateListener: () => undefined,
};
