import express, { type Express, type Request, type Response } from 'express';
import type { Log } from '../../site/log.ts';
import { matchRoute, routeOf } from '../../site/routes.ts';
import { failureReply } from '../answer/failure.ts';
import { answerRoute, type Asked, type Handler } from '../answer/methods.ts';
import { isRecalled } from '../editions/edition.ts';
import type { Editions } from '../editions/editions.ts';
import { newHandlers, type Operation } from '../routes/handlers.ts';
import { visitOf } from '../wire/request.ts';
import { seal, send } from '../wire/send-reply.ts';

/** What the site publishes, and how it is asked. */
export interface Site extends Operation {
  /** A request sees one edition, never two. */
  readonly editions: Editions;
  readonly log: Log;
  /** Proxies that are believed when they tell whom they ask for; none unless given. */
  readonly trustedProxies?: readonly string[];
}

/** Router of the site: every address has a row in the table of routes. */
export function createApp(site: Site): Express {
  const handlers = newHandlers(site);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', site.trustedProxies ?? false);
  app.use(async (request: Request, response: Response) => {
    const { edition, leave } = site.editions.enter();
    response.on('close', leave);
    const visit = visitOf(request, edition.snapshot);
    const { name, variables } = matchRoute(visit.path);
    const route = routeOf(name);
    response.locals['route'] = route.label;
    const asked = { visit, edition, route, variables, request, response };
    await answer(asked, handlers[name], site.log);
  });
  return app;
}

/** Sends what a handler replies, and remembers it where it lasts; a handler that fails is answered for. */
async function answer(asked: Asked, handler: Handler, log: Log): Promise<void> {
  const { visit, edition, route, request, response } = asked;
  const reply = await answerRoute(asked, handler).catch((error: unknown) =>
    failureReply(error, visit, log),
  );
  const answered = await seal(reply, request.headers['accept-encoding'], route.label);
  if (reply.isLasting && isRecalled(request)) edition.remember(request, answered);
  if (!response.destroyed) send(request, response, answered);
}
