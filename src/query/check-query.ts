import { placeAt } from './place.ts';
import type { Malformed, Refused } from './query-engine.ts';
import { startOf, visit } from './visit.ts';

/**
 * What the engine must not see: updates in any form, and SERVICE however deep. Judged on the syntax
 * tree, because Comunica fetches what LOAD and SERVICE name before it asks whether it may.
 */
export function checkQuery(query: string, tree: object): Refused | Malformed | undefined {
  if ('updates' in tree) return isEmpty(tree.updates) ? empty : refusedUpdate;
  const services: number[] = [];
  visit(tree, (node) => {
    if (node['type'] === 'pattern' && node['subType'] === 'service') services.push(startOf(node));
  });
  if (services.length === 0) return undefined;
  return { ...refusedService, place: placeAt(query, Math.min(...services)) };
}

/** To the parser, nothing at all is a request of no updates. */
function isEmpty(updates: unknown): boolean {
  const list: readonly unknown[] = Array.isArray(updates) ? updates : [];
  return !list.some((update) => typeof update === 'object' && update && 'operation' in update);
}

const empty: Malformed = {
  outcome: 'malformed',
  reason: {
    sv: 'Frågan är tom: den har varken SELECT, ASK, CONSTRUCT eller DESCRIBE.',
    en: 'The query is empty: it has no SELECT, ASK, CONSTRUCT or DESCRIBE.',
  },
};

const refusedUpdate: Refused = {
  outcome: 'refused',
  feature: 'update',
  reason: {
    sv: 'Här går det bara att läsa. Uppdateringar (INSERT, DELETE, LOAD, CLEAR med flera) tas inte emot.',
    en: 'This is for reading only. Updates (INSERT, DELETE, LOAD, CLEAR and so on) are not accepted.',
  },
};

const refusedService: Refused = {
  outcome: 'refused',
  feature: 'service',
  reason: {
    sv: 'SERVICE är avstängt: frågan får bara läsa det som publiceras här.',
    en: 'SERVICE is off: a query may read only what is published here.',
  },
};

export const refusedNesting: Refused = {
  outcome: 'refused',
  feature: 'nesting',
  reason: {
    sv: 'Frågan är nästlad för djupt. Skriv om den med färre nivåer.',
    en: 'The query is nested too deeply. Write it with fewer levels.',
  },
};
