import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { apart, gitAt, isWithin, type Environment } from './git.ts';

/** Where the files of a commit were laid out. */
export interface GitFiles {
  /** Where a path of the working folder is in that commit's files, where there need not be anything; nothing for a path elsewhere. */
  readonly pathOf: (path: string) => Promise<string | undefined>;
  readonly remove: () => Promise<void>;
}

/** A commit, and when it was made. */
export interface Commit {
  readonly name: string;
  readonly made: Date;
}

/**
 * The commits on the way to the present one that changed any of some paths, the oldest first. Of what was merged, the
 * merge counts: that is when it came to be what holds.
 *
 * @param paths the first is in the repository; others that are not are left out
 * @returns `undefined` where there is no git, no repository or no commit
 */
export async function commitsOf(
  paths: readonly string[],
  environment: Environment,
): Promise<readonly Commit[] | undefined> {
  const [first = ''] = paths;
  const git = await gitAt(first, environment);
  const top = await git(['rev-parse', '--show-toplevel']).catch(() => undefined);
  if (top === undefined) return undefined;
  const root = await realpath(top);
  const real = await Promise.all(paths.map((path) => realpath(path).catch(() => '')));
  const inside = real.filter((path) => isWithin(path, root));
  const way = ['log', '--first-parent', '--reverse', '--no-show-signature'];
  const form = ['--format=%H %ct', '--', ...inside];
  const told = await git([...way, ...form]).catch(() => undefined);
  return told?.split('\n').flatMap((line) => {
    const [, name, seconds] = /^([0-9a-f]{40,64}) (\d+)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, made: new Date(Number(seconds) * 1000) }];
  });
}

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
  const git = await gitAt(within, environment);
  const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const commit = await git(wanted).catch(() => undefined);
  if (commit === undefined) return undefined;
  const top = await realpath(await git(['rev-parse', '--show-toplevel']));
  const folder = await mkdtemp(join(tmpdir(), 'styrkedata-'));
  const own = apart(git, folder);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await own(['read-tree', commit]);
    await own(['-C', top, 'checkout-index', '--all', `--prefix=${join(folder, 'files')}/`]);
  } catch (cause) {
    await remove();
    throw cause;
  }
  const pathOf = async (path: string): Promise<string | undefined> => {
    const real = await realpath(path).catch(() => '');
    return isWithin(real, top) ? join(folder, 'files', relative(top, real)) : undefined;
  };
  return { pathOf, remove };
}
