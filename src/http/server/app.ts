import express, { type Express, type Request, type Response } from 'express';
import type { Log } from '../../site/log.ts';
import { matchRoute, routeOf, versionParameter } from '../../site/routes/routes.ts';
import type { Asked } from '../answer/methods.ts';
import type { Past } from '../archive/past.ts';
import { isRecalled, type Answers } from '../editions/answers.ts';
import type { Edition } from '../editions/edition.ts';
import type { Editions } from '../editions/editions.ts';
import { newMessageHandler } from '../mcp/message-route.ts';
import { inSpan } from '../../site/span.ts';
import { requestIdOf } from '../observe/request-id.ts';
import { newHandlers, type Operation } from '../routes/handlers.ts';
import { visitOf } from '../wire/request.ts';
import { seal, send } from '../wire/send-reply.ts';
import { answerAsked, type FindHandler } from './answer-asked.ts';
import { newAskSite } from './ask-site.ts';
import { callerOf } from './caller-of.ts';
import { callerWithin } from './caller-within.ts';

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

/** Router of the site: every address has a row in the table of routes. */
export function createApp(site: Site): Express {
  return createRouter(site, newFind(site));
}

/** What answers at the addresses of the table. Where assistants are not let in, their address is free for data. */
export function newFind(site: Site): FindHandler {
  const others = newHandlers(site);
  const find: FindHandler = (path) => {
    const { name: matched, variables } = matchRoute(path);
    const name = matched === 'mcp' && !site.hasMcp ? 'other' : matched;
    return { route: routeOf(name), variables, handler: handlers[name] };
  };
  const askSite = newAskSite({ ...site, find });
  const caller = callerWithin('quality');
  const { dataState, scores, askLinks } = site;
  const askWithin = (edition: Edition) => askSite({ edition, caller });
  const judging = { askWithin, dataState, scores, askLinks };
  const handlers = {
    ...others,
    mcp: newMessageHandler({ ...site, askSite }),
    // Loaded when somebody asks, with all that checks data.
    quality: async (asked: Asked) =>
      (await import('../routes/state/quality-route.ts')).answerQuality(asked, judging),
  };
  return find;
}

/** Router of some addresses of a site. */
export function createRouter(
  site: Pick<Site, 'editions' | 'log' | 'trustedProxies' | 'past'>,
  find: FindHandler,
): Express {
  const app = express();
  const answering = { ...site, find };
  app.disable('x-powered-by');
  app.set('trust proxy', site.trustedProxies ?? false);
  app.use(async (request: Request, response: Response) => {
    const ofPast = await answersOfPast(request, site.past);
    const known = ofPast?.recall(request);
    if (known) {
      response.locals['route'] = known.route;
      send(request, response, known);
      return;
    }
    const { edition, leave } = site.editions.enter();
    response.on('close', leave);
    const visit = visitOf(request, edition.snapshot);
    const found = find(visit.path);
    response.locals['route'] = found.route.label;
    const question = { visit, edition, caller: callerOf(request, response) };
    const requestId = requestIdOf(response);
    const { reply, answered } = await inSpan('reply', {}, async () => {
      const made = await answerAsked(question, found, { ...answering, requestId });
      const encoding = request.headers['accept-encoding'];
      return { reply: made, answered: await seal(made, encoding, found.route.label) };
    });
    if (reply.isLasting && isRecalled(request)) edition.remember(request, answered);
    if (reply.lastsWithArchive) ofPast?.remember(request, answered);
    if (!response.destroyed) send(request, response, answered);
  });
  return app;
}

/** Where answers as of a version are remembered, of requests that may be for one. */
async function answersOfPast(
  request: Request,
  past: Past | undefined,
): Promise<Answers | undefined> {
  const isForVersion = isRecalled(request) && request.url.includes(`${versionParameter}=`);
  return isForVersion ? past?.answers() : undefined;
}
