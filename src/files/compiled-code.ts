import module from 'node:module';
import process from 'node:process';

/** What Node has from 22.1 and 22.10 on. */
const { enableCompileCache, flushCompileCache } = module as {
  readonly enableCompileCache?: (folder: string) => unknown;
  readonly flushCompileCache?: () => void;
};

/** By which threads and processes learn of the folder, and an operator can name another. */
const variable = 'NODE_COMPILE_CACHE';

/**
 * Has what V8 makes of modules kept in files, so that the next start need not compile them again: of those that this process
 * loads from now on, and its threads and processes. Nothing happens where Node cannot do that, or has been told to already.
 *
 * @param openFolder makes the folder, which this user alone can write to; where that fails, nothing is kept
 */
export async function keepCompiledCode(openFolder: () => Promise<string>): Promise<void> {
  if (enableCompileCache === undefined || process.env[variable] !== undefined) return;
  const folder = await openFolder().catch(() => undefined);
  if (folder === undefined) return;
  enableCompileCache(folder);
  process.env[variable] = folder;
}

/** Writes what was compiled so far, as what is ended from outside writes nothing at its end. */
export function writeCompiledCode(): void {
  flushCompileCache?.();
}
