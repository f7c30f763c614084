import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Each user of a machine has one. */
function defaultFolder(): string {
  return join(tmpdir(), `styrkedata-${process.geteuid?.() ?? 'cache'}`);
}

/**
 * A folder for what can be made anew, that only this user can open: somebody else could give us other data.
 *
 * @param name of what is kept there
 * @param wanted a folder for caches; one of the system's for temporary files unless given
 * @throws where it is not like that, or cannot be made
 */
export async function openPrivateFolder(name: string, wanted = defaultFolder()): Promise<string> {
  const path = join(wanted, name);
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  await mkdir(path, { mode: 0o700 }).catch(ignoreExisting);
  await makePrivate(path);
  return path;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** A link could lead anywhere, and what belongs to somebody else can be changed by them. */
async function makePrivate(path: string): Promise<void> {
  const status = await lstat(path);
  const isOurs = process.geteuid === undefined || status.uid === process.geteuid();
  if (!isOurs || !status.isDirectory()) throw new Error(`${path} is not a folder of this user.`);
  await chmod(path, 0o700);
}
