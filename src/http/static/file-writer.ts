import { closeSync, futimesSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file below a root: `name` is not there yet, and has the time of its last change afterwards, by which servers
 * tell Last-Modified.
 *
 * @throws what the system says where it cannot be written
 */
export type WriteFile = (name: string, bytes: Buffer | string, changed: Date) => void;

/** Writes at once instead of asking a thread to: there are very many files, and each is small. */
export function newFileWriter(root: string): WriteFile {
  const folders = new Set<string>();
  return (name, bytes, changed) => {
    const path = join(root, name);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const file = openSync(path, 'wx');
    try {
      writeFileSync(file, bytes);
      futimesSync(file, changed, changed);
    } finally {
      closeSync(file);
    }
  };
}
