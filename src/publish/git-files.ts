import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';

/** Where the files of a commit were laid out. */
export interface GitFiles {
  /** Where a path of the working folder is in that commit's files; there need not be anything. */
  readonly pathOf: (path: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

const run = promisify(execFile);

/**
 * Lays out the files of a commit in a folder of its own. Neither the working folder nor git's index changes.
 *
 * @param name a commit, tag or branch, as `git rev-parse` takes it
 * @param within a path in the repository
 * @param environment what git is started with: where it is, and what it is told
 * @returns `undefined` where there is no git, no repository or no such commit
 */
export async function layOutCommit(
  name: string,
  within: string,
  environment: Environment,
): Promise<GitFiles | undefined> {
  const from = dirname(await realpath(within).catch(() => resolve(within)));
  const git = async (words: readonly string[], index?: string): Promise<string> => {
    const env = index === undefined ? environment : { ...environment, GIT_INDEX_FILE: index };
    const { stdout } = await run('git', [...words], { cwd: from, env, maxBuffer: 1e8 });
    return stdout.trim();
  };
  const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const commit = await git(wanted).catch(() => undefined);
  if (commit === undefined) return undefined;
  const top = await realpath(await git(['rev-parse', '--show-toplevel']));
  const folder = await mkdtemp(join(tmpdir(), 'styrkedata-'));
  const index = join(folder, 'index');
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await git(['read-tree', commit], index);
    await git(['-C', top, 'checkout-index', '--all', `--prefix=${join(folder, 'files')}/`], index);
  } catch (cause) {
    await remove();
    throw cause;
  }
  const pathOf = async (path: string): Promise<string> =>
    join(
      folder,
      'files',
      relative(top, await realpath(path))
        .split(sep)
        .join('/'),
    );
  return { pathOf, remove };
}
