import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/archive/store/manifest.ts';
import { folderWith } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { say } from '../support/say.ts';
import { startOnArchive, type ArchivedSite } from '../support/start-archived-site.ts';

const baseIri = 'https://data.example/';
/** A name that a shell, git's patterns and git's own quoting would all take for something else. */
const oddFolder = ":(glob)d*ta $(touch x) 'å";
const oddFile = 'ä "b" $HOME;\tc.ttl';
let root = '';
let data = '';

function gitIn(folder: string, ...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
    cwd: folder,
    stdio: 'ignore',
  });
}

async function commit(
  folder: string,
  moment: string,
  files: Record<string, string>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  gitIn(folder, 'add', '-A');
  const dated = {
    ...process.env,
    GIT_COMMITTER_DATE: moment,
    GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z',
  };
  const words = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-m', 'a'];
  execFileSync('git', words, { cwd: folder, stdio: 'ignore', env: dated });
}

const saying = (number: number): string => `<id/thing/x> <ns/number> "day ${number}" .`;
const flags = (folder: string): string[] => ['--base', baseIri, '--lang', 'en', '--data', folder];
const importing = (archive: string, ...more: string[]) =>
  say('history', 'import', '--archive', archive, ...flags(data), ...more);

beforeAll(async () => {
  root = await folderWith({ 'README.md': 'x' });
  data = join(root, oddFolder);
  await mkdir(data);
  gitIn(root, 'init');
  await commit(data, '2026-03-01T12:00:00Z', { [oddFile]: saying(1) });
  await commit(data, '2026-03-02T12:00:00+01:00', { [oddFile]: saying(2) });
  await commit(data, '2026-03-03T12:00:00Z', { [oddFile]: 'this is no Turtle' });
  await commit(root, '2026-03-04T12:00:00Z', { 'README.md': 'y' });
  await commit(data, '2026-03-05T12:00:00Z', { [oddFile]: saying(2) });
  await commit(data, '2026-03-06T12:00:00Z', { [oddFile]: saying(3) });
});

describe('styrkedata history import', () => {
  let archive = '';
  let site: ArchivedSite;

  beforeAll(async () => {
    archive = join(await folderWith({}), 'archive');
    const { code, output, complaints } = await importing(archive);
    expect([code, output.split('\n').length]).toEqual([0, 6]);
    expect(output).toContain('2026-03-05T12:00:00.000Z  the same version as before');
    expect(output).toContain('New versions: 3. Commits that were passed over: 1.');
    expect(complaints).toContain('2026-03-03T12:00:00.000Z  was passed over:');
    expect(complaints).toContain('c.ttl');
    site = await startOnArchive(archive, await snapshotOf({ data, baseIri }));
  });
  afterAll(() => site.close());

  it('makes a version of each commit that is valid, with the time of the commit', async () => {
    const { entries } = await readManifest(archive);
    expect(entries.map(({ published }) => published)).toEqual([
      '2026-03-01T12:00:00.000Z',
      '2026-03-02T11:00:00.000Z',
      '2026-03-06T12:00:00.000Z',
    ]);
    expect(entries.at(-1)?.version).toBe((await snapshotOf({ data, baseIri })).version);
  });

  it('leaves nothing in the repository and runs nothing that names say', () => {
    const status = execFileSync('git', ['status', '--porcelain'], { cwd: root }).toString();
    expect(status).toBe('');
  });

  it('is what the site answers as of before', async () => {
    const list = await fetch(`${site.origin}/version/`, {
      headers: { accept: 'application/json' },
    });
    const { versions } = (await list.json()) as { versions: { summary?: { en: string } }[] };
    expect(versions.map(({ summary }) => summary?.en)).toEqual([
      '1 has changed.',
      '1 has changed.',
      undefined,
    ]);
    for (const [day, number] of [
      ['2026-03-01T13', 1],
      ['2026-03-04T00', 2],
      ['2026-03-07T00', 3],
    ]) {
      const moment = new Date(`${day}:00:00Z`).toUTCString();
      const response = await fetch(`${site.origin}/doc/thing/x.nt`, {
        headers: { 'accept-datetime': moment },
      });
      expect(await response.text()).toContain(`"day ${number}"`);
    }
  });

  it('imports nothing twice', async () => {
    const { code, output } = await importing(archive);
    expect([code, output]).toEqual([
      0,
      "Commits that are not later than the archive's last version, and so were left out: 5.\nNew versions: 0. Commits that were passed over: 0.\n",
    ]);
  });
});

describe('a part of the history', () => {
  it.each([
    ['2026-03-02', 2],
    ['2026-03-06T11:59:59Z', 1],
  ])('is imported since %s', async (since, count) => {
    const archive = join(await folderWith({}), 'archive');
    expect((await importing(archive, '--since', since)).code).toBe(0);
    expect((await readManifest(archive)).entries).toHaveLength(count);
  });

  it.each(['yesterday', '2026-02-31', '2026-3-1', '--all', ''])(
    'is not since %j',
    async (since) => {
      const { code, complaints } = await importing(join(root, 'none'), `--since=${since}`);
      expect(code).toBe(2);
      expect(complaints).toContain(`--since is “${since}”`);
    },
  );

  it('that is empty is told', async () => {
    const { code, complaints } = await importing(join(root, 'none'), '--since', '2027-01-01');
    expect([code, complaints]).toEqual([
      2,
      'styrkedata: No commit changed the data in that time.\n',
    ]);
  });
});

describe('what cannot be imported', () => {
  it('is told: into an archive that begins later', async () => {
    const other = await folderWith({ 'x.ttl': saying(1) });
    gitIn(other, 'init');
    await commit(other, '2026-05-01T00:00:00Z', {});
    const archive = join(await folderWith({}), 'archive');
    await say('history', 'import', '--archive', archive, ...flags(other));
    const { code, complaints } = await importing(archive);
    expect([code, (await readManifest(archive)).entries.length]).toEqual([2, 1]);
    expect(complaints).toContain('begins at 2026-05-01T00:00:00.000Z');
  });

  it('is told: a folder without history', async () => {
    const bare = await folderWith({ 'x.ttl': saying(1) });
    const { code, complaints } = await say(
      'history',
      'import',
      '--archive',
      join(bare, 'a'),
      ...flags(bare),
    );
    expect(code).toBe(2);
    expect(complaints).toContain('has no history');
    await rm(bare, { recursive: true });
  });

  it('is told: to no archive', async () => {
    const { code, complaints } = await say('history', 'import', ...flags(data));
    expect([code, complaints]).toEqual([2, expect.stringContaining('--archive')]);
  });
});
