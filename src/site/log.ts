import { pino, type Logger } from 'pino';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Standard output, or standard error where output is for something else; by their descriptors. */
const descriptors = { output: 1, error: 2 } as const;
export type LogTo = keyof typeof descriptors;

/** One JSON line per event; no host name or process number, which tell a reader nothing. */
export function createLog(level: LogLevel, to: LogTo = 'output'): Log {
  const timestamp = (): string => `,"time":"${new Date().toISOString()}"`;
  return pino(
    { level, base: null, timestamp },
    pino.destination({ fd: descriptors[to], sync: true }),
  );
}
