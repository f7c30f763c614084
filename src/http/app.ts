import express, { type Express } from 'express';
import type { QueryEngine } from '../query/query-engine.ts';
import type { Limits } from '../site/limits.ts';
import type { Log } from '../site/log.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { answerContext } from './context-route.ts';
import { answerDocument } from './document-route.ts';
import { answerDump, dumpFormat } from './dump-route.ts';
import { reportFailure } from './failure.ts';
import { answerHealth, isAnswering } from './health-route.ts';
import { answerHoldings, wellKnownHoldings } from './holdings-route.ts';
import { answerHome } from './home-route.ts';
import { allowEveryOrigin, only, querying, reading, type Route } from './methods.ts';
import type { Metrics } from './metrics.ts';
import { answerMetrics } from './metrics-route.ts';
import { answerPrefixes, prefixesPaths } from './prefixes-route.ts';
import { newDoor } from './sparql-door.ts';
import { answerSparql } from './sparql-route.ts';
import { visitOf } from './visit.ts';
import { watchRequests } from './watch-requests.ts';

/** What the site publishes, and how it is asked. */
export interface Site {
  /** A request reads the snapshot once, so that it never sees two. */
  readonly current: () => Snapshot;
  readonly engine: QueryEngine;
  /** What the engine and the endpoint keep to, for publishing too. */
  readonly limits: Limits;
  /** What SERVICE may ask, for publishing; nothing unless given. */
  readonly services?: readonly string[];
  readonly metrics: Metrics;
  readonly log: Log;
  /** Where services are reached; ends in `/`. */
  readonly publicUrl: string;
}

/** Every address, on one screen. What is no service is a document, or nothing. */
export function createApp(site: Site): Express {
  const { current, log } = site;
  const services = servicesOf(site);
  const readable = only(reading, (_, response, visit) => {
    const [snapshot, format] = [current(), dumpFormat(visit.path)];
    return format
      ? answerDump(response, visit, { snapshot, format })
      : answerDocument(response, visit, snapshot);
  });
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', 'strong');
  app.use(watchRequests(site), allowEveryOrigin);
  app.use(async (request, response) => {
    const visit = visitOf(request.url, request.headers, current().baseIri);
    const route = services.get(visit.path) ?? readable;
    const kind = dumpFormat(visit.path) ? 'dump' : 'document';
    response.locals['route'] = services.has(visit.path) ? visit.path || 'home' : kind;
    await route(request, response, visit);
  });
  app.use(reportFailure(log, () => current().baseIri));
  return app;
}

/** A map, because an object would also answer to `constructor`. */
function servicesOf(site: Site): ReadonlyMap<string, Route> {
  const { current, engine, limits, metrics, publicUrl, services = [] } = site;
  const door = newDoor({ publicUrl, limits, services });
  const prefixes = only(reading, (_, response, visit) =>
    answerPrefixes(response, visit, current()),
  );
  const routes: Readonly<Record<string, Route>> = {
    '': only(reading, (_, response, visit) => answerHome(response, visit, current())),
    sparql: only(querying, (request, response, visit) =>
      answerSparql(request, response, { visit, engine, limits, door, snapshot: current() }),
    ),
    [wellKnownHoldings]: only(reading, (_, response, visit) =>
      answerHoldings(response, visit, current()),
    ),
    ...Object.fromEntries(prefixesPaths.map((path) => [path, prefixes])),
    'context.jsonld': only(reading, (_, response, visit) => {
      answerContext(response, visit, current());
    }),
    'health/live': only(reading, (_, response) => {
      answerHealth(response, true);
    }),
    'health/ready': only(reading, async (_, response) => {
      answerHealth(response, await isAnswering(engine));
    }),
    metrics: only(reading, (_, response) =>
      answerMetrics(response, metrics, { engine, snapshot: current() }),
    ),
  };
  return new Map(Object.entries(routes));
}
