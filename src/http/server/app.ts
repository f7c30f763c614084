import express, { type Express, type Request, type Response } from 'express';
import type { Log } from '../../site/log.ts';
import type { Route } from '../../site/route.ts';
import { matchRoute, routeOf, type Variables } from '../../site/routes.ts';
import { failureReply } from '../answer/failure.ts';
import {
  asPage,
  endsAsMarkdown,
  markdownReply,
  prefersMarkdown,
} from '../answer/markdown-reply.ts';
import { answerRoute, type Asked, type Handler } from '../answer/methods.ts';
import { isRecalled } from '../editions/edition.ts';
import { answerInTime, hasPast } from '../archive/answer-in-time.ts';
import type { Editions } from '../editions/editions.ts';
import { requestIdOf } from '../observe/request-id.ts';
import { newHandlers, type Operation } from '../routes/handlers.ts';
import type { Reply } from '../wire/reply.ts';
import { visitOf } from '../wire/request.ts';
import { seal, send } from '../wire/send-reply.ts';

/** What the site publishes, and how it is asked. */
export interface Site extends Operation {
  /** A request sees one edition, never two. */
  readonly editions: Editions;
  readonly log: Log;
  /** Proxies that are believed when they tell whom they ask for; none unless given. */
  readonly trustedProxies?: readonly string[];
  /** How many connections one client may have at a time; as many as it likes unless given. */
  readonly connectionsPerClient?: number;
}

/** What answers at a path below the base. */
export type FindHandler = (path: string) => {
  readonly route: Route;
  readonly variables: Variables;
  readonly handler: Handler;
};

/** Router of the site: every address has a row in the table of routes. */
export function createApp(site: Site): Express {
  const handlers = newHandlers(site);
  return createRouter(site, (path) => {
    const { name, variables } = matchRoute(path);
    return { route: routeOf(name), variables, handler: handlers[name] };
  });
}

/** Router of some addresses of a site. */
export function createRouter(
  site: Pick<Site, 'editions' | 'log' | 'trustedProxies' | 'past'>,
  find: FindHandler,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', site.trustedProxies ?? false);
  app.use(async (request: Request, response: Response) => {
    const { edition, leave } = site.editions.enter();
    response.on('close', leave);
    const visit = visitOf(request, edition.snapshot);
    const { route, variables, handler } = find(visit.path);
    response.locals['route'] = route.label;
    const asked = { visit, edition, route, variables, request, response };
    await answer(asked, handler, { ...site, find });
  });
  return app;
}

/** Sends what a handler replies, and remembers it where it lasts; a handler that fails is answered for. */
async function answer(asked: Asked, handler: Handler, answering: Answering): Promise<void> {
  const { visit, edition, route, request, response } = asked;
  const { log } = answering;
  const reply = await replyTo(asked, handler, answering).catch((error: unknown) =>
    failureReply(error, visit, { log, requestId: requestIdOf(response) }),
  );
  const answered = await seal(reply, request.headers['accept-encoding'], route.label);
  if (reply.isLasting && isRecalled(request)) edition.remember(request, answered);
  if (!response.destroyed) send(request, response, answered);
}

interface Answering extends Pick<Site, 'log' | 'past'> {
  readonly find: FindHandler;
}

/** The reply of a route's handler, or its page as Markdown where the client would rather have that or the address asks for it. */
async function replyTo(asked: Asked, handler: Handler, answering: Answering): Promise<Reply> {
  const { visit, route } = asked;
  if (prefersMarkdown(visit, route)) {
    const page = asPage(visit);
    const reply = await replyOf({ ...asked, visit: page }, handler, answering);
    return markdownReply(page, reply, false) ?? replyOf(asked, handler, answering);
  }
  const reply = await replyOf(asked, handler, answering);
  // An address of the data may itself end so, which is why what it leads to comes first.
  if (reply.status !== 404 || !endsAsMarkdown(visit)) return reply;
  const page = asPage(visit);
  const { handler: other, ...found } = answering.find(page.path);
  const made = await replyOf({ ...asked, ...found, visit: page }, other, answering);
  return markdownReply(page, made, true) ?? reply;
}

/** The reply of a route's handler, of the day that the request asks for where the address has a past. */
function replyOf(asked: Asked, handler: Handler, { past }: Answering): Promise<Reply> {
  const { route, response } = asked;
  const onEnter = (leave: () => void): void => {
    // One that has gone meanwhile closes no more.
    if (response.closed) leave();
    else response.on('close', leave);
  };
  return past && hasPast(route)
    ? answerInTime({ asked, handler, past, onEnter })
    : answerRoute(asked, handler);
}
