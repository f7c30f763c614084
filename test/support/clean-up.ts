import { rm } from 'node:fs/promises';
import { testFolders } from './files.ts';

/** After all tests, removes the folders that they made. */
export async function teardown(): Promise<void> {
  await rm(testFolders, { recursive: true, force: true });
}
