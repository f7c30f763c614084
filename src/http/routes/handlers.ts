import type { AlteredTerm } from '../../store/port/altered-term.ts';
import type { DataState } from '../editions/data-state.ts';
import type { ReplyApart } from '../answer/apart.ts';
import type { Handler } from '../answer/methods.ts';
import type { Limits } from '../../site/settings/limits.ts';
import type { OperationRoute, RouteName } from '../../site/routes/routes.ts';
import type { LinkAsker } from '../../outgoing/link-asker.ts';
import type { ScoresReading } from '../../quality/scores.ts';
import type { StreamName } from '../../site/streams.ts';
import type { Reply } from '../wire/reply.ts';
import type { Past } from '../archive/past.ts';
import type { Citations } from '../cite/citations.ts';
import { newPerClient } from '../cite/new-per-client.ts';
import { isFromHere } from '../observe/is-from-here.ts';
import type { Metrics } from '../observe/metrics.ts';
import { answerSparql } from '../sparql/sparql-route.ts';
import type { ReadLog } from './versions/changes-page-route.ts';
import { answerContext, answerSharedContext } from './context-route.ts';
import { answerDocument } from './documents/document-route.ts';
import { answerDump } from './dump-route.ts';
import { answerLive, answerReady } from './state/health-route.ts';
import { answerMetrics } from './state/metrics-route.ts';
import { answerPrefixes } from './prefixes-route.ts';
import { specificationRoute } from './specification-route.ts';

// What few ask for is loaded when somebody does, so that a start does not wait for it.
const late = {
  catalogue: () => import('./documents/catalogue-route.ts'),
  collections: () => import('./collection-route.ts'),
  deltas: () => import('./versions/delta-route.ts'),
  embeds: () => import('./embed-route.ts'),
  void: () => import('./void-route.ts'),
  links: () => import('./links-route.ts'),
  machines: () => import('./machine-routes.ts'),
  pages: () => import('./documents/page-routes.ts'),
  queries: () => import('../sparql/query-route.ts'),
  search: () => import('./search-route.ts'),
  streams: () => import('./versions/stream-route.ts'),
  tables: () => import('./table-route.ts'),
  versions: () => import('./versions/version-route.ts'),
} as const;

/** What handlers know of the site beside the edition that a request sees. */
export interface Operation {
  /** How what is on disk stands to what is served. */
  readonly dataState: () => DataState;
  /** What the engine and the endpoint keep to, for publishing too. */
  readonly limits: Limits;
  /** What SERVICE may ask, for publishing; nothing unless given. */
  readonly services?: readonly string[];
  /** What the store behind queries gives back as something else, if there is one that does. */
  readonly alteredTerms?: (() => readonly AlteredTerm[]) | undefined;
  readonly metrics: Metrics;
  /** The versions of before; none, unless given. */
  readonly past?: Past | undefined;
  /** The publisher's own log of changes; none, unless given. */
  readonly changeLog?: ReadLog | undefined;
  /** Answers that were cited; there are none without versions of before. */
  readonly citations?: Citations | undefined;
  /** Where services are reached; ends in `/`. */
  readonly publicUrl: string;
  /** Whether health and metrics are told on a port of their own, and so not here. */
  readonly isWatchedApart?: boolean;
  /** Where reports of security flaws go; the contact of the data, unless given. */
  readonly securityContact?: string | undefined;
  /** What the tests of the program found; nobody has told, unless given. */
  readonly scores?: ScoresReading | undefined;
  /** Asks others whether links to them answer; nobody is asked, unless given. */
  readonly askLinks?: LinkAsker | undefined;
  /** Whether assistants are let in, by the Model Context Protocol. */
  readonly hasMcp?: boolean;
  /** Makes large replies beside the thread that listens; all are made there unless given. */
  readonly replyApart?: ReplyApart;
}

/** Handlers of the routes, one for each row of the table but those that ask at others. */
export function newHandlers(
  operation: Operation,
): Readonly<Record<Exclude<RouteName, 'mcp' | 'quality'>, Handler>> {
  const { limits, publicUrl, services = [], citations, alteredTerms } = operation;
  const isCited = citations !== undefined;
  const service = { publicUrl, limits, services, alteredTerms, isCited };
  const large = newLarge(operation);
  const catalogue = large(async (context) => (await late.catalogue()).answerCatalogue(context));
  const other = large(answerOther);
  const describing = large(async (context) => (await late.void()).answerVoid(context));
  const search = large(async (context) => (await late.search()).answerSearch(context));
  return {
    ...listed,
    table: large(listed.table),
    home: large(async (context) => (await import('./home-route.ts')).answerHome(context)),
    ...{ thing: other, document: other, graph: other, other },
    ...{ dump: large(answerDump), dumpPart: large(answerDump) },
    catalogue: (context) => withStream(catalogue(context), 'catalogue', operation),
    void: (context) => withStream(describing(context), 'things', operation),
    ...newVersionHandlers(operation),
    ...newCitationHandlers(operation),
    sparql: (context) => answerSparql(context, service),
    browse: large(async (context) => (await late.pages()).answerBrowse(context)),
    ...{ search, searchJson: search },
    openSearch: async (context) =>
      (await import('./open-search-route.ts')).answerOpenSearch(context, publicUrl),
    prefixes: answerPrefixes,
    ...newEmbedHandlers(publicUrl),
    asset: async (context) => (await late.pages()).answerAsset(context),
    context: answerContext,
    ...newMachineHandlers(operation),
    ...(operation.isWatchedApart ? unwatched : newPublicWatch(operation)),
  };
}

/** A handler of what may be large, which is then answered apart. */
function newLarge({ replyApart }: Operation): (handler: Handler) => Handler {
  return (handler) => (replyApart ? (context) => replyApart(context) ?? handler(context) : handler);
}

/** An answer that leads to the stream of what happens to what it tells of, where versions are kept. */
async function withStream(
  answering: Promise<Reply> | Reply,
  stream: StreamName,
  { past, publicUrl }: Operation,
): Promise<Reply> {
  const reply = await answering;
  if (past === undefined || reply.status !== 200) return reply;
  const links = [reply.headers['Link'], (await late.streams()).streamLink(publicUrl, stream)];
  const told = links.filter((link) => link !== undefined).join(', ');
  return { ...reply, headers: { ...reply.headers, Link: told } };
}

/** What tells of the versions of before. */
function newVersionHandlers({ past, changeLog }: Pick<Operation, 'past' | 'changeLog'>) {
  return {
    versions: async (context) =>
      (await import('./versions/versions-route.ts')).answerVersions(context, past),
    deltaFile: async (context) => (await late.deltas()).answerDeltaFile(context, past),
    delta: async (context) => (await late.deltas()).answerDelta(context, past),
    versionFile: async (context) => (await late.versions()).answerVersionFile(context, past),
    version: async (context) => (await late.versions()).answerVersionPage(context, past),
    changesPage: async (context) =>
      (await import('./versions/changes-page-route.ts')).answerChangesPage(
        context,
        past,
        changeLog,
      ),
    changes: async (context) =>
      (await import('./versions/changes-route.ts')).answerChanges(context, past),
    stream: async (context) => (await late.streams()).answerStream(context, past),
    streamPage: async (context) => (await late.streams()).answerStreamPage(context, past),
    timeMap: async (context) =>
      (await import('./versions/time-map-route.ts')).answerTimeMap(context, past),
    sharedContext: (context) => answerSharedContext(context, past),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What programs ask for that look for what there is. */
function newMachineHandlers(operation: Operation) {
  const large = newLarge(operation);
  return {
    sitemap: large(async (context) => (await late.machines()).answerSitemap(context)),
    sitemapPart: large(async (context) => (await late.machines()).answerSitemapPart(context)),
    robots: async (context) => (await late.machines()).answerRobots(context),
    llms: async (context) => (await late.machines()).answerLlms(context, operation),
    apiCatalog: async (context) => (await late.machines()).answerApiCatalog(context, operation),
    security: async (context) => (await late.machines()).answerSecurity(context, operation),
    openApi: async (context) => (await late.machines()).answerOpenApi(context, operation),
    apiInfo: async (context) => (await late.machines()).answerApiInfo(context),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What other sites may show. */
function newEmbedHandlers(publicUrl: string) {
  return {
    elements: async (context) => (await late.embeds()).answerElements(context),
    embed: async (context) => (await late.embeds()).answerEmbed(context),
    oembed: async (context) => (await late.embeds()).answerOembed(context, publicUrl),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What gives answers an address to refer to. */
function newCitationHandlers({ past, citations, limits }: Operation) {
  const citing = past && citations && { past, citations, limits, newPerClient: newPerClient() };
  return {
    cite: async (context) => (await import('../cite/cite-route.ts')).answerCite(context, citing),
    citation: async (context) =>
      (await import('../cite/citation-route.ts')).answerCitation(context, citing),
    citationCheck: async (context) =>
      (await import('../cite/check-route.ts')).answerCitationCheck(context, citing),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What operators and their programs watch. */
export function newWatchHandlers({
  metrics,
  dataState,
}: Pick<Operation, 'metrics' | 'dataState'>): Readonly<Record<OperationRoute, Handler>> {
  return {
    live: answerLive,
    ready: (context) => answerReady(context, dataState()),
    metrics: ({ edition }) => answerMetrics(metrics, edition, dataState()),
  };
}

/** Answers with documents. The parts of a specification stand at addresses that the data gives. */
export const answerOther: Handler = (context) =>
  (specificationRoute(context) ?? answerDocument)(context);

/** Health for all, for load balancers ask it from elsewhere; metrics for this machine alone. */
function newPublicWatch(
  operation: Pick<Operation, 'metrics' | 'dataState'>,
): Readonly<Record<OperationRoute, Handler>> {
  const watched = newWatchHandlers(operation);
  const metrics: Handler = (context) =>
    (isFromHere(context) ? watched.metrics : answerOther)(context);
  return { ...watched, metrics };
}

/** Where the addresses of what is watched are those of the data. */
const unwatched = { live: answerOther, ready: answerOther, metrics: answerOther };

/** Tables, sets of links and collections, which the data declares. */
const listed = {
  tables: async (context) => (await late.tables()).answerTables(context),
  tableMetadata: async (context) => (await late.tables()).answerTableMetadata(context),
  table: async (context) => (await late.tables()).answerTable(context),
  dataPackage: async (context) => (await late.tables()).answerDataPackage(context),
  linkSets: async (context) => (await late.links()).answerLinkSets(context),
  linkSet: async (context) => (await late.links()).answerLinkSet(context),
  collections: async (context) => (await late.collections()).answerCollections(context),
  recordContext: async (context) => (await late.collections()).answerRecordContext(context),
  collection: async (context) => (await late.collections()).answerCollection(context),
  queries: async (context) =>
    (await late.queries()).answerQueries(context) ?? answerDocument(context),
  queryResult: async (context) =>
    (await late.queries()).answerQueryResult(context) ?? answerDocument(context),
} satisfies Partial<Record<RouteName, Handler>>;
