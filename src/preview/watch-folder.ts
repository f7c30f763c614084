import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf, watchFiles, type FileWatch } from '../load/watch-files.ts';

/** How long a file rests before it is read: programs write in several steps. In milliseconds. */
const calm = 60;

/** Hears of changes at once where the system tells of them, and looks itself besides: what comes by network disks is told of nowhere. */
export function watchFolder(data: string, onChange: () => void): FileWatch {
  let timer: NodeJS.Timeout | undefined;
  const watched = new Map<string, FSWatcher>();
  let seen: string | undefined;
  // Both ways of hearing tell of the same change.
  const look = async (): Promise<void> => {
    const now = await fingerprintOf([data]);
    if (now !== seen) onChange();
    seen = now;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), calm);
    void watchAll();
  };
  // Each folder by itself: who watches files loses those that are written anew and moved into their place.
  const watchAll = async (): Promise<void> => {
    const entries = await readdir(data, { recursive: true, withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory());
    const paths = [data, ...folders.map(({ parentPath, name }) => join(parentPath, name))];
    for (const path of paths.filter((each) => !watched.has(each))) {
      const watcher = watchOne(path, soon);
      if (watcher) watched.set(path, watcher);
    }
  };
  void watchAll();
  const looking = watchFiles([data], soon);
  return {
    close: () => {
      clearTimeout(timer);
      looking.close();
      for (const watcher of watched.values()) watcher.close();
    },
  };
}

function watchOne(path: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(path, onChange).on('error', () => undefined);
  } catch {
    return undefined;
  }
}
