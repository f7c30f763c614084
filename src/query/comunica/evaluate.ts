import { QueryEngine as Comunica } from '@comunica/query-sparql';
import type { QueryAlgebraContext, QueryType } from '@comunica/types';
import { bendQuery } from './bend-query.ts';
import { queryTerms } from './blank-node-factory.ts';
import { newQuadSource } from './quad-source.ts';
import { newServiceFetch } from '../federation/service-fetch.ts';
import { isStopped } from '../question/stop-flag.ts';
import type { ServiceRules } from '../federation/service-rules.ts';
import type { Evaluate, Result } from '../results/result.ts';
import { useOwnAggregates, useOwnOrder } from './own-aggregates.ts';
import { useOwnExpressions } from './own-expressions.ts';
import { newControl, type Budget } from '../evaluator/rows/control.ts';

/** Comunica's key for sources that are ready to be asked. */
const querySources = '@comunica/bus-query-operation:querySources';

/**
 * Comunica over our quads, and over what SERVICE may reach. Expressions, aggregates and the order of terms are those of our own
 * evaluator, and texts that expressions make no longer than there.
 *
 * @param budget its flag is looked at while quads are read: once it is set, all patterns end there, and the result is
 * not whole. An error would not find its way out of all of Comunica's streams.
 */
export function newEvaluator(services: ServiceRules, budget: Budget): Evaluate {
  const { flag } = budget;
  const hasStopped = () => flag !== undefined && isStopped(flag);
  const control = newControl(budget);
  useOwnExpressions(control);
  useOwnAggregates(control);
  useOwnOrder();
  const engine = new Comunica();
  const fetch = newServiceFetch(services);
  return async (parsed, data) => {
    const { baseIri } = parsed;
    const operation = bendQuery(parsed, data);
    const context = {
      [querySources]: [{ source: newQuadSource(data, hasStopped) }],
      baseIRI: baseIri,
      dataFactory: queryTerms,
      readOnly: true,
      // Whatever else would fetch is refused before it comes here, and finds no other way out.
      fetch,
    };
    // By its type, Comunica wants sources that it has yet to look at; it takes those that are ready as well.
    const result = await engine.query(operation, context as unknown as QueryAlgebraContext);
    return toResult(result);
  };
}

async function toResult(result: QueryType): Promise<Result> {
  switch (result.resultType) {
    case 'boolean':
      return { kind: 'boolean', answer: await result.execute() };
    case 'quads':
      return { kind: 'quads', quads: endedWhenLeft(await result.execute()) };
    case 'bindings': {
      const { variables } = await result.metadata();
      const bindings = endedWhenLeft(await result.execute());
      return {
        kind: 'rows',
        variables: variables.map(({ value }) => value),
        rows: map(bindings, (row) => variables.map((variable) => row.get(variable))),
      };
    }
    case 'void':
      throw new Error('An update reached the engine.');
  }
}

interface EndableStream<Item> extends AsyncIterable<Item> {
  readonly destroy: () => void;
}

/** Comunica's streams do not stop by themselves when nobody reads on. */
async function* endedWhenLeft<Item>(stream: EndableStream<Item>): AsyncGenerator<Item> {
  try {
    yield* stream;
  } finally {
    stream.destroy();
  }
}

async function* map<From, To>(
  items: AsyncIterable<From>,
  change: (item: From) => To,
): AsyncGenerator<To> {
  for await (const item of items) yield change(item);
}
