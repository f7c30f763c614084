import { newMemory } from '../publish/memory.ts';
import type { Sources } from '../publish/publish.ts';
import { readVersion, type FilesVersion } from '../publish/read-version.ts';

/** What reads a folder as it is, one time after the other: each leaves to the next what has not changed. */
export function newFolderReader(sources: Sources): () => Promise<FilesVersion> {
  const memory = newMemory();
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const version = last.then(() => readVersion(sources, memory));
    last = version.catch(() => undefined);
    return version;
  };
}
