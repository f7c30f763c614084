import type { QueryTarget } from '../../store/servers/query-target.ts';
import { StoreFailure } from '../../store/servers/store-failure.ts';
import { MemoryExceeded } from '../evaluator/rows/control.ts';
import type { QueryLimits } from '../question/query-engine.ts';
import { throwIfStopped } from '../question/stop-flag.ts';
import { watchFlag } from '../question/watch-flag.ts';
import type { Result } from '../results/result.ts';
import type { NamedNode, Term } from '../../rdf/terms.ts';
import type { Graph, Operation } from '../syntax/algebra.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';
import { isTerm, visit } from '../syntax/tree/walk-tree.ts';
import { askReplicas } from '../../store/servers/ask-replicas.ts';
import { acceptedFrom, readResult } from './read-result.ts';
import { writeQuery } from './write-query.ts';

export interface RemoteOptions {
  readonly limits: Pick<QueryLimits, 'seconds' | 'memoryMegabytes'>;
  readonly authorization: string | undefined;
  /** Ends the query that runs. */
  readonly flag: Int32Array;
}

export interface RemoteData {
  readonly namedGraphs: readonly string[];
  readonly targets: readonly QueryTarget[];
}

/** Evaluates a query where its data is kept. @throws StoreFailure, QueryStopped, MemoryExceeded */
export type EvaluateRemotely = (query: ParsedQuery, data: RemoteData) => Promise<Result>;

/** So many times its length an answer takes in memory, as text and as terms. */
const bytesPerByte = 8;

/** How many seconds longer a store may take than a query: who ends it is this program, which then says so in its own words. */
const storeSlack = 2;

const bytesPerMegabyte = 1_000_000;

export function newRemoteEvaluator({
  limits,
  authorization,
  flag,
}: RemoteOptions): EvaluateRemotely {
  const { seconds, memoryMegabytes } = limits;
  const mostBytes = (memoryMegabytes * bytesPerMegabyte) / bytesPerByte;
  return async (query, { namedGraphs, targets }) => {
    const { kind, operation, graphs } = query;
    const { signal, done } = watchFlag(flag);
    const asked = { accept: acceptedFrom[kind], graphs, met: graphsMet(operation, namedGraphs) };
    try {
      const text = writeQuery(query);
      const store = { ...asked, text, seconds: seconds + storeSlack, mostBytes };
      const answer = await askReplicas(targets, store, { authorization, signal });
      const variables = variablesOf(operation);
      return readResult(kind, answer.text, { server: answer.server, variables });
    } catch (error) {
      throwIfStopped(flag);
      if (error instanceof StoreFailure && error.kind === 'large')
        throw new MemoryExceeded(mostBytes);
      throw error;
    } finally {
      done();
    }
  };
}

/** The named graphs that a query about the whole dataset may meet: those that it names, or all. */
function graphsMet(operation: Operation, namedGraphs: readonly string[]): readonly string[] {
  const names: NamedNode[] = [];
  const variables: Term[] = [];
  visit(
    operation,
    ({ type, name }) => {
      if (type !== 'graph') return;
      const term = name as Graph['name'];
      if (term.termType === 'NamedNode') names.push(term);
      else variables.push(term);
    },
    isTerm,
  );
  return variables.length > 0 ? namedGraphs : names.map(({ value }) => value);
}

/** The variables of SELECT, in order; none of other forms. */
function variablesOf(operation: Operation): readonly string[] {
  if (operation.type === 'project') return operation.variables.map(({ value }) => value);
  const isWrapped = ['slice', 'distinct', 'reduced'].includes(operation.type);
  return isWrapped && 'input' in operation ? variablesOf(operation.input as Operation) : [];
}
