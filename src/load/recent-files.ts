import { createHash } from 'node:crypto';
import type { FileNames, FileOutcome } from './file-outcome.ts';

/** What came of files that were read before, for files that have not changed since. */
export interface RecentFiles {
  /** What came of a file of these bytes; made unless it is known. */
  readonly recall: (file: FileIdentity, make: () => Promise<FileOutcome>) => Promise<FileOutcome>;
  /** Forgets what has not been recalled since this was called before. */
  readonly forgetUnused: () => void;
}

/**
 * All that a reading depends on beside contexts and names, which must be the same for all that one memory has; and the path, which
 * what is told of the file begins with.
 */
export interface FileIdentity extends FileNames {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function newRecentFiles(): RecentFiles {
  let before = new Map<string, Read>();
  let now = new Map<string, Read>();
  return {
    recall: async (file, make) => {
      const key = keyOf(file);
      const known = now.get(key) ?? before.get(key);
      const read = known ?? { path: file.path, outcome: await make() };
      now.set(key, read);
      return read.path === file.path ? read.outcome : movedTo(file.path, read.outcome);
    },
    forgetUnused: () => {
      before = now;
      now = new Map();
    },
  };
}

interface Read {
  readonly path: string;
  readonly outcome: FileOutcome;
}

/** A folder is copied to try something in it: what is the same there need not be read again. */
function movedTo(path: string, outcome: FileOutcome): FileOutcome {
  const findings = outcome.findings.map((finding) => ({ ...finding, path }));
  return outcome.outcome === 'loaded'
    ? { ...outcome, file: { ...outcome.file, path }, findings }
    : { ...outcome, findings };
}

function keyOf({ name, graph, blankNodePrefix, bytes }: FileIdentity): string {
  const content = createHash('sha256').update(bytes).digest('base64url');
  return JSON.stringify([name, graph, blankNodePrefix, content]);
}
