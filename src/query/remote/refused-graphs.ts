import { canMerge, type QueryTarget } from '../../store/servers/query-target.ts';
import type { Refused } from '../question/query-engine.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';

/** The query about those of the chosen default graphs that are there, each once: nothing is in the others. */
export function aboutGraphs(namedGraphs: readonly string[]): (query: ParsedQuery) => ParsedQuery {
  const isThere = new Set(namedGraphs);
  return (query) => {
    if (!query.graphs) return query;
    const { defaults, named } = query.graphs;
    const there = [...new Set(defaults)].filter((graph) => isThere.has(graph));
    // Where none is chosen, stores take all.
    return {
      ...query,
      graphs: { defaults: there.length > 0 ? there : defaults.slice(0, 1), named },
    };
  };
}

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
