import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A hash of all that files below these folders are called and hold: the same only for the same files. Nothing is
 * left out, whatever its name: data may speak of any file beside it. What is no ordinary file counts by its name.
 *
 * @param roots paths of folders or files; they need not exist
 */
export async function digestOf(roots: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const root of roots) {
    const paths = await readdir(root, { recursive: true }).catch(() => []);
    for (const path of ['', ...paths.sort()]) await addFile(hash, root, path);
  }
  return hash.digest('hex');
}

async function addFile(hash: Hash, root: string, path: string): Promise<void> {
  const whole = join(root, path);
  const state = await stat(whole).catch(() => undefined);
  const isFile = state?.isFile() === true;
  const size = isFile ? state.size : undefined;
  hash.update(`${JSON.stringify([root, path, size, state?.isDirectory()])}\n`);
  // Bytes that come while they are read would belong to whatever is next.
  if (size)
    for await (const bytes of createReadStream(whole, { end: size - 1 }))
      hash.update(bytes as Buffer);
}
