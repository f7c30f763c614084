import type { Route } from './route.ts';
import { dataRoutes, otherRoute } from './routes-of-data.ts';
import { citationRoutes } from './routes-of-citations.ts';
import { collectionRoutes } from './routes-of-collections.ts';
import { discoveryRoutes } from './routes-of-discovery.ts';
import { embedRoutes } from './routes-of-embeds.ts';
import { linkRoutes } from './routes-of-links.ts';
import { qualityRoutes } from './routes-of-quality.ts';
import { queryRoutes } from './routes-of-queries.ts';
import { serviceRoutes } from './routes-of-services.ts';
import { streamRoutes } from './routes-of-streams.ts';
import { tableRoutes } from './routes-of-tables.ts';
import { versionRoutes } from './routes-of-versions.ts';

/**
 * Routes of the site, by name: the one list of its addresses. The router, `Allow`, OpenAPI, the catalogue
 * of APIs, robots.txt, links and metrics read it. Where two fit an address, the first is meant.
 */
export const routes = {
  ...tableRoutes,
  ...linkRoutes,
  ...collectionRoutes,
  ...queryRoutes,
  ...dataRoutes,
  ...versionRoutes,
  ...citationRoutes,
  ...streamRoutes,
  ...serviceRoutes,
  ...discoveryRoutes,
  ...embedRoutes,
  ...qualityRoutes,
  other: otherRoute,
} as const;

export type RouteName = keyof typeof routes;

/** Names of the routes, in the order in which they are tried. */
export const routeNames = Object.keys(routes) as readonly RouteName[];

/** Routes that tell how the site fares: for operators, who may want them on a port of their own. */
export const operationRoutes = ['metrics', 'live', 'ready'] as const satisfies readonly RouteName[];

export type OperationRoute = (typeof operationRoutes)[number];

/** Row of a route. */
export function routeOf(name: RouteName): Route {
  return routes[name];
}

/** Values of the variables of a URI Template. */
export type Variables = Readonly<Record<string, string>>;

/** Expansion of a route's address (RFC 6570 §3), below the base and without parameters; a format that is not given is left out. */
export function pathOf(name: RouteName, variables: Variables = {}): string {
  return routes[name].address.replace(
    /\{([+.?]?)([^}]*)\}/g,
    (_, operator: string, key: string) => {
      const value = operator === '?' ? undefined : variables[key];
      return value === undefined ? '' : `${operator === '.' ? '.' : ''}${value}`;
    },
  );
}

export interface Match {
  readonly name: RouteName;
  readonly variables: Variables;
}

/** Route that answers at a path below the base. Clients of the endpoint may write a slash after it. */
export function matchRoute(path: string): Match {
  for (const [name, pattern] of patterns) {
    const found = pattern.exec(path);
    if (found) return { name, variables: found.groups ?? {} };
  }
  return { name: 'other', variables: { path } };
}

/** Names of routes whose addresses the data gives: things, documents, graphs, tables and what else it describes. */
const given: readonly RouteName[] = ['thing', 'document', 'graph', 'table', 'collection', 'other'];

/** Whether a path below the base is an address of the site itself, which data may point to though no data describes it. */
export function isReserved(path: string): boolean {
  return !given.includes(matchRoute(path).name);
}

const patterns = routeNames.map((name) => [name, toPattern(name)] as const);

function toPattern(name: RouteName): RegExp {
  const { address, forms, methods } = routeOf(name);
  const endings = forms.map(({ extension }) => extension.replaceAll('.', '\\.')).join('|');
  const source = address
    .replaceAll('.', '\\.')
    .replace(/\{\?[^}]*\}/g, '')
    .replace('{\\.format}', `(?:\\.(?<format>${endings}))?`)
    .replace('{format}', `(?<format>${endings})`)
    .replace(/\{\+(\w+)\}/g, '(?<$1>.+)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+?)');
  const slash = methods === 'querying' ? '/?' : '';
  return new RegExp(`^${source}${slash}$`, 's');
}

/** The parameter by which an address asks for a version. */
export const versionParameter = 'version';
