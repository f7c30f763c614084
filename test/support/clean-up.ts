import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives each run a place of its own for the folders that its tests make, and removes it afterwards. What the program makes
 * among temporary files is there too.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folders = await mkdtemp(join(tmpdir(), 'styrkedata-tests-'));
  process.env['STYRKEDATA_TEST_FOLDERS'] = folders;
  process.env['TMPDIR'] = folders;
  // A program that has just ended may still be writing compiled code.
  return () => rm(folders, { recursive: true, force: true, maxRetries: 10 });
}
