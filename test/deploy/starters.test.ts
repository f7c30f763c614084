import { execFile } from 'node:child_process';
import { chmod, cp, readFile, realpath, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/files.ts';

const run = promisify(execFile);
const starters = join(import.meta.dirname, '../../docs/deploy/preview');

/** A program called npx that tells where and how it is started. */
const telling = { npx: '#!/bin/sh\necho "$PWD: $*"\n' };

/** A folder of a region with the starters in it, and no programs but those given. */
async function region(
  programs: Readonly<Record<string, string>> = telling,
): Promise<{ readonly folder: string; readonly env: NodeJS.ProcessEnv }> {
  const path = await folderWith(programs);
  for (const name of Object.keys(programs)) await chmod(join(path, name), 0o755);
  await symlink('/usr/bin/dirname', join(path, 'dirname'));
  const folder = join(path, 'my region');
  await cp(starters, folder, { recursive: true });
  return { folder, env: { PATH: path } };
}

/** The words of a command, as the Desktop Entry Specification 1.5 quotes them; fails where it forbids what is written. */
function wordsOf(entry: string): string[] {
  const [, value = ''] = /^Exec=([ -~]+)$/m.exec(entry) ?? [];
  // Escapes of the type string first ("Possible value types"), then those of the key ("The Exec key").
  const command = value.replaceAll(/\\([\\s])/g, (_, letter) => (letter === 's' ? ' ' : '\\'));
  const word = /"(?:[^"`$\\]|\\["`$\\])*"|[^\s"'\\><~|&;$*?#()`]+/g;
  expect(command.replaceAll(word, '').trim()).toBe('');
  return (command.match(word) ?? []).map((each) =>
    each.startsWith('"') ? each.slice(1, -1).replaceAll(/\\(.)/g, '$1') : each,
  );
}

/** Starts what the desktop entry of a folder starts. */
async function startEntry(folder: string, env: NodeJS.ProcessEnv) {
  const path = join(folder, 'preview.desktop');
  const [program, ...words] = wordsOf(await readFile(path, 'utf8'));
  expect(program).toBe('sh');
  const filled = words.map((word) => (word === '%k' ? path : word));
  return { ended: run('/bin/sh', filled, { cwd: '/', env }) };
}

describe.skipIf(process.platform === 'win32')('a starter of the preview', () => {
  it('starts in the folder where it lies, on macOS', async () => {
    const { folder, env } = await region();
    const { stdout } = await run(join(folder, 'preview.command'), [], { cwd: '/', env });
    expect(stdout).toBe(`${await realpath(folder)}: styrkedata preview\n`);
  });

  it('starts in the folder where it lies, on Linux', async () => {
    const { folder, env } = await region();
    const { stdout } = await (await startEntry(folder, env)).ended;
    expect(stdout).toBe(`${await realpath(folder)}: styrkedata preview\n`);
  });

  it.each([
    ['Node.js is missing', {}, 'Node.js is missing: https://nodejs.org'],
    ['the port is taken', { npx: '#!/bin/sh\necho taken\nexit 1\n' }, 'taken\n'],
  ])('leaves the window open until Enter, on Linux, where %s', async (_, programs, reason) => {
    const { folder, env } = await region(programs);
    const { ended } = await startEntry(folder, env);
    let said = '';
    for await (const text of ended.child.stdout ?? []) {
      said += String(text);
      if (said.includes('Press Enter to close.')) break;
    }
    expect(said).toContain(reason);
    expect(ended.child.exitCode).toBe(null);
    ended.child.stdin?.end('\n');
    await ended;
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
