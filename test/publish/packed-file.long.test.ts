import { once } from 'node:events';
import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startStandIn } from '../store/stand-in.ts';
import { folderWith, library } from '../support/files.ts';
import { startCommand } from '../support/run-command.ts';

/** The files that a process has open, as Linux names them. */
async function openFilesOf(pid: number): Promise<readonly string[]> {
  const folder = `/proc/${pid}/fd`;
  const read = (name: string) => readlink(join(folder, name)).catch(() => '');
  return Promise.all((await readdir(folder)).map(read));
}

it.runIf(process.platform === 'linux')(
  'what a store is loaded with goes with the process that is killed',
  async () => {
    const store = await startStandIn();
    const temporary = await folderWith({});
    const packed = async () =>
      (await readdir(temporary)).filter((name) => name.endsWith('.packed'));
    const { data, ontology, shapes, baseIri } = library();
    const words = ['serve', '--data', data, '--ontology', ontology, '--shapes', shapes];
    const site = startCommand([...words, '--port', '0', '--base', baseIri], {
      ...{ STORE: `rdf4j:${store.url}`, PAGES_FROM_STORE: 'true' },
      TMPDIR: temporary,
    });
    await site.said(/"store-version-loaded"/);
    const { pid = 0 } = site.process;
    const isHeld = async () => (await openFilesOf(pid)).some((name) => /\.packed\b/.test(name));
    await expect.poll(isHeld).toBe(true);
    site.process.kill('SIGKILL');
    await once(site.process, 'exit');
    expect(await packed()).toEqual([]);
    await site.ended;
    await store.stop();
  },
);
