import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { apart, isWithin, type Environment, type Git } from '../../publish/git/git.ts';
import type { Outcome } from '../new/things/outcome.ts';
import { gitMistake, noAuthor, nothingToPropose } from './git-mistakes.ts';
import { repositoryOf, type Repository } from './repository.ts';

/** What is to become a commit. */
export interface Wanted {
  /** Folders and files of the working folder, the first in the repository; others that are not in it are left out. */
  readonly paths: readonly string[];
  readonly message: string;
  /** What the branch is called; with a number where there is one of that name. */
  readonly branch: string;
  /** As `Name <mail>`; `undefined`: whom git's own settings name. */
  readonly author: string | undefined;
}

/** A commit with a branch of its own. */
export interface Committed {
  readonly branch: string;
  /** Its name in git: a hash. */
  readonly commit: string;
}

/**
 * Makes a commit of files as they are, on the present one, and a branch that leads to it. Files, index, branch and hooks of who
 * works there stay as they were: git gets an index of its own, and no hook runs.
 */
export async function commitFiles(
  wanted: Wanted,
  environment: Environment,
): Promise<Outcome<Committed>> {
  const found = await repositoryOf(wanted.paths[0] ?? '', environment);
  if ('mistake' in found) return found;
  const folder = await mkdtemp(join(tmpdir(), 'styrkedata-'));
  try {
    const { git } = found.value;
    return await commitIn({ ...found.value, git: apart(git, folder), folder }, wanted);
  } catch (cause) {
    return { mistake: gitMistake(cause) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Workshop extends Repository {
  /** An empty folder. */
  readonly folder: string;
}

async function commitIn(
  { top, head, folder, git }: Workshop,
  { paths, message, branch, author }: Wanted,
): Promise<Outcome<Committed>> {
  const person = await personOf(author, git);
  if (person === undefined) return { mistake: noAuthor };
  await git(['-C', top, 'read-tree', head]);
  for (const path of await trackable(paths, top, git))
    await git(['-C', top, 'add', '-A', '--', path]);
  const tree = await git(['write-tree']);
  if (tree === (await git(['rev-parse', `${head}^{tree}`]))) return { mistake: nothingToPropose };
  const words = join(folder, 'message');
  await writeFile(words, message);
  const making = ['-c', 'i18n.commitEncoding=utf-8', 'commit-tree', tree, '-p', head, '-F', words];
  const commit = await git(making, { variables: person });
  const name = await freeName(branch, git);
  // Only where there is no such branch: nobody's is moved.
  await git(['update-ref', `refs/heads/${name}`, commit, '']);
  return { value: { branch: name, commit } };
}

/** The paths below the repository that are there now, or were at the present commit. */
async function trackable(paths: readonly string[], top: string, git: Git): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const real = await realpath(path).catch(() => undefined);
    const folder = await realpath(dirname(path)).catch(() => '');
    const whole = real ?? join(folder, basename(path));
    if (!isWithin(whole, top)) continue;
    const name = relative(top, whole) || '.';
    const isKnown = real !== undefined || (await git(['-C', top, 'ls-files', '--', name])) !== '';
    if (isKnown) found.push(name);
  }
  return found;
}

/** Who makes the commit, as git's variables have it; `undefined` where nobody has said who that is. */
async function personOf(author: string | undefined, git: Git): Promise<Environment | undefined> {
  const said =
    author ??
    (await git(['-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT']).catch(() => ''));
  const [, name, mail] = /^(.*\S)\s*<([^<>]*)>/.exec(said) ?? [];
  if (name === undefined) return undefined;
  return {
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: mail },
    ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: mail },
  };
}

async function freeName(branch: string, git: Git): Promise<string> {
  const all = await git(['for-each-ref', '--format=%(refname)', 'refs/heads']);
  const taken = new Set(all.split('\n'));
  let name = branch;
  for (let number = 2; taken.has(`refs/heads/${name}`); number += 1) name = `${branch}-${number}`;
  return name;
}
