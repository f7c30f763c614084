import { gitAt, type Environment } from '../../publish/git/git.ts';
import type { Outcome } from '../new/things/outcome.ts';
import { gitMistake, noRemote } from './git-mistakes.ts';

/** The names of those that a repository can send to; none where there is no repository. */
export async function remotesAt(path: string, environment: Environment): Promise<string[]> {
  const git = await gitAt(path, environment);
  const told = await git(['remote']).catch(() => '');
  return told.split('\n').filter((name) => name !== '');
}

/**
 * Sends a branch to one of the repository's remotes, under its own name. Hooks for sending run: some systems keep large files by them.
 *
 * @param path in the repository
 */
export async function sendBranch(
  { branch, remote }: { readonly branch: string; readonly remote: string },
  path: string,
  environment: Environment,
): Promise<Outcome<undefined>> {
  const names = await remotesAt(path, environment);
  if (!names.includes(remote)) return { mistake: noRemote(remote, names) };
  const git = await gitAt(path, environment);
  const name = `refs/heads/${branch}`;
  return git(['push', '--quiet', '--end-of-options', remote, `${name}:${name}`]).then(
    () => ({ value: undefined }),
    (cause: unknown) => ({ mistake: gitMistake(cause) }),
  );
}
