import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { onFrame, type Frame } from './frames.ts';
import type { Hello, Meeting } from './messages.ts';

/** Where threads of the query process come to be asked, each over a connection of its own. */
export interface MeetingPlace extends Meeting {
  readonly close: () => Promise<void>;
}

/** A thread that has come. */
export interface Arrival {
  readonly thread: number;
  readonly socket: Socket;
  /** Names who is to get what the thread says from now on. */
  readonly listen: (receive: (frame: Frame) => void) => void;
}

/** Who has said nothing after that many milliseconds is no thread of ours. */
const longestSilence = 10_000;

/**
 * Opens a socket that other users of the machine cannot reach.
 *
 * @param welcome tells whether a thread is expected; others are sent away
 * @throws where the system has no room for it
 */
export async function openMeetingPlace(
  welcome: (arrival: Arrival) => boolean,
): Promise<MeetingPlace> {
  const token = randomBytes(32).toString('base64url');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    greet(socket, token, welcome);
  });
  // A path of a socket may have about a hundred characters.
  const folder = await mkdtemp(join(tmpdir(), 'sd-'));
  const path = platform() === 'win32' ? `\\\\.\\pipe\\${token}` : join(folder, 's');
  server.listen(path);
  await once(server, 'listening');
  return {
    ...{ path, token },
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the word that only threads of ours know. */
function greet(socket: Socket, token: string, welcome: (arrival: Arrival) => boolean): void {
  const impatience = setTimeout(() => {
    socket.destroy();
  }, longestSilence);
  socket.on('close', () => {
    clearTimeout(impatience);
  });
  const listen = (next: (frame: Frame) => void): void => {
    receive = next;
  };
  let receive = ({ head }: Frame): void => {
    clearTimeout(impatience);
    const { thread = 0, token: given } = (head ?? {}) as Partial<Hello>;
    const isWelcome = isSame(given, token) && welcome({ thread, socket, listen });
    if (!isWelcome) socket.destroy();
  };
  onFrame(socket, (frame) => {
    receive(frame);
  });
}

function isSame(given: unknown, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
