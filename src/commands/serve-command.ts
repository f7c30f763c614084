import type { Server } from 'node:http';
import { newEdition } from '../http/editions/edition.ts';
import { newEditions } from '../http/editions/editions.ts';
import { createSiteServer } from '../http/server/server.ts';
import { newMetrics } from '../http/observe/metrics.ts';
import { keepLive, type Live, type LiveOptions } from '../publish/live.ts';
import type { Finding } from '../load/finding.ts';
import { publish } from '../publish/publish.ts';
import { createLog, type Log } from '../site/log.ts';
import type { Settings } from '../site/settings.ts';
import type { Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { startSiteQueries } from '../publish/start-engine.ts';
import { exitCodes, progressOn, type ExitCode, type Terminal } from './terminal.ts';
import { printFindings } from '../validate/findings/print-findings.ts';

/** How long requests under way may take once the process is asked to stop. */
const drainMilliseconds = 9_000;

/** `styrkedata serve`: publishes the data, and each change of it, until the process is asked to stop. */
export async function serveCommand(settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const progress = progressOn(terminal, settings.language);
  const sources = { ...settings, baseIri: settings.base };
  const publication = await publish({ ...sources, onProgress: progress.show });
  progress.clear();
  const report = (findings: readonly Finding[]): void => {
    terminal.complain(printFindings(findings, settings.format, settings.language));
  };
  const told = [...publication.findings, ...publication.notes];
  if (told.length > 0) report(told);
  if (publication.outcome === 'invalid') return exitCodes.violations;
  return listen(publication.snapshot, { settings, sources, terminal, report });
}

interface Serving extends Pick<LiveOptions, 'sources' | 'report'> {
  readonly settings: Settings;
  readonly terminal: Terminal;
}

async function listen(snapshot: Snapshot, serving: Serving): Promise<ExitCode> {
  const { settings, terminal, ...rest } = serving;
  const log = createLog(settings.logLevel);
  const metrics = newMetrics();
  const { limits, services, publicUrl, trustedProxies, cacheFolder } = settings;
  const { environment } = terminal;
  const { startEngine, close } = startSiteQueries({
    ...{ limits, services, cacheFolder, environment, log, metrics },
    workers: limits.workers,
  });
  const editions = newEditions(newEdition(snapshot, startEngine(snapshot)));
  const live = keepLive({ ...rest, editions, startEngine, log, metrics });
  const site = {
    ...{ editions, dataState: live.state, limits, services, metrics, log, publicUrl },
    trustedProxies,
  };
  const server = createSiteServer(site);
  const mistake = await opened(server, settings);
  if (mistake) {
    terminal.complain(`styrkedata: ${mistake[settings.language]}\n`);
  } else {
    await serveUntilStopped(server, { snapshot, log, terminal, live });
  }
  live.close();
  // Queries under way have finished, so their process goes last.
  await close();
  log.info({ event: 'stopped' });
  return mistake ? exitCodes.couldNotRun : exitCodes.done;
}

interface Served {
  readonly snapshot: Snapshot;
  readonly log: Log;
  readonly terminal: Terminal;
  readonly live: Live;
}

async function serveUntilStopped(
  server: Server,
  { snapshot, log, terminal, live }: Served,
): Promise<void> {
  announce(log, snapshot, server);
  terminal.onReload(live.reload);
  await new Promise<void>((resolve) => {
    terminal.onStop(resolve);
  });
  log.info({ event: 'stopping' });
  await drained(server);
}

/** Listens, or tells why it cannot. */
function opened(server: Server, { port, host }: Settings): Promise<Text | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(cannotListen(error, port, host));
    });
    server.listen({ port, host }, () => {
      resolve(undefined);
    });
  });
}

/** Takes no new connections, lets go of idle ones, and gives the busy ones their time. */
function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => {
      server.closeAllConnections();
    }, drainMilliseconds);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function announce(log: Log, snapshot: Snapshot, server: Server): void {
  log.info({
    event: 'listening',
    address: server.address(),
    base: snapshot.baseIri,
    version: snapshot.version,
    statements: snapshot.read.quads.length,
    // performance.now() counts from the start of the process.
    msSinceStart: Math.round(performance.now()),
  });
}

function cannotListen(
  { code = '', message }: NodeJS.ErrnoException,
  port: number,
  host = '',
): Text {
  const reasons: Readonly<Record<string, Text>> = {
    EADDRINUSE: {
      sv: `Port ${port} används redan. Välj en annan med --port.`,
      en: `Port ${port} is already in use. Choose another with --port.`,
    },
    EACCES: {
      sv: `Port ${port} får inte användas. Välj en över 1023 med --port.`,
      en: `Port ${port} may not be used. Choose one above 1023 with --port.`,
    },
    EADDRNOTAVAIL: {
      sv: `Datorn har inte adressen ${host}. Välj en annan med --host.`,
      en: `This machine does not have the address ${host}. Choose another with --host.`,
    },
  };
  return (
    reasons[code] ?? {
      sv: `Det går inte att lyssna på ${host}:${port} (${message}).`,
      en: `Cannot listen on ${host}:${port} (${message}).`,
    }
  );
}
