import { within } from '../../outgoing/checked-addresses.ts';
import { newEndpointAsker, type AskEndpoint, type Row } from '../comunica/ask-endpoint.ts';
import { newControl, type Budget } from '../evaluator/rows/control.ts';
import { newEndpointClient } from '../federation/endpoint-client.ts';
import type { ServiceRules } from '../federation/service-rules.ts';
import type { View } from '../index/query-data.ts';
import { throwIfStopped } from '../question/stop-flag.ts';
import { watchFlag } from '../question/watch-flag.ts';
import { wrongResult, type Evaluate } from '../results/result.ts';
import type { Operation } from '../syntax/algebra.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';
import { answerClauses } from './answer-clauses.ts';
import { newClauseAnswerer } from './ask-clause.ts';
import { newTermReaders } from './read-terms.ts';

export interface FederationOptions {
  readonly services: ServiceRules;
  /** What a query may use, and the flag that ends it. */
  readonly budget: Budget & { readonly flag: Int32Array };
  /** Evaluates over the data here what tells which solutions of others matter. */
  readonly evaluate: Evaluate;
}

/**
 * A query with SERVICE as one without, which has the endpoints' solutions in it.
 *
 * @throws ServiceFailure, QueryStopped, MemoryExceeded
 */
export type Federate = (query: ParsedQuery, view: View) => Promise<ParsedQuery>;

export function newFederation({ services, budget, evaluate }: FederationOptions): Federate {
  const ask = stoppable(newEndpointAsker(newEndpointClient(services)), budget.flag);
  return async (query, view) => {
    const answer = newClauseAnswerer({
      ask,
      mostRows: services.rows,
      solve: (operation) => rowsOf({ ...query, kind: 'select', operation }, { evaluate, view }),
      newReader: newTermReaders(view, newControl(budget)),
      baseIri: query.baseIri,
    });
    const operation: Operation = await answerClauses(query.operation, answer);
    return { ...query, operation };
  };
}

async function rowsOf(
  query: ParsedQuery,
  { evaluate, view }: { readonly evaluate: Evaluate; readonly view: View },
): Promise<readonly Row[]> {
  const result = await evaluate(query, view);
  if (result.kind !== 'rows') throw wrongResult(result);
  const rows: Row[] = [];
  for await (const row of result.rows) rows.push(row);
  return rows;
}

/** Nobody waits for an endpoint once the query is to stop. */
function stoppable(ask: AskEndpoint, flag: Int32Array): AskEndpoint {
  return async (asked) => {
    const { signal, done } = watchFlag(flag);
    try {
      return await within(signal, ask(asked));
    } catch (error) {
      throwIfStopped(flag);
      throw error;
    } finally {
      done();
    }
  };
}
