import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds what tests run, so that they are never told of a program that is not the one in `src/`. */
export function setup(): void {
  const compiler = join(import.meta.dirname, '../../node_modules/.bin/tsc');
  const { status, stdout, error } = spawnSync(compiler, ['-b'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`src/ does not build: ${error?.message ?? stdout}`);
}
