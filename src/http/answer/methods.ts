import {
  cacheControls,
  methodSets,
  type Caching,
  type MethodSet,
  type Route,
} from '../../site/routes/route.ts';
import { isReserved, type Variables } from '../../site/routes/routes.ts';
import type { Edition } from '../editions/edition.ts';
import { problemReply } from './problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Headers, Reply } from '../wire/reply.ts';
import type { Visit } from '../wire/request.ts';
import { isUtf8Encoded } from '../wire/utf8-address.ts';

/** A request, read: what is asked for, of which edition. */
export interface RouteContext {
  /** The row of the table of routes that the address belongs to. */
  readonly route: Route;
  /** What its address has in place of the row's variables. */
  readonly variables: Variables;
  readonly visit: Visit;
  readonly edition: Edition;
  readonly caller: Caller;
}

/** Who asks, and waits for the answer. */
export interface Caller {
  /** Whom questions to the engine count for. */
  readonly client: string;
  /** What comes with the request beside its address. @throws an error with a `status` where it is more than so many bytes, or broken off */
  readonly readBody: (mostBytes: number) => Promise<Buffer>;
  /** Aborted when the caller leaves before the answer is whole. */
  readonly signal: () => AbortSignal;
  /** Calls back when the caller has the answer or has left, at once where that has happened. */
  readonly onGone: (callback: () => void) => void;
}

/** Handler of a route: what answers at its addresses. */
export type Handler = (context: RouteContext) => Promise<Reply> | Reply;

/** What is told of a set of methods beside their names. */
interface Methods {
  readonly headers: Headers;
  readonly refusal: Problem;
}

/** Documents can be read and nothing else (RFC 9110 §15.5.6). */
const reading: Methods = {
  headers: {},
  refusal: {
    kind: 'methodNotAllowed',
    detail: {
      sv: 'Här går det bara att läsa. Använd GET eller HEAD.',
      en: 'This can only be read. Use GET or HEAD.',
    },
  },
};

/** Queries come by content too (Accept-Post: LDP §7.1; Accept-Query: draft-ietf-httpbis-safe-method-w-body §3). */
export const querying: Methods = {
  headers: {
    'Accept-Query': 'application/sparql-query',
    'Accept-Post': 'application/sparql-query, application/x-www-form-urlencoded',
  },
  refusal: {
    kind: 'methodNotAllowed',
    detail: {
      sv: 'Fråga med GET, POST eller QUERY.',
      en: 'Query with GET, POST or QUERY.',
    },
  },
};

/** Messages are posted; there is no stream to open and no session to end (MCP, Streamable HTTP). */
const messaging: Methods = {
  headers: { 'Accept-Post': 'application/json' },
  refusal: {
    kind: 'methodNotAllowed',
    detail: {
      sv: 'Hit skickas meddelanden med POST. Det finns ingen ström att öppna med GET och ingen session att avsluta med DELETE.',
      en: 'Messages are sent here by POST. There is no stream to open by GET and no session to end by DELETE.',
    },
  },
};

/** What is made comes by a form or as a query. */
const making: Methods = {
  headers: { 'Accept-Post': querying.headers['Accept-Post'] ?? '' },
  refusal: {
    kind: 'methodNotAllowed',
    detail: { sv: 'Skicka frågan med POST.', en: 'Send the query by POST.' },
  },
};

const methods: Readonly<Record<MethodSet, Methods>> = { reading, making, querying, messaging };

/**
 * Answers by a route's handler as the route says: by its methods alone, which are told also to browsers that
 * ask before they send (Fetch §3.3.2), and kept as long as its caching lets.
 */
export async function answerRoute(context: RouteContext, handler: Handler): Promise<Reply> {
  const { visit, route } = context;
  const allowed: readonly string[] = methodSets[route.methods];
  const { headers, refusal } = methods[route.methods];
  const list = allowed.join(', ');
  if (visit.method === 'OPTIONS') return options(visit, list, headers);
  if (!allowed.includes(visit.method)) {
    return problemReply(visit, { ...refusal, headers: { Allow: list, ...headers } });
  }
  if (!areReadable(context)) return problemReply(visit, brokenParameters);
  return cached(await handler(context), headers, route.caching);
}

/** Whether the parameters that a service reads are UTF-8. Those of other addresses may be part of an IRI. */
function areReadable({ visit, route }: RouteContext): boolean {
  const isRead = route.address.includes('{?') && isReserved(visit.path);
  return !isRead || isUtf8Encoded(visit.search);
}

const brokenParameters: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'En parameter i adressen är inte skriven i UTF-8. Bokstaven å är %C3%A5.',
    en: 'A parameter in the address is not written in UTF-8. The letter å is %C3%A5.',
  },
};

/** What nobody keeps has no validator, and what is kept for ever is what was found. */
function cached(reply: Reply, ofMethods: Headers, caching: Caching): Reply {
  const kept = reply.isForEver ? 'immutable' : caching;
  const isSettled = caching === 'never' || (kept === 'immutable' && reply.status === 200);
  const headers = {
    ...ofMethods,
    ...reply.headers,
    ...(isSettled && { 'Cache-Control': cacheControls[kept] }),
  };
  return caching === 'never'
    ? { ...reply, headers, tag: undefined, isLasting: false }
    : { ...reply, headers };
}

function options(visit: Visit, list: string, headers: Headers): Reply {
  return {
    status: 204,
    headers: {
      ...headers,
      Allow: list,
      'Access-Control-Allow-Methods': list,
      // Whatever a client wants to send: nothing here depends on it (aws/graph-explorer#393).
      'Access-Control-Allow-Headers': visit.headers['access-control-request-headers'] ?? '*',
      'Access-Control-Max-Age': '86400',
    },
  };
}
