import { pino, type Logger } from 'pino';
import type { LogLevel } from './settings-table.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** One JSON line per event on standard output; no host name or process number, which tell a reader nothing. */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` });
}
