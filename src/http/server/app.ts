import express, { type Express, type Request, type Response } from 'express';
import type { Limits } from '../../site/limits.ts';
import { assetAt } from '../../html/kit/assets.ts';
import { browsePath } from '../../html/values/browse-link.ts';
import { searchPath } from '../../html/pages/search-page.ts';
import type { Log } from '../../site/log.ts';
import { answerCatalogue, cataloguePaths } from '../routes/catalogue-route.ts';
import { answerContext } from '../routes/context-route.ts';
import { answerDocument } from '../routes/document-route.ts';
import { dumpAt } from '../../catalogue/dcat/dumps.ts';
import { answerDump } from '../routes/dump-route.ts';
import { isRecalled } from '../editions/edition.ts';
import type { Editions } from '../editions/editions.ts';
import { failureReply } from '../answer/failure.ts';
import { answerLive, answerReady, isAnswering } from '../routes/health-route.ts';
import type { DataState } from '../editions/data-state.ts';
import { answerHoldings, wellKnownHoldings } from '../routes/void-route.ts';
import { answerHome } from '../routes/home-route.ts';
import { machineRoutes, sitemapRoute } from '../routes/machine-routes.ts';
import { only, querying, reading, type Asked, type Route } from '../answer/methods.ts';
import type { Metrics } from '../observe/metrics.ts';
import { answerMetrics } from '../routes/metrics-route.ts';
import { answerOpenSearch, openSearchPath } from '../routes/open-search-route.ts';
import { answerAsset, answerBrowse } from '../routes/page-routes.ts';
import { answerPrefixes, prefixesPaths } from '../routes/prefixes-route.ts';
import { answerSearch, searchJsonPath } from '../routes/search-route.ts';
import { seal, send } from '../wire/send-reply.ts';
import { newDoor } from '../sparql/sparql-landing.ts';
import { answerSparql } from '../sparql/sparql-route.ts';
import { specificationRoute } from '../routes/specification-route.ts';
import { visitOf, type Visit } from '../wire/request.ts';

/** What the site publishes, and how it is asked. */
export interface Site {
  /** A request sees one edition, never two. */
  readonly editions: Editions;
  /** How what is on disk stands to what is served. */
  readonly dataState: () => DataState;
  /** What the engine and the endpoint keep to, for publishing too. */
  readonly limits: Limits;
  /** What SERVICE may ask, for publishing; nothing unless given. */
  readonly services?: readonly string[];
  readonly metrics: Metrics;
  readonly log: Log;
  /** Proxies that are believed when they tell whom they ask for; none unless given. */
  readonly trustedProxies?: readonly string[];
  /** Where services are reached; ends in `/`. */
  readonly publicUrl: string;
}

/** Every address: what is no service is a document, or nothing. */
export function createApp(site: Site): Express {
  const services = servicesOf(site);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', site.trustedProxies ?? false);
  app.use(async (request: Request, response: Response) => {
    const { edition, leave } = site.editions.enter();
    response.on('close', leave);
    const visit = visitOf(request, edition.snapshot);
    const route = services.get(visit.path) ?? readable;
    response.locals['route'] = services.has(visit.path) ? visit.path || 'home' : kindOf(visit);
    await answer({ visit, edition, request, response }, route, site.log);
  });
  return app;
}

function kindOf({ path, snapshot }: Visit): string {
  if (assetAt(path)) return 'asset';
  return dumpAt(path, snapshot) ? 'dump' : 'document';
}

const readable = only(reading, (asked) => {
  const { path, snapshot } = asked.visit;
  const [dump, asset] = [dumpAt(path, snapshot), assetAt(path)];
  if (asset) return answerAsset(asset);
  if (dump) return answerDump(asked, dump);
  const route = specificationRoute(asked) ?? sitemapRoute(asked) ?? answerDocument;
  return route(asked);
});

/** Sends what a route replies, and remembers it where it lasts; a route that fails is answered for. */
async function answer(asked: Asked, route: Route, log: Log): Promise<void> {
  const { visit, edition, request, response } = asked;
  const reply = await Promise.resolve(route(asked)).catch((error: unknown) =>
    failureReply(error, visit, log),
  );
  const answered = await seal(
    reply,
    request.headers['accept-encoding'],
    String(response.locals['route']),
  );
  if (reply.isLasting && isRecalled(request)) edition.remember(request, answered);
  if (!response.destroyed) send(request, response, answered);
}

function readingEach(routes: Readonly<Record<string, Route>>): Readonly<Record<string, Route>> {
  return Object.fromEntries(
    Object.entries(routes).map(([path, route]) => [path, only(reading, route)]),
  );
}

/** A map, because an object would also answer to `constructor`. */
function servicesOf(site: Site): ReadonlyMap<string, Route> {
  const { limits, metrics, publicUrl, services = [], dataState } = site;
  const service = { publicUrl, limits, services };
  const door = newDoor(service);
  const [prefixes, catalogue] = [only(reading, answerPrefixes), only(reading, answerCatalogue)];
  const routes: Readonly<Record<string, Route>> = {
    '': only(reading, answerHome),
    sparql: only(querying, (asked) => answerSparql(asked, { door, service })),
    [browsePath]: only(reading, answerBrowse),
    [searchPath]: only(reading, answerSearch),
    [searchJsonPath]: only(reading, answerSearch),
    [openSearchPath]: only(reading, (asked) => answerOpenSearch(asked, publicUrl)),
    [wellKnownHoldings]: only(reading, answerHoldings),
    ...Object.fromEntries(prefixesPaths.map((path) => [path, prefixes])),
    ...Object.fromEntries(cataloguePaths.map((path) => [path, catalogue])),
    ...readingEach(machineRoutes(limits)),
    'context.jsonld': only(reading, answerContext),
    'health/live': only(reading, answerLive),
    'health/ready': only(reading, async ({ edition }) =>
      answerReady(await isAnswering(edition.engine), dataState()),
    ),
    metrics: only(reading, ({ edition }) => answerMetrics(metrics, edition, dataState())),
  };
  return new Map(Object.entries(routes));
}
