import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixture, folderWith } from '../support/files.ts';
import { startCommand } from '../support/run-command.ts';

interface Listening {
  readonly address: { readonly port: number };
  readonly version: string;
  readonly isRecalled: boolean;
}

it('starts from what it kept, follows changes then, and makes anew what is damaged', async () => {
  const root = await folderWith({});
  await cp(fixture('library'), root, { recursive: true });
  const folders = ['data', 'ontology', 'shapes'].flatMap((name) => [`--${name}`, join(root, name)]);
  const words = ['serve', ...folders, '--port', '0', '--base', 'https://library.example/'];
  const cache = join(root, 'cache');
  // One that is still being written has another ending.
  const kept = async () =>
    (await readdir(join(cache, 'publications'))).filter((name) => name.endsWith('.publication'));

  const start = async () => {
    const site = startCommand(words, { CACHE_FOLDER: cache });
    const listening = JSON.parse(await site.said(/"listening"/)) as Listening;
    const dump = async () =>
      (await fetch(`http://localhost:${listening.address.port}/dump.nq`)).text();
    const stop = async () => {
      site.process.kill();
      return (await site.ended).output;
    };
    return { ...site, listening, dump, stop };
  };

  const first = await start();
  await expect.poll(kept).toHaveLength(1);
  const [before = ''] = await kept();
  const statements = await first.dump();
  await first.stop();
  expect(first.listening.isRecalled).toBe(false);

  const second = await start();
  expect(second.listening).toMatchObject({ isRecalled: true, version: first.listening.version });
  expect(await second.dump()).toBe(statements);
  await writeFile(join(root, 'data/new.ttl'), '<id/new> <ns/of> <id/author/selma-lagerlof> .');
  await expect.poll(second.dump).toContain('id/new');
  const others = async () => (await kept()).filter((name) => name !== before);
  await expect.poll(others).toHaveLength(1);
  await second.stop();

  for (const name of await kept()) await writeFile(join(cache, 'publications', name), 'damaged');
  const third = await start();
  expect(third.listening.isRecalled).toBe(false);
  expect(await third.dump()).toContain('id/new');
  expect(await third.stop()).toContain('publication-not-kept');
});
