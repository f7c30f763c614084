import type { DataState } from '../editions/data-state.ts';
import type { Asked, Handler } from '../answer/methods.ts';
import type { Limits } from '../../site/limits.ts';
import type { OperationRoute, RouteName } from '../../site/routes.ts';
import type { StreamName } from '../../site/streams.ts';
import type { Reply } from '../wire/reply.ts';
import type { Past } from '../archive/past.ts';
import { answerCitationCheck } from '../cite/check-route.ts';
import { answerCitation } from '../cite/citation-route.ts';
import type { Citations } from '../cite/citations.ts';
import { answerCite } from '../cite/cite-route.ts';
import { newPerClient } from '../cite/new-per-client.ts';
import type { Metrics } from '../observe/metrics.ts';
import { newDoor } from '../sparql/sparql-landing.ts';
import { answerQueries, answerQueryResult } from '../sparql/query-route.ts';
import { answerSparql } from '../sparql/sparql-route.ts';
import { answerCatalogue } from './catalogue-route.ts';
import { answerCollection, answerCollections, answerRecordContext } from './collection-route.ts';
import { answerChangesPage, type ReadLog } from './changes-page-route.ts';
import { answerChanges } from './changes-route.ts';
import { answerContext, answerSharedContext } from './context-route.ts';
import { answerDelta, answerDeltaFile } from './delta-route.ts';
import { answerDocument } from './document-route.ts';
import { answerDump } from './dump-route.ts';
import { answerElements, answerEmbed, answerOembed } from './embed-route.ts';
import { answerLive, answerReady } from './health-route.ts';
import { answerHome } from './home-route.ts';
import {
  answerApiCatalog,
  answerApiInfo,
  answerLlms,
  answerOpenApi,
  answerRobots,
  answerSecurity,
  answerSitemap,
  answerSitemapPart,
} from './machine-routes.ts';
import { answerLinkSet, answerLinkSets } from './links-route.ts';
import { answerMetrics } from './metrics-route.ts';
import { answerOpenSearch } from './open-search-route.ts';
import { answerAsset, answerBrowse } from './page-routes.ts';
import { answerPrefixes } from './prefixes-route.ts';
import { answerSearch } from './search-route.ts';
import { specificationRoute } from './specification-route.ts';
import {
  answerDataPackage,
  answerTable,
  answerTableMetadata,
  answerTables,
} from './table-route.ts';
import { answerStream, answerStreamPage, streamLink } from './stream-route.ts';
import { answerTimeMap } from './time-map-route.ts';
import { answerVersionFile, answerVersionPage } from './version-route.ts';
import { answerVersions } from './versions-route.ts';
import { answerHoldings } from './void-route.ts';

/** What handlers know of the site beside the edition that a request sees. */
export interface Operation {
  /** How what is on disk stands to what is served. */
  readonly dataState: () => DataState;
  /** What the engine and the endpoint keep to, for publishing too. */
  readonly limits: Limits;
  /** What SERVICE may ask, for publishing; nothing unless given. */
  readonly services?: readonly string[];
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
  /** Whether assistants are let in, by the Model Context Protocol. */
  readonly hasMcp?: boolean;
}

/** Handlers of the routes, one for each row of the table but those that ask at others. */
export function newHandlers(
  operation: Operation,
): Readonly<Record<Exclude<RouteName, 'mcp' | 'quality'>, Handler>> {
  const { limits, publicUrl, services = [], citations } = operation;
  const service = { publicUrl, limits, services, isCited: citations !== undefined };
  const door = newDoor(service);
  return {
    ...listed,
    home: answerHome,
    thing: answerOther,
    document: answerOther,
    graph: answerOther,
    dump: answerDump,
    dumpPart: answerDump,
    catalogue: (asked) => withStream(answerCatalogue(asked), 'catalogue', operation),
    void: (asked) => withStream(answerHoldings(asked), 'things', operation),
    ...newVersionHandlers(operation),
    ...newCitationHandlers(operation),
    sparql: (asked) => answerSparql(asked, { door, service }),
    browse: answerBrowse,
    search: answerSearch,
    searchJson: answerSearch,
    openSearch: (asked) => answerOpenSearch(asked, publicUrl),
    prefixes: answerPrefixes,
    ...newEmbedHandlers(publicUrl),
    asset: answerAsset,
    context: answerContext,
    sitemap: answerSitemap,
    sitemapPart: answerSitemapPart,
    robots: answerRobots,
    llms: (asked) => answerLlms(asked, operation),
    apiCatalog: (asked) => answerApiCatalog(asked, operation),
    security: (asked) => answerSecurity(asked, operation),
    openApi: (asked) => answerOpenApi(asked, operation),
    apiInfo: answerApiInfo,
    ...(operation.isWatchedApart ? unwatched : newWatchHandlers(operation)),
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
  const links = [reply.headers['Link'], streamLink(publicUrl, stream)];
  const told = links.filter((link) => link !== undefined).join(', ');
  return { ...reply, headers: { ...reply.headers, Link: told } };
}

/** What tells of the versions of before. */
function newVersionHandlers({ past, changeLog }: Pick<Operation, 'past' | 'changeLog'>) {
  return {
    versions: (asked) => answerVersions(asked, past),
    deltaFile: (asked) => answerDeltaFile(asked, past),
    delta: (asked) => answerDelta(asked, past),
    versionFile: (asked) => answerVersionFile(asked, past),
    version: (asked) => answerVersionPage(asked, past),
    changesPage: (asked) => answerChangesPage(asked, past, changeLog),
    changes: (asked) => answerChanges(asked, past),
    stream: (asked) => answerStream(asked, past),
    streamPage: (asked) => answerStreamPage(asked, past),
    timeMap: (asked) => answerTimeMap(asked, past),
    sharedContext: (asked) => answerSharedContext(asked, past),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What other sites may show. */
function newEmbedHandlers(publicUrl: string) {
  return {
    elements: answerElements,
    embed: answerEmbed,
    oembed: (asked) => answerOembed(asked, publicUrl),
  } satisfies Partial<Record<RouteName, Handler>>;
}

/** What gives answers an address to refer to. */
function newCitationHandlers({ past, citations, limits }: Operation) {
  const citing = past && citations && { past, citations, limits, newPerClient: newPerClient() };
  return {
    cite: (asked) => answerCite(asked, citing),
    citation: (asked) => answerCitation(asked, citing),
    citationCheck: (asked) => answerCitationCheck(asked, citing),
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

/** Where the addresses of what is watched are those of the data. */
const unwatched = { live: answerOther, ready: answerOther, metrics: answerOther };

/** Tables, sets of links and collections, which the data declares. */
const listed = {
  tables: answerTables,
  tableMetadata: answerTableMetadata,
  table: answerTable,
  dataPackage: answerDataPackage,
  linkSets: answerLinkSets,
  linkSet: answerLinkSet,
  collections: answerCollections,
  recordContext: answerRecordContext,
  collection: answerCollection,
  queries: (asked: Asked) => answerQueries(asked) ?? answerDocument(asked),
  queryResult: (asked: Asked) => answerQueryResult(asked) ?? answerDocument(asked),
};
