import type { Request, Response } from 'express';
import type { Edition } from '../editions/edition.ts';
import { problemReply } from './problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Headers, Reply } from '../wire/reply.ts';
import type { Visit } from '../wire/request.ts';

/** A request, read: what is asked for, of which edition. */
export interface Asked {
  readonly visit: Visit;
  readonly edition: Edition;
  /** For what comes with a body, and to know when the client has left. */
  readonly request: Request;
  readonly response: Response;
}

/** What answers at an address. */
export type Route = (asked: Asked) => Promise<Reply> | Reply;

/** How an address may be asked. */
export interface Methods {
  readonly allowed: readonly string[];
  /** What every answer tells beside that. */
  readonly headers: Headers;
  readonly refusal: Problem;
}

/** Documents can be read and nothing else (RFC 9110 §15.5.6). */
export const reading: Methods = {
  allowed: ['GET', 'HEAD', 'OPTIONS'],
  headers: {},
  refusal: {
    kind: 'methodNotAllowed',
    detail: {
      sv: 'Här går det bara att läsa. Använd GET eller HEAD.',
      en: 'This can only be read. Use GET or HEAD.',
    },
  },
};

/** Queries come by any of these; HTTP QUERY is GET with content (draft-ietf-httpbis-safe-method-w-body §2). */
export const querying: Methods = {
  allowed: ['GET', 'HEAD', 'POST', 'QUERY', 'OPTIONS'],
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

/** A route that is asked by some methods only, and tells which, also to browsers that ask before they send (Fetch §3.3.2). */
export function only({ allowed, headers, refusal }: Methods, route: Route): Route {
  const list = allowed.join(', ');
  return async (asked) => {
    const { visit, request } = asked;
    if (visit.method === 'OPTIONS') return options(request, list, headers);
    if (!allowed.includes(visit.method)) {
      return problemReply(visit, { ...refusal, headers: { Allow: list, ...headers } });
    }
    const reply = await route(asked);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  };
}

function options(request: Request, list: string, headers: Headers): Reply {
  return {
    status: 204,
    headers: {
      ...headers,
      Allow: list,
      'Access-Control-Allow-Methods': list,
      // Whatever a client wants to send: nothing here depends on it (aws/graph-explorer#393).
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
      'Access-Control-Max-Age': '86400',
    },
  };
}
