import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/files.ts';
import { freePort } from '../support/free-port.ts';
import { findProgram } from './find-program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
/** The old program: a commit that published what was there, with dependencies that still are. */
const old29November = '2b4004d28b87ea45cb10a50f0027f2c219965ae9';
const base = 'https://data.example/';
const file = 'data/vision/hallbar-energi-2030.yaml';
const label = 'Hållbar energi 2030';

/** The commit; nothing where the history is not there. */
async function oldCommit(): Promise<string | undefined> {
  if (findProgram('git') === undefined) return undefined;
  const found = run('git', ['cat-file', '-e', old29November], { cwd: root });
  return found.then(
    () => old29November,
    () => undefined,
  );
}

const commit = await oldCommit();

/** A program as an operator runs it, over folders that outlive it. */
interface Running {
  readonly get: (path: string) => Promise<Response>;
  readonly version: string;
  readonly isRecalled: boolean;
  readonly stop: () => Promise<void>;
}

describe.skipIf(commit === undefined)(
  commit === undefined ? '(skipped: no history of git)' : 'an earlier program',
  () => {
    let [folder, old] = ['', ''];
    const running = new Set<ChildProcess>();

    /** Starts a program over the data, the cache and the archive of the operator. */
    async function serve(program: string, data = join(folder, 'data')): Promise<Running> {
      const port = await freePort();
      const place = (name: string) => join(folder, name);
      const words = [
        ...['serve', '--base', base, '--host', '127.0.0.1', '--port', String(port)],
        ...['--data', data, '--ontology', place('ontology'), '--shapes', place('shapes')],
        ...['--cache-folder', place('cache'), '--archive', place('archive')],
      ];
      const child = spawn(process.execPath, [join(program, 'dist/main.js'), ...words], {
        cwd: folder,
        env: { PATH: process.env['PATH'] },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.add(child);
      let complaints = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
      const ended = once(child, 'exit');
      const lines = createInterface({ input: child.stdout });
      const listening = new Promise<{ version: string; isRecalled?: boolean }>((resolve) => {
        lines.on('line', (line) => {
          const event = JSON.parse(line) as { event: string; version: string };
          if (event.event === 'listening') resolve(event);
        });
      });
      const told = await Promise.race([listening, ended]);
      if (Array.isArray(told)) throw new Error(complaints);
      return {
        get: (path) =>
          fetch(`http://127.0.0.1:${port}/${path}`, {
            headers: { accept: 'application/json, */*;q=0.1' },
          }),
        version: told.version,
        isRecalled: told.isRecalled === true,
        stop: async () => {
          child.kill('SIGTERM');
          await ended;
          running.delete(child);
        },
      };
    }

    /**
     * The versions that a site has, the latest first, when it has so many.
     * The old program misses a file that changes while it starts: what is asked for is done again every five seconds.
     */
    async function versionsOf(
      site: Running,
      count: number,
      again: () => Promise<void> = () => Promise.resolve(),
    ): Promise<readonly string[]> {
      for (let tries = 0; tries < 900; tries += 1) {
        if (tries % 25 === 0) await again();
        const { versions } = (await (await site.get('version/')).json()) as {
          versions: readonly { version: string }[];
        };
        if (versions.length >= count) return versions.map(({ version }) => version);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      throw new Error(`There are no ${count} versions.`);
    }

    async function rename(name: string): Promise<void> {
      const text = await readFile(join(old, file), 'utf8');
      await writeFile(join(folder, file), text.replaceAll(label, name));
    }

    beforeAll(async () => {
      folder = await folderWith({});
      old = join(folder, 'old-program');
      await run('git', ['worktree', 'add', '--detach', old, commit ?? ''], { cwd: root });
      await symlink(join(root, 'node_modules'), join(old, 'node_modules'));
      await run(process.execPath, [join(root, 'node_modules/.bin/tsc'), '-b'], { cwd: old }).catch(
        () => run(join(root, 'node_modules/.bin/tsc'), ['-b'], { cwd: old }),
      );
      for (const name of ['data', 'ontology', 'shapes'])
        await cp(join(old, name), join(folder, name), { recursive: true });
    });
    afterAll(async () => {
      for (const child of running) child.kill('SIGKILL');
      await run('git', ['worktree', 'remove', '--force', old], { cwd: root });
      await rm(folder, { recursive: true, force: true });
    });

    const versions: string[] = [];

    it('keeps what it served', async () => {
      const site = await serve(old);
      versions.unshift(...(await versionsOf(site, 1)));
      const [second = ''] = await versionsOf(site, 2, () => rename(`${label} A`));
      versions.unshift(second);
      await site.stop();
    });

    it('leaves data, cache and archive that the new one goes on with: same versions, same bytes', async () => {
      const before = await serve(old);
      const texts = await Promise.all(
        versions.map(async (version) => (await before.get(`version/${version}.nq`)).text()),
      );
      await before.stop();
      const site = await serve(root);
      expect(site.version).toBe(versions[0]);
      // What another release has made is made anew.
      expect(site.isRecalled).toBe(false);
      expect(await versionsOf(site, 2)).toEqual(versions);
      for (const [index, version] of versions.entries())
        expect(await (await site.get(`version/${version}.nq`)).text()).toBe(texts[index]);
      await rename(`${label} B`);
      const [third = ''] = await versionsOf(site, 3);
      versions.unshift(third);
      await site.stop();
    });

    it('can be gone back to: it has what the new one has kept', async () => {
      const site = await serve(old);
      expect(await versionsOf(site, 3)).toEqual(versions);
      expect(site.version).toBe(versions[0]);
      expect((await site.get(`version/${versions[0] ?? ''}.nq`)).status).toBe(200);
      await site.stop();
    });

    it('and the new one publish what was downloaded as the same version, when all else is lost', async () => {
      const site = await serve(root);
      const bytes = await (await site.get(`version/${site.version}.nq`)).text();
      await site.stop();
      const dump = join(folder, 'restored.nq');
      await writeFile(dump, bytes);
      await rm(join(folder, 'cache'), { recursive: true });
      await rm(join(folder, 'archive'), { recursive: true });
      for (const program of [root, old]) {
        const restored = await serve(program, dump);
        expect([program, restored.version]).toEqual([program, versions[0]]);
        await restored.stop();
      }
    });
  },
);
