import type { Server } from 'node:http';
import type { Text } from '../../site/text.ts';

/** A server, and where it is to listen. */
export interface Door {
  readonly server: Server;
  readonly port: number;
  readonly host: string | undefined;
  /** The setting that chose the port. */
  readonly flag: 'port' | 'admin-port';
}

/** How long requests under way may take once the process is asked to stop. */
const drainMilliseconds = 9_000;

/** Opens all doors, or none and tells why. */
export async function openAll(doors: readonly Door[]): Promise<Text | undefined> {
  for (const door of doors) {
    const mistake = await opened(door);
    if (mistake === undefined) continue;
    await closeAll(doors);
    return mistake;
  }
  return undefined;
}

/** Takes no new connections, and gives requests under way their time. */
export async function closeAll(doors: readonly Door[]): Promise<void> {
  await Promise.all(doors.map(({ server }) => drained(server)));
}

function opened(door: Door): Promise<Text | undefined> {
  const { server, port, host } = door;
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(cannotListen(error, door));
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

function cannotListen(
  { code = '', message }: NodeJS.ErrnoException,
  { port, host = '', flag }: Door,
): Text {
  const reasons: Readonly<Record<string, Text>> = {
    EADDRINUSE: {
      sv: `Port ${port} används redan. Välj en annan med --${flag}.`,
      en: `Port ${port} is already in use. Choose another with --${flag}.`,
    },
    EACCES: {
      sv: `Port ${port} får inte användas. Välj en över 1023 med --${flag}.`,
      en: `Port ${port} may not be used. Choose one above 1023 with --${flag}.`,
    },
    EADDRNOTAVAIL: {
      sv: `Datorn har inte adressen ${host}. Välj en annan med --${flag.replace('port', 'host')}.`,
      en: `This machine does not have the address ${host}. Choose another with --${flag.replace('port', 'host')}.`,
    },
  };
  return (
    reasons[code] ?? {
      sv: `Det går inte att lyssna på ${host}:${port} (${message}).`,
      en: `Cannot listen on ${host}:${port} (${message}).`,
    }
  );
}
