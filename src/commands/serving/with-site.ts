import { newEdition } from '../../http/editions/edition.ts';
import { newEditions } from '../../http/editions/editions.ts';
import type { Site } from '../../http/server/app.ts';
import { newMetrics } from '../../http/observe/metrics.ts';
import { fingerprintOf } from '../../load/watch-files.ts';
import { keepLive, rootsOf, type Live, type LiveOptions } from '../../publish/live.ts';
import type { Finding } from '../../load/finding.ts';
import { newCitations } from '../../publish/citations.ts';
import { newKeeper, type Keeper } from '../../publish/versions/keeper.ts';
import { newPast, type PastOptions } from '../../publish/versions/past.ts';
import { newPublisher, type PublicationApart } from '../../publish/publish-apart.ts';
import { newLinkAsker, type LinkAsker } from '../../outgoing/link-asker.ts';
import { openPrivateFolder } from '../../query/index-files/cache-folder.ts';
import { inSpan } from '../../site/span.ts';
import { createLog, type Log, type LogTo } from '../../site/log.ts';
import type { Settings } from '../../site/settings/settings.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { startSiteQueries } from '../../publish/start-engine.ts';
import { newStoreHost, type StoreHost } from '../../store/versions/store-host.ts';
import { readLog, scoresIn } from './small-files.ts';
import { exitCodes, progressOn, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { printFindings } from '../../validate/findings/print-findings.ts';

export type Published = Extract<PublicationApart, { outcome: 'published' }>;

/** A site that is there to be asked, and follows its files. */
export interface OpenSite {
  readonly site: Site;
  readonly published: Published;
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
  { terminal, logTo = 'output', isReader = false }: Surroundings,
  use: (open: OpenSite) => Promise<ExitCode>,
): Promise<ExitCode> {
  const progress = progressOn(terminal, settings.language);
  const sources = { ...settings, baseIri: settings.base };
  const log = createLog(settings.logLevel, logTo);
  const keepIn = await folderForPublications(settings, log);
  const publisher = newPublisher({ keepIn, log });
  const asRead = await fingerprintOf(rootsOf(sources));
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
  const code =
    publication.outcome === 'invalid'
      ? exitCodes.violations
      : await useWithStore(publication, opening, use);
  await publisher.close();
  return code;
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

interface Opening extends Pick<LiveOptions, Followed> {
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly isReader: boolean;
}

interface WithStore {
  readonly store: StoreHost | undefined;
}

/** How long after a start from what was kept the files are read all the same, in milliseconds. */
const readAfter = 5_000;

/** Uses the site with its store, where it has one; a store that alters terms is told of instead. */
async function useWithStore(
  published: Published,
  opening: Opening,
  use: (open: OpenSite) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { settings, log, report } = opening;
  const store = await openStore(settings, log);
  const refusal = store?.refusal() ?? [];
  if (refusal.length === 0) return useSite(published, { ...opening, store }, use);
  report(refusal);
  store?.close();
  return exitCodes.violations;
}

async function useSite(
  published: Published,
  { settings, terminal, isReader, store, ...rest }: Opening & WithStore,
  use: (open: OpenSite) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { snapshot, packed, recalled } = published;
  const { log } = rest;
  const services = servicesOf(settings);
  const metrics = newMetrics();
  const { limits, publicUrl, trustedProxies, cacheFolder } = settings;
  const { startEngine, close } = startSiteQueries({
    ...{ limits, services, cacheFolder, log, metrics, store },
    ...{ environment: terminal.environment, workers: limits.workers },
  });
  const editions = newEditions(newEdition(snapshot, startEngine(snapshot, packed)));
  const keeper = isReader ? undefined : keeperOf(settings, log);
  const present = (): Snapshot => editions.current().snapshot;
  keeper?.keep(snapshot);
  const live = keepLive({ ...rest, store, editions, startEngine, metrics, onServed: keeper?.keep });
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
  };
  const code = await use({ site, published, live });
  live.close();
  await keeper?.settled();
  // Queries under way have finished, so their process goes last.
  await close();
  log.info({ event: 'stopped' });
  return code;
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
