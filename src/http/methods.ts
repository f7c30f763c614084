import type { NextFunction, Request, Response } from 'express';
import { sendProblem, type Problem } from './problem.ts';
import type { Visit } from './visit.ts';

/** What answers at an address. */
export type Route = (request: Request, response: Response, visit: Visit) => Promise<void> | void;

/** How an address may be asked. */
export interface Methods {
  readonly allowed: readonly string[];
  /** What OPTIONS tells beside that. */
  readonly headers: Readonly<Record<string, string>>;
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
  return (request, response, visit) => {
    response.set(headers);
    if (request.method === 'OPTIONS') {
      answerOptions(request, response, list);
      return undefined;
    }
    if (allowed.includes(request.method)) return route(request, response, visit);
    response.set('Allow', list);
    sendProblem(response, visit, refusal);
    return undefined;
  };
}

function answerOptions(request: Request, response: Response, list: string): void {
  response.status(204).set({
    Allow: list,
    'Access-Control-Allow-Methods': list,
    // Whatever a client wants to send: nothing here depends on it (aws/graph-explorer#393).
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
    'Access-Control-Max-Age': '86400',
  });
  response.end();
}

/** Headers of answers that scripts on other pages may read too. */
const exposed = [
  'Accept-Post',
  'Accept-Query',
  'Allow',
  'Content-Disposition',
  'Content-Location',
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'Server-Timing',
].join(', ');

/** Data may be read from any page (Fetch §3.3); it is open, and no cookie is involved. */
export function allowEveryOrigin(_: Request, response: Response, next: NextFunction): void {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': exposed,
    'Timing-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
}
