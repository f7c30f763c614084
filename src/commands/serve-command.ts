import { readFile, stat } from 'node:fs/promises';
import { newEdition } from '../http/editions/edition.ts';
import { newEditions } from '../http/editions/editions.ts';
import { createAdminServer } from '../http/server/admin.ts';
import type { Site } from '../http/server/app.ts';
import { createSiteServer } from '../http/server/server.ts';
import { newMetrics } from '../http/observe/metrics.ts';
import { keepLive, type Live, type LiveOptions } from '../publish/live.ts';
import type { Finding } from '../load/finding.ts';
import type { Past } from '../http/archive/past.ts';
import { newKeeper, type Keeper } from '../publish/keeper.ts';
import { newPast, type PastOptions } from '../publish/past.ts';
import { newPublisher, type PublicationApart } from '../publish/publish-apart.ts';
import { openPrivateFolder } from '../query/index-files/cache-folder.ts';
import { changeLogPath } from '../site/change-log.ts';
import { createLog, type Log } from '../site/log.ts';
import type { Settings } from '../site/settings.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { startSiteQueries } from '../publish/start-engine.ts';
import { closeAll, openAll, type Door } from './doors.ts';
import { exitCodes, progressOn, type ExitCode, type Terminal } from './terminal.ts';
import { printFindings } from '../validate/findings/print-findings.ts';

/** `styrkedata serve`: publishes the data, and each change of it, until the process is asked to stop. */
export async function serveCommand(settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const progress = progressOn(terminal, settings.language);
  const sources = { ...settings, baseIri: settings.base };
  const log = createLog(settings.logLevel);
  const keepIn = await folderForPublications(settings, log);
  const publisher = newPublisher({ keepIn, log });
  const recalled = await publisher.recall(sources);
  const publication = recalled ?? (await publisher.publish(sources, progress.show));
  progress.clear();
  const report = (findings: readonly Finding[]): void => {
    terminal.complain(printFindings(findings, settings.format, settings.language));
  };
  const told = [...publication.findings, ...publication.notes];
  if (told.length > 0) report(told);
  const code =
    publication.outcome === 'invalid'
      ? exitCodes.violations
      : await listen(publication, { settings, sources, publisher, terminal, report, told, log });
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

type Published = Extract<PublicationApart, { outcome: 'published' }>;

interface Serving extends Pick<LiveOptions, 'sources' | 'publisher' | 'report' | 'told' | 'log'> {
  readonly settings: Settings;
  readonly terminal: Terminal;
}

/** How long after a start from what was kept the files are read all the same, in milliseconds. */
const readAfter = 5_000;

async function listen(published: Published, serving: Serving): Promise<ExitCode> {
  const { snapshot, packed, recalled } = published;
  const { settings, terminal, ...rest } = serving;
  const { log } = rest;
  const metrics = newMetrics();
  const { limits, services, publicUrl, trustedProxies, cacheFolder } = settings;
  const { environment } = terminal;
  const { startEngine, close } = startSiteQueries({
    ...{ limits, services, cacheFolder, environment, log, metrics },
    workers: limits.workers,
  });
  const editions = newEditions(newEdition(snapshot, startEngine(snapshot, packed)));
  const keeper = keeperOf(settings, log);
  const past = pastOf(settings, () => editions.current().snapshot, startEngine);
  keeper?.keep(snapshot);
  const live = keepLive({ ...rest, editions, startEngine, metrics, onServed: keeper?.keep });
  if (recalled?.isUnread) setTimeout(live.reload, readAfter).unref();
  const site = {
    ...{ editions, dataState: live.state, limits, services, metrics, log, publicUrl },
    ...{ past, trustedProxies, isWatchedApart: settings.adminPort !== undefined },
    changeLog: () => readLog(settings.data),
    securityContact: settings.securityContact,
    connectionsPerClient: settings.connectionsPerClient,
  };
  const doors = doorsOf(site, settings);
  const mistake = await openAll(doors);
  if (mistake) {
    terminal.complain(`styrkedata: ${mistake[settings.language]}\n`);
  } else {
    await serveUntilStopped(doors, { published, log, terminal, live });
  }
  live.close();
  await keeper?.settled();
  // Queries under way have finished, so their process goes last.
  await close();
  log.info({ event: 'stopped' });
  return mistake ? exitCodes.couldNotRun : exitCodes.done;
}

/** What keeps versions, where they are to be kept. */
function keeperOf({ archive, archiveKeep }: Settings, log: Log): Keeper | undefined {
  if (archive === undefined) return undefined;
  return newKeeper({ folder: archive, retention: archiveKeep }, log);
}

function pastOf(
  { archive }: Settings,
  present: () => Snapshot,
  startEngine: PastOptions['startEngine'],
): Past | undefined {
  return archive === undefined ? undefined : newPast({ folder: archive, present, startEngine });
}

/** More than this of a change log nobody reads. */
const mostOfLog = 1_000_000;

/** The log of changes beside the data; nothing where there is none. */
async function readLog(data: string): Promise<string | undefined> {
  const path = changeLogPath(data);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > mostOfLog) return undefined;
  return readFile(path, 'utf8').catch(() => undefined);
}

interface Served {
  readonly published: Published;
  readonly log: Log;
  readonly terminal: Terminal;
  readonly live: Live;
}

async function serveUntilStopped(
  doors: readonly Door[],
  { published, log, terminal, live }: Served,
): Promise<void> {
  announce(log, published, doors);
  terminal.onReload(live.reload);
  await new Promise<void>((resolve) => {
    terminal.onStop(resolve);
  });
  log.info({ event: 'stopping' });
  await closeAll(doors);
}

function announce(log: Log, { snapshot, recalled }: Published, doors: readonly Door[]): void {
  log.info({
    event: 'listening',
    address: doors[0]?.server.address(),
    ...(doors[1] && { admin: doors[1].server.address() }),
    base: snapshot.baseIri,
    version: snapshot.version,
    statements: snapshot.read.quads.length,
    isRecalled: recalled !== undefined,
    // performance.now() counts from the start of the process.
    msSinceStart: Math.round(performance.now()),
  });
}

/** The public door, then the operator's where there is one. */
function doorsOf(site: Site, { port, host, adminPort, adminHost }: Settings): readonly Door[] {
  const door = { server: createSiteServer(site), port, host, flag: 'port' } as const;
  if (adminPort === undefined) return [door];
  const server = createAdminServer(site);
  return [door, { server, port: adminPort, host: adminHost, flag: 'admin-port' }];
}
