import { readdir, stat, symlink } from 'node:fs/promises';
import module from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../support/files.ts';
import { startCommand } from '../support/run-command.ts';

/** Node 22.1 and later. */
const keepsCode = 'enableCompileCache' in module;

/** A command that loads a file of its own; Node tells of each file whether it had what was compiled of it. */
const told = async (cache: string) => {
  const environment = { CACHE_FOLDER: cache, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };
  const { code, complaints } = await startCommand(['config'], environment).ended;
  return { code, isAccepted: complaints.includes('was accepted') };
};

it.runIf(keepsCode)(
  'what was compiled is kept for the next start, for this user alone',
  async () => {
    const cache = await folderWith({});
    expect(await told(cache)).toEqual({ code: 0, isAccepted: false });
    expect((await stat(join(cache, 'code'))).mode & 0o777).toBe(0o700);
    expect(await told(cache)).toEqual({ code: 0, isAccepted: true });
  },
);

it('a folder that leads elsewhere is left alone, and the program runs', async () => {
  const [cache, elsewhere] = [await folderWith({}), await folderWith({})];
  await symlink(elsewhere, join(cache, 'code'));
  expect(await told(cache)).toEqual({ code: 0, isAccepted: false });
  expect(await readdir(elsewhere)).toEqual([]);
});
