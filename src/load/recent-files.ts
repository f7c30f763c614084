import { createHash } from 'node:crypto';
import type { FileNames, FileOutcome } from './file-outcome.ts';

/** What came of files that were read before, for files that have not changed since. */
export interface RecentFiles {
  /** What came of a file of these bytes; made unless it is known. */
  readonly recall: (file: FileIdentity, make: () => Promise<FileOutcome>) => Promise<FileOutcome>;
  /** Forgets what has not been recalled since this was called before. */
  readonly forgetUnused: () => void;
}

/** All that a reading depends on beside contexts and names, which must be the same for all that one memory has. */
export interface FileIdentity extends FileNames {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function newRecentFiles(): RecentFiles {
  let before = new Map<string, FileOutcome>();
  let now = new Map<string, FileOutcome>();
  return {
    recall: async (file, make) => {
      const key = keyOf(file);
      const outcome = now.get(key) ?? before.get(key) ?? (await make());
      now.set(key, outcome);
      return outcome;
    },
    forgetUnused: () => {
      before = now;
      now = new Map();
    },
  };
}

function keyOf({ path, name, graph, blankNodePrefix, bytes }: FileIdentity): string {
  const content = createHash('sha256').update(bytes).digest('base64url');
  return JSON.stringify([path, name, graph, blankNodePrefix, content]);
}
