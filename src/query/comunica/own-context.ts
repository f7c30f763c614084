import { randomUUID } from 'node:crypto';
import { readDateTime } from '../values/dates/read-date-time.ts';
import type { QueryContext } from '../values/functions/query-context.ts';

/** What Comunica knows of a query while it evaluates it, by the names of its keys. */
export interface ActionContext {
  readonly get: (key: { readonly name: string }) => unknown;
}

const baseIri = { name: '@comunica/actor-init-query:baseIRI' };
const queryTimestamp = { name: '@comunica/actor-init-query:queryTimestamp' };

/** What functions need to know of a query, from Comunica's context. */
export function contextOf(
  context: ActionContext,
): Pick<QueryContext, 'baseIri' | 'now' | 'random' | 'uuid'> {
  const started = context.get(queryTimestamp);
  const now = readDateTime(
    'dateTime',
    (started instanceof Date ? started : new Date()).toISOString(),
  );
  if (!now) throw new Error('The clock gives no date.');
  return {
    baseIri: String(context.get(baseIri)),
    now: () => now,
    random: Math.random,
    uuid: randomUUID,
  };
}
