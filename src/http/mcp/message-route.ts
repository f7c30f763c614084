import type { Limits } from '../../site/settings/limits.ts';
import type { RouteContext, Handler } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import { newContent } from '../wire/content.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { AskSite } from './tools/tool.ts';

/** How messages are answered. */
export interface MessageOptions {
  /** How much a message may have. */
  readonly limits: Pick<Limits, 'bodyBytes'>;
  /** Asks the site for who sent the message. */
  readonly askSite: (asked: Pick<RouteContext, 'edition' | 'caller'>) => AskSite;
}

/**
 * Answers messages of the Model Context Protocol, each by itself (Streamable HTTP, 2026-07-28, and before that
 * without sessions).
 */
export function newMessageHandler({ limits, askSite }: MessageOptions): Handler {
  return async (context) => {
    const { visit, edition, caller } = context;
    const { snapshot } = edition;
    const { origin } = visit.headers;
    if (origin !== undefined && !isOurOrigin(origin, [snapshot.publicUrl, snapshot.baseIri])) {
      return problemReply(visit, strangeOrigin);
    }
    const body = await caller.readBody(limits.bodyBytes);
    // Loaded when somebody asks: most sites let nobody in here, and starting must not wait for it.
    const { answerMessage } = await import('./answer-message.ts');
    const message = { headers: visit.headers, body, signal: caller.signal() };
    const { status, type, text } = await answerMessage(message, {
      snapshot,
      ask: askSite(context),
    });
    const headers = type === undefined ? {} : { 'Content-Type': type };
    return { status, headers, ...(text !== '' && { content: newContent(text) }) };
  };
}

/**
 * Whether scripts of an origin may ask: the site's own, and those of the machine that the browser is on. Others
 * may be there because a name was made to lead here (DNS rebinding; MCP, Streamable HTTP, security).
 */
function isOurOrigin(origin: string, ours: readonly string[]): boolean {
  if (!URL.canParse(origin)) return false;
  const { hostname, origin: asked } = new URL(origin);
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  return isLoopback || ours.some((url) => new URL(url).origin === asked);
}

const strangeOrigin: Problem = {
  kind: 'refused',
  detail: {
    sv: 'Hit får bara webbplatsens egna sidor och program utanför webbläsare skicka meddelanden. Data kan alla sidor läsa, på alla andra adresser.',
    en: 'Only the site’s own pages, and programs outside browsers, may send messages here. Any page may read the data, at all other addresses.',
  },
};
