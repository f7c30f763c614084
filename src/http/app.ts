import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { QueryEngine } from '../query/query-engine.ts';
import type { Log } from '../site/log.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { answerContext } from './context-route.ts';
import { answerDocument } from './document-route.ts';
import { answerDump, dumpFormat } from './dump-route.ts';
import { answerHealth } from './health-route.ts';
import { answerHome } from './home-route.ts';
import { sendProblem, type Problem } from './problem.ts';
import { answerSparql } from './sparql-route.ts';
import { visitOf, type Visit } from './visit.ts';

/** What the site publishes, and how it is asked. */
export interface Site {
  /** A request reads the snapshot once, so that it never sees two. */
  readonly current: () => Snapshot;
  readonly engine: QueryEngine;
  readonly log: Log;
  /** Where services are reached; ends in `/`. */
  readonly publicUrl: string;
}

type Route = (request: Request, response: Response, visit: Visit) => Promise<void> | void;

/** Every address, on one screen. What is no service is a document, or nothing. */
export function createApp(site: Site): Express {
  const { current, engine, log, publicUrl } = site;
  const routes: Readonly<Record<string, Route>> = {
    '': onlyGet((_, response, visit) =>
      answerHome(response, visit, { snapshot: current(), publicUrl }),
    ),
    sparql: (request, response, visit) => answerSparql(request, response, { visit, engine }),
    'context.jsonld': onlyGet((_, response, visit) => {
      answerContext(response, visit, current());
    }),
    'health/live': onlyGet((_, response) => {
      answerHealth(response, true);
    }),
    'health/ready': onlyGet((_, response) => {
      answerHealth(response, engine.isReady());
    }),
  };
  const readable = onlyGet((_, response, visit) => {
    const [snapshot, format] = [current(), dumpFormat(visit.path)];
    return format
      ? answerDump(response, visit, { snapshot, format })
      : answerDocument(response, visit, snapshot);
  });
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', 'strong');
  app.use(logRequests(log), allowEveryOrigin);
  app.use(async (request, response) => {
    const visit = visitOf(request.url, request.headers, current().baseIri);
    const route = routes[visit.path] ?? readable;
    await route(request, response, visit);
  });
  app.use(reportFailure(site));
  return app;
}

/** Data may be read from any page (Fetch §3.3); it is open, and no cookie is involved. */
function allowEveryOrigin(_: Request, response: Response, next: NextFunction): void {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Content-Location, ETag, Link, Location, Retry-After',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
}

/** Documents can be read and nothing else (RFC 9110 §15.5.6). */
function onlyGet(route: Route): Route {
  const methods = 'GET, HEAD, OPTIONS';
  return answerOptions(methods, (request, response, visit) => {
    if (request.method === 'GET' || request.method === 'HEAD')
      return route(request, response, visit);
    response.set('Allow', methods);
    sendProblem(response, visit, methodNotAllowed);
  });
}

/** Tells which methods there are, also to browsers that ask before they send (Fetch §3.3.2). */
function answerOptions(methods: string, route: Route): Route {
  return (request, response, visit) => {
    if (request.method !== 'OPTIONS') return route(request, response, visit);
    response.status(204).set({
      Allow: methods,
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
      'Access-Control-Max-Age': '86400',
    });
    response.end();
  };
}

/** One line a request. Queries are left out: they may hold what somebody searches for. */
function logRequests(log: Log) {
  let isFirst = true;
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    const [path] = request.url.split('?');
    response.on('close', () => {
      // performance.now() counts from the start of the process.
      if (isFirst) log.info({ event: 'first-answer', msSinceStart: Math.round(performance.now()) });
      isFirst = false;
      const ms = Math.round((performance.now() - started) * 10) / 10;
      const isComplete = response.writableFinished;
      log.info({
        event: 'request',
        method: request.method,
        path,
        status: response.statusCode,
        ms,
        isComplete,
      });
    });
    next();
  };
}

/** What nobody foresaw: the details go to the log, never to the client. Express tells handlers of errors by their four parameters. */
function reportFailure({ log, current }: Site) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (!(statusOf(error) in foreseen)) {
      log.error({ event: 'failure', path: request.path, err: error });
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    const visit = visitOf(request.url, request.headers, current().baseIri);
    sendProblem(response, visit, foreseen[statusOf(error)] ?? failure);
  };
}

/** Errors of the body reader carry the status that they mean. */
function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error ? Number(error.status) : 500;
}

const foreseen: Readonly<Record<number, Problem>> = {
  400: {
    kind: 'malformedRequest',
    detail: {
      sv: 'Begärans innehåll tog slut i förtid.',
      en: 'The content of the request ended early.',
    },
  },
  413: {
    kind: 'tooLarge',
    detail: { sv: 'Frågan är för lång.', en: 'The query is too long.' },
  },
  415: {
    kind: 'unsupportedMediaType',
    detail: {
      sv: 'Skicka innehållet okomprimerat eller med gzip, i UTF-8.',
      en: 'Send the content uncompressed or with gzip, in UTF-8.',
    },
  },
};

const methodNotAllowed: Problem = {
  kind: 'methodNotAllowed',
  detail: {
    sv: 'Här går det bara att läsa. Använd GET eller HEAD.',
    en: 'This can only be read. Use GET or HEAD.',
  },
};

const failure: Problem = {
  kind: 'broken',
  detail: {
    sv: 'Felet är antecknat i loggen. Försök gärna igen.',
    en: 'The error is in the log. Please try again.',
  },
};
