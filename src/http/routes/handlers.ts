import type { Alteration } from '../../catalogue/sparql/service-description.ts';
import type { DataState } from '../editions/data-state.ts';
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
import { answerHome } from './home-route.ts';
import { answerMetrics } from './state/metrics-route.ts';
import { answerAsset, answerBrowse } from './documents/page-routes.ts';
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
  readonly alteredTerms?: (() => readonly Alteration[]) | undefined;
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
}

/** Handlers of the routes, one for each row of the table but those that ask at others. */
export function newHandlers(
  operation: Operation,
): Readonly<Record<Exclude<RouteName, 'mcp' | 'quality'>, Handler>> {
  const { limits, publicUrl, services = [], citations, alteredTerms } = operation;
  const isCited = citations !== undefined;
  const service = { publicUrl, limits, services, alteredTerms, isCited };
  return {
    ...listed,
    home: answerHome,
    thing: answerOther,
    document: answerOther,
    graph: answerOther,
    dump: answerDump,
    dumpPart: answerDump,
    catalogue: async (asked) =>
      withStream((await late.catalogue()).answerCatalogue(asked), 'catalogue', operation),
    void: async (asked) => withStream((await late.void()).answerVoid(asked), 'things', operation),
    ...newVersionHandlers(operation),
    ...newCitationHandlers(operation),
    sparql: (asked) => answerSparql(asked, service),
    browse: answerBrowse,
    search: async (asked) => (await late.search()).answerSearch(asked),
    searchJson: async (asked) => (await late.search()).answerSearch(asked),
    openSearch: async (asked) =>
      (await import('./open-search-route.ts')).answerOpenSearch(asked, publicUrl),
    prefixes: answerPrefixes,
    ...newEmbedHandlers(publicUrl),
    asset: answerAsset,
    context: answerContext,
    ...newMachineHandlers(operation),
    ...(operation.isWatchedApart ? unwatched : newPublicWatch(operation)),
    other: answerOther,
  };
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
    versions: async (asked) =>
      (await import('./versions/versions-route.ts')).answerVersions(asked, past),
    deltaFile: async (asked) => (await late.deltas()).answerDeltaFile(asked, past),
    delta: async (asked) => (await late.deltas()).answerDelta(asked, past),
    versionFile: async (asked) => (await late.versions()).answerVersionFile(asked, past),
    version: async (asked) => (await late.versions()).answerVersionPage(asked, past),
    changesPage: async (asked) =>
      (await import('./versions/changes-page-route.ts')).answerChangesPage(asked, past, changeLog),
    changes: async (asked) =>
      (await import('./versions/changes-route.ts')).answerChanges(asked, past),
    stream: async (asked) => (await late.streams()).answerStream(asked, past),
    streamPage: async (asked) => (await late.streams()).answerStreamPage(asked, past),
    timeMap: async (asked) =>
      (await import('./versions/time-map-route.ts')).answerTimeMap(asked, past),
    sharedContext: (asked) => answerSharedContext(asked, past),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What programs ask for that look for what there is. */
function newMachineHandlers(operation: Operation) {
  return {
    sitemap: async (asked) => (await late.machines()).answerSitemap(asked),
    sitemapPart: async (asked) => (await late.machines()).answerSitemapPart(asked),
    robots: async (asked) => (await late.machines()).answerRobots(asked),
    llms: async (asked) => (await late.machines()).answerLlms(asked, operation),
    apiCatalog: async (asked) => (await late.machines()).answerApiCatalog(asked, operation),
    security: async (asked) => (await late.machines()).answerSecurity(asked, operation),
    openApi: async (asked) => (await late.machines()).answerOpenApi(asked, operation),
    apiInfo: async (asked) => (await late.machines()).answerApiInfo(asked),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What other sites may show. */
function newEmbedHandlers(publicUrl: string) {
  return {
    elements: async (asked) => (await late.embeds()).answerElements(asked),
    embed: async (asked) => (await late.embeds()).answerEmbed(asked),
    oembed: async (asked) => (await late.embeds()).answerOembed(asked, publicUrl),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What gives answers an address to refer to. */
function newCitationHandlers({ past, citations, limits }: Operation) {
  const citing = past && citations && { past, citations, limits, newPerClient: newPerClient() };
  return {
    cite: async (asked) => (await import('../cite/cite-route.ts')).answerCite(asked, citing),
    citation: async (asked) =>
      (await import('../cite/citation-route.ts')).answerCitation(asked, citing),
    citationCheck: async (asked) =>
      (await import('../cite/check-route.ts')).answerCitationCheck(asked, citing),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What operators and their programs watch. */
export function newWatchHandlers({
  metrics,
  dataState,
}: Pick<Operation, 'metrics' | 'dataState'>): Readonly<Record<OperationRoute, Handler>> {
  return {
    live: answerLive,
    ready: (asked) => answerReady(asked, dataState()),
    metrics: ({ edition }) => answerMetrics(metrics, edition, dataState()),
  };
}

/** The parts of a specification stand at addresses that the data gives. */
const answerOther: Handler = (asked) => (specificationRoute(asked) ?? answerDocument)(asked);

/** Health for all, for load balancers ask it from elsewhere; metrics for this machine alone. */
function newPublicWatch(
  operation: Pick<Operation, 'metrics' | 'dataState'>,
): Readonly<Record<OperationRoute, Handler>> {
  const watched = newWatchHandlers(operation);
  const metrics: Handler = (asked) => (isFromHere(asked) ? watched.metrics : answerOther)(asked);
  return { ...watched, metrics };
}

/** Where the addresses of what is watched are those of the data. */
const unwatched = { live: answerOther, ready: answerOther, metrics: answerOther };

/** Tables, sets of links and collections, which the data declares. */
const listed = {
  tables: async (asked) => (await late.tables()).answerTables(asked),
  tableMetadata: async (asked) => (await late.tables()).answerTableMetadata(asked),
  table: async (asked) => (await late.tables()).answerTable(asked),
  dataPackage: async (asked) => (await late.tables()).answerDataPackage(asked),
  linkSets: async (asked) => (await late.links()).answerLinkSets(asked),
  linkSet: async (asked) => (await late.links()).answerLinkSet(asked),
  collections: async (asked) => (await late.collections()).answerCollections(asked),
  recordContext: async (asked) => (await late.collections()).answerRecordContext(asked),
  collection: async (asked) => (await late.collections()).answerCollection(asked),
  queries: async (asked) => (await late.queries()).answerQueries(asked) ?? answerDocument(asked),
  queryResult: async (asked) =>
    (await late.queries()).answerQueryResult(asked) ?? answerDocument(asked),
} satisfies Partial<Record<RouteName, Handler>>;
