import { canMerge, type QueryTarget } from '../../store/servers/query-target.ts';
import type { Refused } from '../question/query-engine.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';

/** Why a store cannot answer about the graphs that were chosen; nothing where it can. */
export function refusedGraphs(
  { graphs }: ParsedQuery,
  [target]: readonly QueryTarget[],
): Refused | undefined {
  if (!target || canMerge(target, graphs)) return undefined;
  return {
    outcome: 'refused',
    feature: 'graph',
    reason: {
      sv: 'Databasen bakom den här tjänsten räknar ett påstående en gång för varje vald graf som har det. Välj en graf med FROM, eller skriv GRAPH i frågan.',
      en: 'The store behind this service counts a statement once for each chosen graph that has it. Choose one graph by FROM, or write GRAPH in the query.',
    },
  };
}
