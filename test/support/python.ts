import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A Python that has some packages, or why there is none. */
export type Python =
  | {
      readonly run: (program: string, ...words: readonly string[]) => Promise<string>;
      readonly path: string;
    }
  | { readonly reason: string };

/**
 * A Python with packages of PyPI in an environment of its own, which is kept among the temporary files for the
 * next run. Where Python or the packages cannot be had, tests are to be skipped with the reason.
 *
 * @param packages each with its version: `mcp==2.3.0`
 * @param alone packages without what they say that they need
 */
export async function pythonWith(
  packages: readonly string[],
  alone: readonly string[] = [],
): Promise<Python> {
  const all = [...packages, ...alone];
  const folder = join(tmpdir(), 'styrkedata-python', all.join('+').replaceAll(/[^\w.+-]/g, '_'));
  const path = join(folder, 'bin', 'python');
  try {
    if (!existsSync(path)) await install([packages, ['--no-deps', ...alone]], folder);
  } catch (error) {
    return { reason: `Python with ${all.join(', ')} cannot be had: ${firstLine(error)}` };
  }
  const run = async (program: string, ...words: readonly string[]): Promise<string> => {
    // What programs leave behind is theirs, and not in our folders.
    const options = { cwd: folder, maxBuffer: 100_000_000, timeout: 600_000 };
    const { stdout } = await execute(path, ['-c', program, ...words], options);
    return stdout;
  };
  return { path, run };
}

/** Python itself finds its packages wherever the folder is; only whole environments have the name that is looked for. */
async function install(groups: readonly (readonly string[])[], folder: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true });
  const made = await mkdtemp(`${folder}-`);
  await execute('python3', ['-m', 'venv', made]);
  for (const group of groups.filter((words) => words.some((word) => !word.startsWith('--')))) {
    const words = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...group];
    await execute(join(made, 'bin', 'python'), words, { timeout: 600_000 });
  }
  await rename(made, folder).catch(() => rm(made, { recursive: true }));
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
