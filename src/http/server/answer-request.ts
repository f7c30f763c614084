import type { Log } from '../../site/log.ts';
import type { Route } from '../../site/routes/route.ts';
import type { Variables } from '../../site/routes/routes.ts';
import { failureReply } from '../answer/failure.ts';
import {
  asPage,
  endsAsMarkdown,
  markdownReply,
  prefersMarkdown,
} from '../answer/markdown-reply.ts';
import { answerRoute, type RouteContext, type Handler } from '../answer/methods.ts';
import { answerInTime, hasPast } from '../archive/answer-in-time.ts';
import type { Past } from '../archive/past.ts';
import type { Reply } from '../wire/reply.ts';
import { drawReply } from './draw-reply.ts';

/** What answers at an address. */
export interface Found {
  readonly route: Route;
  readonly variables: Variables;
  readonly handler: Handler;
}

/** Finds what answers at a path below the base. */
export type FindHandler = (path: string) => Found;

/** Who asks for what, of which edition. */
export type Question = Omit<RouteContext, 'route' | 'variables'>;

export interface Answering {
  readonly log: Log;
  /** The versions of before; none, unless given. */
  readonly past?: Past | undefined;
  readonly find: FindHandler;
}

/** Answers by the handler of an address; a handler that fails is answered for. */
export function answerRequest(
  question: Question,
  { handler, ...found }: Found,
  answering: Answering & { readonly requestId?: string | undefined },
): Promise<Reply> {
  const reply = (asked: Question): Promise<Reply> =>
    replyTo({ ...asked, ...found }, handler, answering);
  return drawReply(question, reply, (error) => failureReply(error, question.visit, answering));
}

/** The reply of a route's handler, or its page as Markdown where the client would rather have that or the address asks for it. */
async function replyTo(
  context: RouteContext,
  handler: Handler,
  answering: Answering,
): Promise<Reply> {
  const { visit, route } = context;
  if (prefersMarkdown(visit, route)) {
    const page = asPage(visit);
    const reply = await replyOf({ ...context, visit: page }, handler, answering);
    return markdownReply(page, reply, false) ?? replyOf(context, handler, answering);
  }
  const reply = await replyOf(context, handler, answering);
  // An address of the data may itself end so, which is why what it leads to comes first.
  if (reply.status !== 404 || !endsAsMarkdown(visit)) return reply;
  const page = asPage(visit);
  const { handler: other, ...found } = answering.find(page.path);
  const made = await replyOf({ ...context, ...found, visit: page }, other, answering);
  return markdownReply(page, made, true) ?? reply;
}

/** The reply of a route's handler, of the day that the request asks for where the address has a past. */
function replyOf(context: RouteContext, handler: Handler, { past }: Answering): Promise<Reply> {
  const { route, caller } = context;
  return past && hasPast(route)
    ? answerInTime({ context, handler, past, onEnter: caller.onGone })
    : answerRoute(context, handler);
}
