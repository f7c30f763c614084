import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { unfinished } from './write-whole.ts';

/** How a folder stands to somebody who wants to write it anew. */
export type FolderState = 'absent' | 'empty' | 'filled' | 'file';

/** What is at a path; a folder that cannot be read counts as filled, for nobody knows what it has. */
export async function folderState(path: string): Promise<FolderState> {
  try {
    return (await readdir(path)).length === 0 ? 'empty' : 'filled';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'absent';
    return code === 'ENOTDIR' ? 'file' : 'filled';
  }
}

/**
 * Writes a folder that is there whole or as it was: it is filled beside its place, and changes places with what was
 * there when it is complete. What was there goes then.
 *
 * @throws what the system says where it cannot be written; nothing is left beside it
 */
export async function writeFolder<Result>(
  path: string,
  fill: (draft: string) => Promise<Result>,
): Promise<Result> {
  const place = resolve(path);
  const beside = (word: string): string =>
    join(dirname(place), `.${basename(place)}.${word}.${randomUUID()}${unfinished}`);
  const [draft, former] = [beside('new'), beside('old')];
  await mkdir(draft, { recursive: true });
  try {
    const result = await fill(draft);
    const hadOne = (await folderState(place)) !== 'absent';
    if (hadOne) await rename(place, former);
    await rename(draft, place).catch(async (error: unknown) => {
      if (hadOne) await rename(former, place);
      throw error;
    });
    return result;
  } finally {
    await Promise.all([draft, former].map((each) => rm(each, { recursive: true, force: true })));
  }
}
