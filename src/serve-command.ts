import { createServer, type Server } from 'node:http';
import { newEdition } from './http/edition.ts';
import { newEditions } from './http/editions.ts';
import { createListener } from './http/listener.ts';
import { refuseUnreadable } from './http/unreadable.ts';
import { newMetrics } from './http/metrics.ts';
import { publish } from './publish.ts';
import { createLog, type Log } from './site/log.ts';
import type { Settings } from './site/settings.ts';
import type { Text } from './site/text.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { startSiteEngine } from './start-engine.ts';
import { exitCodes, progressOn, type ExitCode, type Terminal } from './terminal.ts';
import { printFindings } from './validate/print-findings.ts';

/** How long requests under way may take once the process is asked to stop. */
const drainMilliseconds = 9_000;

/** `styrkedata serve`: publishes the data until the process is asked to stop. */
export async function serveCommand(settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const progress = progressOn(terminal, settings.language);
  const sources = { ...settings, baseIri: settings.base, onProgress: progress.show };
  const publication = await publish(sources);
  progress.clear();
  if (publication.findings.length > 0) {
    terminal.complain(printFindings(publication.findings, settings.format, settings.language));
  }
  if (publication.outcome === 'invalid') return exitCodes.violations;
  return listen(publication.snapshot, settings, terminal);
}

async function listen(
  snapshot: Snapshot,
  settings: Settings,
  terminal: Terminal,
): Promise<ExitCode> {
  const log = createLog(settings.logLevel);
  const metrics = newMetrics();
  const { limits, services } = settings;
  const { workers } = limits;
  const engine = startSiteEngine(snapshot, { limits, workers, services, log, metrics });
  const site = {
    editions: newEditions(newEdition(snapshot, engine)),
    dataState: () => ({ outcome: 'current' }) as const,
    limits,
    services,
    metrics,
    log,
    publicUrl: settings.publicUrl,
  };
  const server = createServer(createListener(site));
  refuseUnreadable(server);
  const mistake = await opened(server, settings);
  if (mistake) {
    terminal.complain(`styrkedata: ${mistake[settings.language]}\n`);
    await engine.close();
    return exitCodes.couldNotRun;
  }
  announce(log, snapshot, server);
  await new Promise<void>((resolve) => {
    terminal.onStop(resolve);
  });
  log.info({ event: 'stopping' });
  // Queries under way may finish, so the engine goes last.
  await drained(server);
  await engine.close();
  log.info({ event: 'stopped' });
  return exitCodes.done;
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
    statements: snapshot.quads.length,
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
