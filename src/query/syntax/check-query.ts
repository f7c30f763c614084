import { pathUnder } from '../../site/addresses.ts';
import type { Text } from '../../site/text.ts';
import { placeAt } from './tree/position.ts';
import type { ChosenGraphs } from '../index/query-data.ts';
import type { Malformed, QueryPosition, Refused } from '../question/query-engine.ts';
import { isAllowedService, type ServiceRules } from '../federation/service-rules.ts';
import { isService, isTerm, startOf, visit, type Node } from './tree/walk-tree.ts';

type AllowedServices = Pick<ServiceRules, 'allowed'>;

/**
 * What the engine must not see: updates in any form, and SERVICE that names nothing or is off, however
 * deep. Judged on the syntax tree, before anything is fetched.
 */
export function checkQuery(
  query: string,
  tree: object,
  { allowed }: AllowedServices,
): Refused | Malformed | undefined {
  if ('updates' in tree) return isEmpty(tree.updates) ? empty : refusedUpdate;
  const services: number[] = [];
  visit(tree, (node) => {
    const isRefused = isService(node) && (allowed.length === 0 || !isNamed(node));
    if (isRefused) services.push(startOf(node));
  });
  if (services.length === 0) return undefined;
  const place = placeAt(query, Math.min(...services));
  return refusedService(allowed.length === 0 ? servicesOff : unnamedService, place);
}

/** Whether each SERVICE is allowed; judged on the algebra, where prefixes and relative IRIs are gone. */
export function checkServices(
  query: string,
  operation: object,
  services: AllowedServices,
): Refused | undefined {
  const refused: string[] = [];
  const see = (node: Node): void => {
    const iri = isService(node) ? iriOf(node) : undefined;
    if (iri !== undefined && !isAllowedService(iri, services)) refused.push(iri);
  };
  visit(operation, see, isTerm);
  const [iri] = refused;
  if (iri === undefined) return undefined;
  const offset = query.indexOf(`<${iri}>`);
  return refusedService(otherService(iri), offset < 0 ? undefined : placeAt(query, offset));
}

/**
 * Whether FROM asks for data from elsewhere: nothing is fetched, and silence would look like an answer. A graph
 * of ours that is not here is empty, as is one that the protocol names.
 */
export function checkGraphs(
  query: string,
  { defaults, named }: ChosenGraphs,
  { baseIri, namedGraphs }: { readonly baseIri: string; readonly namedGraphs: readonly string[] },
): Refused | undefined {
  const iri = [...defaults, ...named].find(
    (graph) =>
      /^https?:/i.test(graph) &&
      pathUnder(baseIri, graph) === undefined &&
      !namedGraphs.includes(graph),
  );
  if (iri === undefined) return undefined;
  const offset = query.indexOf(`<${iri}>`);
  const place = offset < 0 ? undefined : placeAt(query, offset);
  return { outcome: 'refused', feature: 'graph', reason: otherGraph(iri), ...(place && { place }) };
}

function isNamed({ name }: Node): boolean {
  return (
    typeof name === 'object' && name !== null && 'subType' in name && name.subType === 'namedNode'
  );
}

function iriOf({ name }: Node): string | undefined {
  if (typeof name !== 'object' || name === null || !('value' in name)) return undefined;
  return String(name.value);
}

function refusedService(reason: Text, place: QueryPosition | undefined): Refused {
  return { outcome: 'refused', feature: 'service', reason, ...(place && { place }) };
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
    sv: 'SPARQL-tjänsten är skrivskyddad (read-only). Uppdateringar (INSERT, DELETE, LOAD, CLEAR med flera) tas inte emot.',
    en: 'The endpoint is read-only. Updates (INSERT, DELETE, LOAD, CLEAR and so on) are not accepted.',
  },
};

const servicesOff: Text = {
  sv: 'SERVICE är avstängt: frågan får bara läsa det som publiceras här.',
  en: 'SERVICE is off: a query may read only what is published here.',
};

const unnamedService: Text = {
  sv: 'SERVICE måste ange en adress; en variabel tas inte emot.',
  en: 'SERVICE must name an address; a variable is not accepted.',
};

function otherService(iri: string): Text {
  return {
    sv: `SERVICE får inte fråga <${iri}>: adressen finns inte bland dem som är tillåtna här.`,
    en: `SERVICE may not ask <${iri}>: it is not among the addresses that are allowed here.`,
  };
}

function otherGraph(iri: string): Text {
  return {
    sv: `Grafen <${iri}> finns inte här, och inget hämtas från andra ställen. Tjänstens beskrivning räknar upp graferna.`,
    en: `The graph <${iri}> is not here, and nothing is fetched from elsewhere. The service description lists the graphs.`,
  };
}

export const refusedNesting: Refused = {
  outcome: 'refused',
  feature: 'nesting',
  reason: {
    sv: 'Frågan är nästlad för djupt. Skriv om den med färre nivåer.',
    en: 'The query is nested too deeply. Write it with fewer levels.',
  },
};
