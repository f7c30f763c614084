import { randomUUID } from 'node:crypto';
import { readFile, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import type { Text } from '../../site/text.ts';

/** A file as it was read, and what is to be in it. */
export interface Rewritten {
  readonly path: string;
  /** `undefined`: there is no such file. */
  readonly before: Buffer | undefined;
  readonly after: string;
}

export type Writing =
  | { readonly outcome: 'written' }
  /** Somebody else changed a file since it was read. None was written. */
  | { readonly outcome: 'overtaken'; readonly path: string };

/**
 * Writes files so that each is always whole: beside the old one, flushed to the disk, then in its place. A file that
 * is no longer what was read is never overwritten.
 *
 * @throws the system's error where a file cannot be written
 */
export async function writeFiles(files: readonly Rewritten[]): Promise<Writing> {
  for (const file of files)
    if (!(await isAsRead(file))) return { outcome: 'overtaken', path: file.path };
  for (const file of files)
    if (!(await writeOne(file))) return { outcome: 'overtaken', path: file.path };
  return { outcome: 'written' };
}

/** Writes one file; `false` where it changed in the meantime. */
async function writeOne(file: Rewritten): Promise<boolean> {
  const target = await realpath(file.path).catch(() => file.path);
  const mode = await stat(target).then(
    (entry) => entry.mode,
    () => 0o644,
  );
  // Hidden, so that who watches the folder does not read it.
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  const fill = (handle: FileHandle): Promise<void> => handle.writeFile(file.after);
  return writeWhole(target, fill, { mode, draft, isWanted: () => isAsRead(file) });
}

async function isAsRead({ path, before }: Rewritten): Promise<boolean> {
  const now = await readFile(path).catch(() => undefined);
  if (before === undefined || now === undefined) return before === now;
  return before.equals(now);
}

/** That somebody else was quicker. */
export function overtaken(path: string): Text {
  return {
    sv: `${path} ändrades av någon annan under tiden, så den skrevs inte över. Kör kommandot igen.`,
    en: `${path} was changed by somebody else in the meantime, so it was not overwritten. Run the command again.`,
  };
}
