import { pino, type Logger } from 'pino';
import type { LogLevel } from './log-levels.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Standard output, or standard error where output is for something else; by their descriptors. */
const descriptors = { output: 1, error: 2 } as const;
export type LogTo = keyof typeof descriptors;

/** How much waits to be written, in characters, while whoever reads the log does not. */
const mostWaiting = 16_000_000;

/**
 * One JSON line per event; no host name or process number, which tell a reader nothing. Lines are written beside this thread: neither a
 * reader of the log that stands still (a terminal, a full pipe) nor a full disk holds up a request. What goes beyond the room for that is
 * lost, and told of as soon as lines can be written again.
 */
export function createLog(level: LogLevel, to: LogTo = 'output'): Log {
  const timestamp = (): string => `,"time":"${new Date().toISOString()}"`;
  const written = pino.destination({ fd: descriptors[to], sync: false, maxLength: mostWaiting });
  const log = pino({ level, base: null, timestamp }, written);
  let lost = 0;
  written.on('drop', () => {
    lost += 1;
  });
  // A disk that is full: what waits is tried again with the next line.
  written.on('error', () => undefined);
  written.on('drain', () => {
    if (lost > 0) log.warn({ event: 'log-lines-lost', count: lost });
    lost = 0;
  });
  return log;
}
