import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { pathsBelow, placeOf, statusOf } from './paths-below.ts';

/**
 * A hash of all that files below these folders are called and hold: the same only for the same files. Nothing is
 * left out, whatever its name: data may speak of any file beside it. What is no ordinary file counts by its name.
 *
 * Nothing else is done meanwhile, which is for threads and for starts: to wait for each file takes ten times the work.
 *
 * @param roots paths of folders or files; they need not exist
 */
export function digestOf(roots: readonly string[]): string {
  const hash = createHash('sha256');
  for (const root of roots) for (const path of pathsBelow(root)) addFile(hash, root, path);
  return hash.digest('hex');
}

function addFile(hash: Hash, root: string, path: string): void {
  const whole = placeOf(root, path);
  const state = statusOf(whole);
  const isFile = state?.isFile() === true;
  const size = isFile ? Number(state.size) : undefined;
  hash.update(`${JSON.stringify([root, path, size, state?.isDirectory()])}\n`);
  if (size) addBytes(hash, whole, size);
}

const buffer = Buffer.allocUnsafeSlow(2 ** 18);

/** Bytes that come while they are read would belong to whatever is next. */
function addBytes(hash: Hash, path: string, size: number): void {
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < size;) {
      const read = readSync(file, buffer, 0, Math.min(buffer.length, size - at), at);
      if (read === 0) return;
      hash.update(buffer.subarray(0, read));
      at += read;
    }
  } finally {
    closeSync(file);
  }
}
