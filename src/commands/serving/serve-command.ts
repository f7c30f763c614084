import type { Site } from '../../http/server/app.ts';
import { startTraces } from '../../http/observe/traces.ts';
import { createSiteServer } from '../../http/server/server.ts';
import { createLog, type Log } from '../../site/log.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { closeAll, openAll, type Door } from './doors.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { withSite, type OpenSite } from './with-site.ts';
import { inLanguage } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** `styrkedata serve`: publishes the data, and each change of it, until the process is asked to stop. */
export async function serveCommand(settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const stopTraces = await startTraces(terminal.environment, createLog(settings.logLevel));
  const code = await serve(settings, terminal);
  await stopTraces();
  return code;
}

function serve(settings: Settings, terminal: Terminal): Promise<ExitCode> {
  return withSite(settings, { terminal }, async (open) => {
    const doors = await doorsOf(open.site, settings);
    const mistake = await openAll(doors);
    if (mistake) {
      terminal.complain(`styrkedata: ${inLanguage(mistake, settings.language)}\n`);
      return exitCodes.couldNotRun;
    }
    await serveUntilStopped(doors, open, terminal);
    return exitCodes.done;
  });
}

async function serveUntilStopped(
  doors: readonly Door[],
  { isRecalled, site: { log, editions }, live }: OpenSite,
  terminal: Terminal,
): Promise<void> {
  announce(log, { snapshot: editions.current().snapshot, isRecalled, doors });
  terminal.onReload(live.reload);
  await new Promise<void>((resolve) => {
    terminal.onStop(resolve);
  });
  log.info({ event: 'stopping' });
  await closeAll(doors);
}

interface Announced {
  readonly snapshot: Snapshot;
  readonly isRecalled: boolean;
  readonly doors: readonly Door[];
}

function announce(log: Log, { snapshot, isRecalled, doors }: Announced): void {
  log.info({
    event: 'listening',
    address: doors[0]?.server.address(),
    ...(doors[1] && { admin: doors[1].server.address() }),
    base: snapshot.baseIri,
    version: snapshot.version,
    statements: snapshot.read.dataset.size,
    isRecalled,
    // performance.now() counts from the start of the process.
    msSinceStart: Math.round(performance.now()),
  });
}

/** The public door, then the operator's where there is one. */
async function doorsOf(
  site: Site,
  { port, host, adminPort, adminHost }: Settings,
): Promise<readonly Door[]> {
  const door = { server: createSiteServer(site), port, host, flag: 'port' } as const;
  if (adminPort === undefined) return [door];
  const { createAdminServer } = await import('../../http/server/admin.ts');
  const server = createAdminServer(site);
  return [door, { server, port: adminPort, host: adminHost, flag: 'admin-port' }];
}
