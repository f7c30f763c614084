import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { layOutCommit } from './git-files.ts';
import type { Environment } from './git.ts';

/** Which files an earlier version consists of. */
export interface EarlierVersion {
  readonly data: string;
  /** `undefined`: the vocabulary that the present version has. */
  readonly ontology: string | undefined;
  /** To be called when they have been read. */
  readonly remove: () => Promise<void>;
}

interface Present {
  readonly data: string;
  readonly ontology: string | undefined;
}

/**
 * Finds an earlier version by what an editor calls it: a folder of data, or one with a folder `data` in it; a dump; else a
 * commit of git. The vocabulary that lies beside the data is that version's own.
 *
 * @returns `undefined` where there is nothing of that name
 */
export async function findEarlier(
  name: string,
  present: Present,
  environment: Environment,
): Promise<EarlierVersion | undefined> {
  const remove = (): Promise<void> => Promise.resolve();
  if (await isFolder(join(name, 'data'))) return besideIt(join(name, 'data'), remove);
  if (await isFolder(name)) return besideIt(name, remove);
  if (await stat(name).catch(() => undefined))
    return { data: name, ontology: present.ontology, remove };
  return findCommit(name, present, environment);
}

/**
 * Lays out an earlier version that is a commit of git.
 *
 * @returns `undefined` where there is no such commit
 */
export async function findCommit(
  name: string,
  present: Present,
  environment: Environment,
): Promise<EarlierVersion | undefined> {
  const commit = await layOutCommit(name, present.data, environment);
  if (commit === undefined) return undefined;
  const data = await commit.pathOf(present.data);
  const ontology = await commit.pathOf(present.ontology ?? 'ontology');
  const isThere = ontology !== undefined && (await isFolder(ontology));
  if (data === undefined) {
    await commit.remove();
    return undefined;
  }
  return { data, ontology: isThere ? ontology : present.ontology, remove: commit.remove };
}

async function besideIt(data: string, remove: EarlierVersion['remove']): Promise<EarlierVersion> {
  const ontology = join(dirname(resolve(data)), 'ontology');
  return { data, ontology: (await isFolder(ontology)) ? ontology : undefined, remove };
}

async function isFolder(path: string): Promise<boolean> {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isDirectory() ?? false;
}
