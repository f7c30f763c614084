import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Log } from '../../site/log.ts';
import { matchRoute, routeOf, versionParameter } from '../../site/routes/routes.ts';
import { problemOfFailure } from '../answer/failure.ts';
import type { RouteContext } from '../answer/methods.ts';
import { isRecalled } from '../editions/answers.ts';
import type { Edition } from '../editions/edition.ts';
import type { Editions } from '../editions/editions.ts';
import { newMessageHandler } from '../mcp/message-route.ts';
import { inSpan } from '../../site/span.ts';
import { noteRoute, requestIdOf } from '../observe/request-id.ts';
import { newHandlers, type Operation } from '../routes/handlers.ts';
import { visitOf } from '../wire/request.ts';
import { refuse } from '../wire/refuse.ts';
import { encodeReply, send } from '../wire/send-reply.ts';
import { answerRequest, type FindHandler } from './answer-request.ts';
import { newAskSite } from './ask-site.ts';
import { callerOf, trustOf } from './caller-of.ts';
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
    quality: async (context: RouteContext) =>
      (await import('../routes/state/quality-route.ts')).answerQuality(context, judging),
  };
  return find;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Router of some addresses of a site. What nobody foresaw is in the log, and the client is told that. */
export function createRouter(
  site: Pick<Site, 'editions' | 'log' | 'trustedProxies' | 'past'>,
  find: FindHandler,
): RequestListener {
  const answer = newAnswer(site, find);
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const problem = problemOfFailure(error, request.url ?? '', {
        log: site.log,
        requestId: requestIdOf(response),
      });
      if (response.headersSent) response.destroy();
      else refuse(request, response, problem);
    });
  };
}

function newAnswer(
  site: Pick<Site, 'editions' | 'log' | 'trustedProxies' | 'past'>,
  find: FindHandler,
): Answer {
  const { log, past } = site;
  const trust = trustOf(site.trustedProxies ?? []);
  return async (request, response) => {
    const ofPast = isForVersion(request) ? await past?.answers() : undefined;
    const known = ofPast?.recall(request);
    if (known) {
      noteRoute(response, known.route);
      send(request, response, known);
      return;
    }
    const { edition, leave } = site.editions.enter();
    response.on('close', leave);
    const visit = visitOf(request, edition.snapshot);
    const found = find(visit.path);
    noteRoute(response, found.route.label);
    const question = { visit, edition, caller: callerOf(request, response, trust) };
    const requestId = requestIdOf(response);
    const { reply, answered } = await inSpan('reply', {}, async () => {
      const made = await answerRequest(question, found, { find, log, past, requestId });
      const encoding = request.headers['accept-encoding'];
      return { reply: made, answered: await encodeReply(made, encoding, found.route.label) };
    });
    if (reply.isLasting && isRecalled(request)) edition.remember(request, answered);
    if (reply.lastsWithArchive) ofPast?.remember(request, answered);
    if (!response.destroyed) send(request, response, answered);
  };
}

/** Whether a request may be for a version: answers of those are remembered by themselves. */
function isForVersion(request: IncomingMessage): boolean {
  return isRecalled(request) && request.url?.includes(`${versionParameter}=`) === true;
}
