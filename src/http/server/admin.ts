import { createServer, type Server } from 'node:http';
import { matchRoute, operationRoutes, routeOf } from '../../site/routes/routes.ts';
import type { Handler } from '../answer/methods.ts';
import { newWatchHandlers } from '../routes/handlers.ts';
import { problemReply } from '../answer/problem.ts';
import { answerAsset } from '../routes/documents/page-routes.ts';
import { answerStatus, statusRoute } from '../routes/state/status-route.ts';
import { redirect } from '../wire/reply.ts';
import { refuseUnreadable } from '../wire/unreadable.ts';
import type { FindHandler } from './answer-request.ts';
import { createRouter, type Site } from './app.ts';

/**
 * What operators and editors watch, as a server of its own that does not listen yet: health, metrics, and the
 * page that tells what is held back. Other addresses lead to the site.
 */
export function createAdminServer(site: Site): Server {
  const server = createServer(createRouter(site, newFind(site)));
  refuseUnreadable(server);
  return server;
}

function newFind(site: Site): FindHandler {
  const watched = newWatchHandlers(site);
  const toSite: Handler = ({ visit }) =>
    redirect(303, new URL(visit.path + visit.search, site.publicUrl).href);
  return (path) => {
    if (path === '' || path === statusRoute.address) {
      const handler: Handler = (context) => answerStatus(context, site.dataState());
      return { route: statusRoute, variables: {}, handler: kept(handler) };
    }
    const { name, variables } = matchRoute(path);
    const route = routeOf(name);
    if (name === 'asset') return { route, variables, handler: answerAsset };
    const own = operationRoutes.find((each) => each === name);
    return own
      ? { route, variables, handler: kept(watched[own]) }
      : { route: { ...route, caching: 'never' }, variables, handler: toSite };
  };
}

/**
 * Keeps what operators watch from scripts of other pages: a browser lets them ask this machine too, and
 * names where they come from (Fetch §3.2).
 */
function kept(handler: Handler): Handler {
  return (context) =>
    context.visit.headers.origin === undefined
      ? handler(context)
      : problemReply(context.visit, { kind: 'refused', detail: noScripts });
}

const noScripts = {
  sv: 'Här svaras inte på skript från andra sidor.',
  en: 'Scripts of other pages are not answered here.',
};
