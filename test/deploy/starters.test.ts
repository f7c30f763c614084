import { execFile } from 'node:child_process';
import { chmod, cp, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/files.ts';

const run = promisify(execFile);
const starters = join(import.meta.dirname, '../../docs/deploy/preview');

/** A folder of a region with the starters in it, and a program called npx that tells where and how it is started. */
async function region(): Promise<{ readonly folder: string; readonly env: NodeJS.ProcessEnv }> {
  const folder = join(await folderWith({ npx: '#!/bin/sh\necho "$PWD: $*"\n' }), 'my region');
  await cp(starters, folder, { recursive: true });
  const programs = join(folder, '..');
  await chmod(join(programs, 'npx'), 0o755);
  return { folder, env: { PATH: `${programs}:/usr/bin:/bin` } };
}

describe.skipIf(process.platform === 'win32')('a starter of the preview', () => {
  it('starts in the folder where it lies, on macOS', async () => {
    const { folder, env } = await region();
    const { stdout } = await run(join(folder, 'preview.command'), [], { cwd: '/', env });
    expect(stdout).toBe(`${await realpath(folder)}: styrkedata preview\n`);
  });

  it('starts in the folder where it lies, on Linux', async () => {
    const { folder, env } = await region();
    const entry = await readFile(join(folder, 'preview.desktop'), 'utf8');
    const [, script = ''] = /^Exec=sh -c '(.*)' preview %k$/m.exec(entry) ?? [];
    const words = ['-c', script, 'preview', join(folder, 'preview.desktop')];
    const { stdout } = await run('sh', words, { cwd: '/', env });
    expect(stdout).toBe(`${await realpath(folder)}: styrkedata preview\n`);
  });
});

describe('the starter for Windows', () => {
  it('has the line ends that Windows needs, and goes to its own folder first', async () => {
    const text = await readFile(join(starters, 'preview.bat'), 'utf8');
    expect(text.split('\r\n').slice(2)).toEqual([
      'cd /d "%~dp0"',
      'call npx styrkedata preview',
      'pause',
      '',
    ]);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
