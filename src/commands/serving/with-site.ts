import { newReplyApart } from '../../http/apart/reply-apart.ts';
import { newEdition } from '../../http/editions/edition.ts';
import { newEditions } from '../../http/editions/editions.ts';
import type { Site } from '../../http/server/app.ts';
import { newMetrics } from '../../http/observe/metrics.ts';
import { fingerprintNow } from '../../load/watch-files.ts';
import { keepLive, rootsOf, type Live, type LiveOptions } from '../../publish/live.ts';
import type { Finding } from '../../load/finding.ts';
import { newCitations } from '../../publish/citations.ts';
import { newKeeper, type Keeper } from '../../publish/versions/keeper.ts';
import { newPast, type PastOptions } from '../../publish/versions/past.ts';
import {
  newPublisher,
  type PublicationApart,
  type Publisher,
} from '../../publish/publish-apart.ts';
import { newLinkAsker, type LinkAsker } from '../../outgoing/link-asker.ts';
import { openPrivateFolder } from '../../files/private-folder.ts';
import { inSpan } from '../../site/span.ts';
import { createLog, type Log, type LogTo } from '../../site/log.ts';
import type { Settings } from '../../site/settings/settings.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { startSiteQueries, type SiteQueries } from '../../publish/start-engine.ts';
import { newStoreHost, type StoreHost } from '../../store/versions/store-host.ts';
import { readLog, scoresIn } from './small-files.ts';
import { exitCodes, progressOn, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { printFindings } from '../../validate/findings/print-findings.ts';

type Published = Extract<PublicationApart, { outcome: 'published' }>;

/** A site that is there to be asked, and follows its files. */
export interface OpenSite {
  readonly site: Site;
  /** Whether it began with what was published before. */
  readonly isRecalled: boolean;
  readonly live: Live;
}

interface Surroundings {
  readonly terminal: Terminal;
  /** Where the log goes. */
  readonly logTo?: LogTo;
  /** Whether the archive is only read: one site alone writes to it. */
  readonly isReader?: boolean;
}

/**
 * Publishes the data and has the site used, with each change of the data, until the use ends. Data with errors is
 * told of instead.
 *
 * @param use resolves with the exit code
 */
export async function withSite(
  settings: Settings,
  surroundings: Surroundings,
  use: (open: OpenSite) => Promise<ExitCode>,
): Promise<ExitCode> {
  // What was published is held by the site alone, which may let go of it, and by no step on the way here.
  const opened = await openSite(settings, surroundings);
  if ('code' in opened) return opened.code;
  const code = await use(opened);
  await opened.close();
  return code;
}

/** A site that is open, and what ends it. */
interface Opened extends OpenSite {
  readonly close: () => Promise<void>;
}

async function openSite(
  settings: Settings,
  { terminal, logTo = 'output', isReader = false }: Surroundings,
): Promise<Opened | { readonly code: ExitCode }> {
  const progress = progressOn(terminal, settings.language);
  const sources = { ...settings, baseIri: settings.base };
  const log = createLog(settings.logLevel, logTo);
  const keepIn = await folderForPublications(settings, log);
  const publisher = newPublisher({ keepIn, log });
  const asRead = fingerprintNow(rootsOf(sources));
  const publication = await inSpan('load', {}, async (span) => {
    const kept = await publisher.recall(sources);
    span.setAttribute('styrkedata.load.recalled', kept !== undefined);
    return kept ?? (await publisher.publish(sources, progress.show));
  });
  progress.clear();
  const report = (findings: readonly Finding[]): void => {
    terminal.complain(printFindings(findings, settings.format, settings.language));
  };
  const told = [...publication.findings, ...publication.notes];
  if (told.length > 0) report(told);
  const opening = { settings, sources, publisher, terminal, isReader, report, told, log, asRead };
  const opened =
    publication.outcome === 'invalid' ? undefined : await openWithStore(publication, opening);
  if (opened) return opened;
  await publisher.close();
  return { code: exitCodes.violations };
}

/** Where publications are kept for the next start; nowhere where no folder is for this user alone. */
async function folderForPublications(
  { cacheFolder }: Settings,
  log: Log,
): Promise<string | undefined> {
  try {
    return await openPrivateFolder('publications', cacheFolder);
  } catch (error) {
    log.warn({ event: 'publication-not-kept', reason: String(error) });
    return undefined;
  }
}

type Followed = 'sources' | 'publisher' | 'report' | 'told' | 'log' | 'asRead';

interface Opening extends Pick<LiveOptions, Exclude<Followed, 'publisher'>> {
  readonly publisher: Publisher;
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly isReader: boolean;
}

interface WithStore {
  readonly store: StoreHost | undefined;
}

/** How long after a start from what was kept the files are read all the same, in milliseconds. */
const readAfter = 5_000;

/** The site with its store, where it has one; nothing where that alters terms, which is told of instead. */
async function openWithStore(published: Published, opening: Opening): Promise<Opened | undefined> {
  const { settings, log, report } = opening;
  const store = await openStore(settings, log);
  const refusal = store?.refusal() ?? [];
  if (refusal.length === 0) return openPublished(published, { ...opening, store });
  report(refusal);
  store?.close();
  return undefined;
}

async function openPublished(
  { snapshot, packed, recalled }: Published,
  { settings, terminal, isReader, store, ...rest }: Opening & WithStore,
): Promise<Opened> {
  const { log, publisher } = rest;
  const services = servicesOf(settings);
  const metrics = newMetrics();
  const { limits, publicUrl, trustedProxies, cacheFolder } = settings;
  const queries = startSiteQueries({
    ...{ limits, services, cacheFolder, log, metrics, store },
    ...{ environment: terminal.environment, workers: limits.workers },
    drawsFromStore: settings.store.drawsPages,
  });
  const { startEngine, serving } = queries;
  const engine = startEngine(snapshot, packed);
  const editions = newEditions(newEdition(serving(snapshot, engine), engine));
  const keeper = isReader ? undefined : keeperOf(settings, log);
  const present = (): Snapshot => editions.current().snapshot;
  keeper?.keep(snapshot);
  const onServed = keeper?.keep;
  const live = keepLive({ ...rest, store, editions, startEngine, serving, metrics, onServed });
  if (recalled?.isUnread) setTimeout(live.reload, readAfter).unref();
  const site = {
    ...{ editions, dataState: live.state, limits, services, metrics, log, publicUrl },
    ...{ trustedProxies, isWatchedApart: settings.adminPort !== undefined },
    ...memoryOf(settings, { present, startEngine }, log),
    changeLog: () => readLog(settings.data),
    alteredTerms: () => store?.altered() ?? [],
    securityContact: settings.securityContact,
    scores: await scoresIn(settings, log),
    askLinks: askerOf(settings),
    hasMcp: settings.mcp,
    connectionsPerClient: settings.connectionsPerClient,
    replyApart: newReplyApart(),
  };
  const close = closing({ live, keeper, queries, publisher, log });
  return { site, live, isRecalled: recalled !== undefined, close };
}

interface Parts {
  readonly live: Live;
  readonly keeper: Keeper | undefined;
  readonly queries: Pick<SiteQueries, 'close'>;
  readonly publisher: Publisher;
  readonly log: Log;
}

/** Ends what a site is made of. Queries under way have finished, so their process goes late. */
function closing({ live, keeper, queries, publisher, log }: Parts): () => Promise<void> {
  return async () => {
    live.close();
    await keeper?.settled();
    await queries.close();
    log.info({ event: 'stopped' });
    await publisher.close();
  };
}

/** Where versions are kept, once it is known what that does to terms; nothing where this program keeps them. */
async function openStore({ store, base }: Settings, log: Log): Promise<StoreHost | undefined> {
  if (store.addresses.length === 0) return undefined;
  const host = newStoreHost({ ...store, baseIri: base, log });
  await host.settled();
  return host;
}

/** What SERVICE may ask: nothing where a store answers, which would ask past our own look at addresses. */
function servicesOf({ services, store }: Settings): readonly string[] {
  return store.addresses.length === 0 ? services : [];
}

/** What asks whether links to others answer, where the operator allows it. */
function askerOf({ checkLinks: most }: Settings): LinkAsker | undefined {
  return most === 0 ? undefined : newLinkAsker({ most, onLoopback: false });
}

/** What keeps versions, where they are to be kept. */
function keeperOf({ archive, archiveKeep }: Settings, log: Log): Keeper | undefined {
  if (archive === undefined) return undefined;
  return newKeeper({ folder: archive, retention: archiveKeep }, log);
}

/** The versions of before and what was cited of them, where versions are kept. */
function memoryOf(
  { archive: folder }: Settings,
  options: Omit<PastOptions, 'folder'>,
  log: Log,
): Pick<Site, 'past' | 'citations'> {
  if (folder === undefined) return {};
  return { past: newPast({ folder, ...options }), citations: newCitations(folder, log) };
}
