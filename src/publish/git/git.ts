import { execFile } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How git is asked, where that is not as usual. */
export interface GitOptions {
  /** A file that it takes for its index. */
  readonly index?: string;
  /** Variables that it gets besides. */
  readonly variables?: Environment;
}

/** Asks the git that is installed; without its outer white space, what it answers. Rejects where it fails or is not there. */
export type Git = (words: readonly string[], options?: GitOptions) => Promise<string>;

/** How long git may take, in milliseconds: nobody waits longer for a server. */
const mostTime = 120_000;

/** How much it may answer, in bytes. */
const mostAnswer = 1e8;

const run = promisify(execFile);

/**
 * Git as it is asked where a path is: in a folder itself, which may be the whole repository, else beside the file. Paths are no
 * patterns, and it never asks back.
 *
 * @param environment what it is started with: where it is, and what it is told
 */
export async function gitAt(path: string, environment: Environment): Promise<Git> {
  const real = await realpath(path).catch(() => resolve(path));
  const isFolder = (await stat(real).catch(() => undefined))?.isDirectory() ?? false;
  const cwd = isFolder ? real : dirname(real);
  return async (words, { index, variables } = {}) => {
    const files = index === undefined ? {} : { GIT_INDEX_FILE: index };
    const ways = { GIT_LITERAL_PATHSPECS: '1', GIT_TERMINAL_PROMPT: '0' };
    const env = { ...environment, ...ways, ...files, ...variables };
    const bounds = { maxBuffer: mostAnswer, timeout: mostTime };
    const { stdout } = await run('git', [...words], { cwd, env, ...bounds });
    return stdout.trim();
  };
}

/**
 * Git with an index of its own, which runs no program of the repository's: neither hooks nor what watches files.
 *
 * @param folder an empty one, for the index
 */
export function apart(git: Git, folder: string): Git {
  const ways = { hooksPath: join(folder, 'hooks'), fsmonitor: 'false' };
  const settings = Object.entries(ways).flatMap(([name, value]) => ['-c', `core.${name}=${value}`]);
  return (words, options) =>
    git([...settings, ...words], { index: join(folder, 'index'), ...options });
}

/** Whether a path is a folder or below it; both as the system has them. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
