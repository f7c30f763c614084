import { createRequire } from 'node:module';
import { QueryEngine as Comunica } from '@comunica/query-sparql';
import type { BindingsStream, FragmentSelectorShape, IQuerySource } from '@comunica/types';
import { BindingsFactory } from '@comunica/utils-bindings-factory';
import type * as AsyncIterators from 'asynciterator';
import { terms, type Term } from '../../rdf/terms.ts';
import type { EndpointClient } from '../federation/endpoint-client.ts';
import { readTerm, type JsonTerm } from '../results/read-term.ts';

// Comunica loads it as CommonJS; `import` would give us another copy, whose streams it does not know as its own.
const require = createRequire(import.meta.url);
const { fromIterator, wrap } = require('asynciterator') as typeof AsyncIterators;

/** A SELECT query for an endpoint. */
export interface Asked {
  readonly endpoint: string;
  readonly query: string;
  /** The variables of a row, in order. */
  readonly variables: readonly string[];
}

/** A row of terms; `undefined` where a variable has none. */
export type Row = readonly (Term | undefined)[];

/** The rows that an endpoint answers with. @throws ServiceFailure */
export type AskEndpoint = (asked: Asked) => Promise<readonly Row[]>;

/** Comunica's key for sources that are ready to be asked. */
const querySources = '@comunica/bus-query-operation:querySources';

/**
 * Comunica, to which an endpoint is one source that understands whatever it is asked. Left to find out by itself what an endpoint
 * can do, it takes paths, filters and inline data apart, and asks for counts first.
 */
export function newEndpointAsker(client: EndpointClient): AskEndpoint {
  const engine = new Comunica();
  return async (asked) => {
    const context = { [querySources]: [{ source: newSource(asked, client) }] };
    // By its type, Comunica wants sources that it has yet to look at; it takes those that are ready as well.
    const found = await engine.queryBindings(asked.query, context as never);
    const rows = await found.toArray();
    return rows.map((row) => asked.variables.map((name) => row.get(name)));
  };
}

const shape: FragmentSelectorShape = {
  type: 'operation',
  operation: { operationType: 'wildcard' },
};

function newSource(asked: Asked, client: EndpointClient): IQuerySource {
  const unasked = (): never => {
    throw new Error('Comunica asked an endpoint for more than rows.');
  };
  return {
    referenceValue: asked.endpoint,
    getSelectorShape: () => Promise.resolve(shape),
    getFilterFactor: () => Promise.resolve(1),
    queryBindings: () => streamOf(asked, client),
    queryQuads: unasked,
    queryBoolean: unasked,
    queryVoid: unasked,
    toString: () => asked.endpoint,
  };
}

type JsonRow = Readonly<Partial<Record<string, JsonTerm>>>;

function streamOf({ endpoint, query, variables }: Asked, client: EndpointClient): BindingsStream {
  const factory = new BindingsFactory(terms);
  const named = variables.map((name) => terms.variable(name));
  const fetchRows = async () => {
    const rows = (await client(endpoint, query)) as readonly JsonRow[];
    return fromIterator(
      rows.map((row) =>
        factory.bindings(
          named.flatMap((variable): [typeof variable, Term][] => {
            const term = row[variable.value];
            return term ? [[variable, readTerm(term)]] : [];
          }),
        ),
      ),
    );
  };
  const found = wrap(fetchRows());
  found.setProperty('metadata', {
    state: stillValid,
    cardinality: { type: 'estimate', value: 1 },
    requestTime: 0,
    variables: named.map((variable) => ({ variable, canBeUndef: true })),
  });
  return found as unknown as BindingsStream;
}

/** It is asked once, so nobody need be told of changes. */
const stillValid = {
  valid: true,
  invalidate: () => undefined,
  addInvalidateListener: () => undefined,
};
