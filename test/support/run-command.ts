import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The built command. */
export const mainFile = join(import.meta.dirname, '../../dist/main.js');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaints: string;
}

/** A command of ours as a process of its own, as an operator runs it. */
export interface Running {
  readonly process: ChildProcess;
  /** Resolves with the first line of output that matches. */
  readonly said: (pattern: RegExp) => Promise<string>;
  readonly ended: Promise<Ended>;
}

/**
 * Starts the built command. Nothing is taken from this process's environment but the path.
 *
 * @param file the command itself, if another copy of it is meant
 */
export function startCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  file = mainFile,
): Running {
  const child = spawn(process.execPath, [file, ...words], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    output,
    complaints,
  }));
  const said = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const line = output.split('\n').find((candidate) => pattern.test(candidate));
      if (line !== undefined) return line;
      if (child.exitCode !== null) throw new Error(`ended before saying ${pattern}: ${complaints}`);
      await Promise.race([once(child.stdout, 'data'), ended]);
    }
  };
  return { process: child, said, ended };
}

/** Runs the built command to its end. */
export function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return startCommand(words, environment).ended;
}
