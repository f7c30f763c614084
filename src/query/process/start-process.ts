import { fork } from 'node:child_process';
import { programFile } from '../../site/program-files.ts';
import type { Order, Report } from './messages.ts';

/** A query process that runs, seen from the site. */
export interface RunningProcess {
  readonly pid: number | undefined;
  /** What no process hears any more is lost. */
  readonly send: (order: Order) => void;
  readonly kill: () => void;
}

export interface ProcessOptions {
  /** The site's environment, of which the process gets what it needs. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onReport: (report: Report) => void;
  /** Called once, with what the system tells of why. */
  readonly onEnd: (reason: string) => void;
}

/** Time zone, certificates that SERVICE trusts, where compiled code is kept. Secrets of the site are not for queries. */
const passedOn = [
  'TZ',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'SystemRoot',
  'NODE_COMPILE_CACHE',
];

/** Starts a query process. It ends by itself when this one does. */
export function startProcess({ environment, onReport, onEnd }: ProcessOptions): RunningProcess {
  const child = fork(programFile('query-process'), {
    env: Object.fromEntries(
      passedOn.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
    ),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-longestSaid);
  });
  let hasEnded = false;
  const end = (reason: string): void => {
    if (!hasEnded) onEnd(reason);
    hasEnded = true;
  };
  child.on('message', (report: Report) => {
    onReport(report);
  });
  child.on('error', (error) => {
    end(String(error));
  });
  child.on('close', (code, signal) => {
    end([signal ?? `exit code ${code}`, fatal.exec(said)?.[0]].filter(Boolean).join(': '));
  });
  return {
    pid: child.pid,
    send: (order) => child.send(order, () => undefined),
    kill: () => child.kill('SIGKILL'),
  };
}

const longestSaid = 20_000;

/** What Node writes before it ends for want of memory. */
const fatal = /FATAL ERROR: .*/;
