import { realpath } from 'node:fs/promises';
import { gitAt, type Environment, type Git } from '../../publish/git/git.ts';
import type { Outcome } from '../new/things/outcome.ts';
import { gitMistake, noRepository } from './git-mistakes.ts';

/** A repository of git with a commit. */
export interface Repository {
  readonly git: Git;
  /** Its folder, as the system has it. */
  readonly top: string;
  /** The commit that is checked out. */
  readonly head: string;
}

/** The repository that a path is in, or what is missing: git, a repository, a commit. */
export async function repositoryOf(
  path: string,
  environment: Environment,
): Promise<Outcome<Repository>> {
  const git = await gitAt(path, environment);
  try {
    await git(['--version']);
  } catch (cause) {
    return { mistake: gitMistake(cause) };
  }
  const told = await git(['rev-parse', '--show-toplevel', 'HEAD^{commit}']).catch(() => '');
  const [top, head] = told.split('\n');
  if (!top || !head) return { mistake: noRepository(path) };
  return { value: { git, top: await realpath(top), head } };
}
