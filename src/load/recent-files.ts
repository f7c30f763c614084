import { createHash } from 'node:crypto';
import { hasBlankNode } from '../rdf/quad-terms.ts';
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
      const keys = keysOf(file);
      const find = (key: string): Read | undefined => now.get(key) ?? before.get(key);
      const known = find(keys.whole) ?? find(keys.plain);
      const read = known ?? readOf(file.path, await make());
      now.set(read.isPlain ? keys.plain : keys.whole, read);
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
  /** Whether it is the same whatever its blank nodes would be called: a file that comes before it changes that name. */
  readonly isPlain: boolean;
}

function readOf(path: string, outcome: FileOutcome): Read {
  const isLoaded = outcome.outcome === 'loaded' && outcome.findings.length === 0;
  return { path, outcome, isPlain: isLoaded && !outcome.file.quads.some(hasBlankNode) };
}

/** A folder is copied to try something in it: what is the same there need not be read again. */
function movedTo(path: string, outcome: FileOutcome): FileOutcome {
  const findings = outcome.findings.map((finding) => ({ ...finding, path }));
  return outcome.outcome === 'loaded'
    ? { ...outcome, file: { ...outcome.file, path }, findings }
    : { ...outcome, findings };
}

function keysOf({ name, graph, blankNodePrefix, bytes }: FileIdentity) {
  const content = createHash('sha256').update(bytes).digest('base64url');
  const plain = JSON.stringify([name, graph, content]);
  return { plain, whole: JSON.stringify([name, graph, content, blankNodePrefix]) };
}
