import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPrivateFolder } from '../../files/private-folder.ts';

export interface CacheFolder {
  readonly path: string;
  /** Why it is not the one that was wanted. */
  readonly instead?: string;
}

/**
 * The private folder of index files. Where the one wanted cannot be had, it is a new one for temporary files.
 *
 * @throws where none can be made
 */
export async function openCacheFolder(wanted?: string): Promise<CacheFolder> {
  try {
    return { path: await openPrivateFolder('queries', wanted) };
  } catch (error) {
    return { path: await mkdtemp(join(tmpdir(), 'styrkedata-')), instead: String(error) };
  }
}
