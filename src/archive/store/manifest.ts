import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { versionPattern } from '../verify/version-claim.ts';

/** A version in the archive, as a line of its manifest. */
export interface Entry {
  readonly version: string;
  /** When it was first served; from the history of files, when it was written down there. */
  readonly published: string;
  readonly statements: number;
  /** The file with what it says, as all lines or as those that differ from another version's. */
  readonly file: string;
  /** The entry's file that the lines differ from; none where the file has them all. */
  readonly onto?: string | undefined;
  /** Hash of the lines that are kept: the version itself, unless something had to be forgotten. */
  readonly content: string;
  /** The file with what is different from the version before. */
  readonly changes: string;
  /** When something in it was last forgotten. */
  readonly rewritten?: string | undefined;
}

/** A line that tells that something had to go, and not what. */
export interface Note {
  readonly forgotten: string;
  readonly versions: number;
}

export interface Manifest {
  /** The oldest first. */
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

/** The list of what an archive holds, one JSON object a line; lines are only ever added to it, except when something is forgotten. */
export function manifestPath(folder: string): string {
  return join(folder, 'manifest.jsonl');
}

/**
 * Reads the manifest. A line that is damaged, or that a stop of the machine cut off, is none: what is built on it cannot
 * be opened.
 *
 * @throws where the file cannot be read
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestPath(folder), 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  const rows = lines.map(parseLine).filter((row) => row !== undefined);
  return {
    entries: rows.filter((row): row is Entry => 'version' in row),
    notes: rows.filter((row): row is Note => 'forgotten' in row),
  };
}

function parseLine(line: string): Entry | Note | undefined {
  try {
    const row = JSON.parse(line) as Partial<Entry & Note>;
    if (typeof row.forgotten === 'string') return row as Note;
    return isEntry(row) ? row : undefined;
  } catch {
    return undefined;
  }
}

/** Names of files come from the manifest, and may lead nowhere else. */
function isEntry(row: Partial<Entry>): row is Entry {
  const { version = '', published = '', file = '', changes = '', onto = file } = row;
  const isHash = versionPattern.test(version);
  const areNames = [file, changes, onto].every((name) => /^[0-9a-z][0-9a-z.-]*$/.test(name));
  return isHash && areNames && !Number.isNaN(Date.parse(published));
}

export function writeManifest({ entries, notes }: Manifest): string {
  return [...notes, ...entries].map((row) => `${JSON.stringify(row)}\n`).join('');
}
