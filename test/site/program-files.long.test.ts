import { execFile } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/files.ts';

const run = promisify(execFile);
const dist = join(import.meta.dirname, '../../dist');

/** A program of two files, which tell what they are, with our own start before them. */
async function program(): Promise<string> {
  const folder = await folderWith({
    'package.json': '{ "type": "module" }',
    'dist/command-line.js': "console.log('modules')",
    'dist/bundle/command-line.js': "console.log('bundle')",
    'dist/.tsbuildinfo': 'first',
    'node_modules/.package-lock.json': '{}',
  });
  for (const name of ['main.js', 'site/program-files.js'])
    await cp(join(dist, name), join(folder, 'dist', name));
  return folder;
}

async function started(folder: string): Promise<string> {
  const { stdout } = await run(process.execPath, [join(folder, 'dist/main.js')]);
  return stdout.trim();
}

/** Notes that the bundle is of the modules as they are. */
async function noteBuild(folder: string): Promise<void> {
  const script = `const { buildOfModules } = await import('./dist/site/program-files.js');
    process.stdout.write(buildOfModules());`;
  const words = ['--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, words, { cwd: folder });
  await writeFile(join(folder, 'dist/bundle/build.txt'), stdout);
}

describe('what a start runs', () => {
  it('is the bundle where it is of these modules and packages, and the modules where not', async () => {
    const folder = await program();
    // A bundle that was broken off.
    expect(await started(folder)).toBe('modules');
    await noteBuild(folder);
    expect(await started(folder)).toBe('bundle');
    await writeFile(join(folder, 'dist/.tsbuildinfo'), 'second');
    expect(await started(folder)).toBe('modules');
    await noteBuild(folder);
    expect(await started(folder)).toBe('bundle');
    await writeFile(join(folder, 'node_modules/.package-lock.json'), '{ "packages": {} }');
    expect(await started(folder)).toBe('modules');
  });

  it('is the bundle where there is nothing else, as in a package', async () => {
    const folder = await program();
    await noteBuild(folder);
    for (const name of ['dist/.tsbuildinfo', 'dist/command-line.js']) await rm(join(folder, name));
    expect(await started(folder)).toBe('bundle');
  });
});
