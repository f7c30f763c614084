import { execFile } from 'node:child_process';
import { stat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettingsFile } from '../../src/commands/settings/settings-file.ts';
import { readSettings } from '../../src/site/settings/settings.ts';
import { settingsTable } from '../../src/site/settings/settings-table.ts';
import { findProgram } from './find-program.ts';

const root = join(import.meta.dirname, '../..');
const at = (name: string): string => join(root, 'docs/deploy', name);
const run = promisify(execFile);
const variables = new Set<string | undefined>(settingsTable.map(({ variable }) => variable));

const analyse = findProgram('systemd-analyze');
describe.skipIf(analyse === undefined)(
  `the unit of systemd${analyse ? '' : ' (skipped: there is no systemd-analyze)'}`,
  () => {
    it('is exposed to 2.0 at most', async () => {
      const words = ['security', '--offline=true', '--threshold=20', at('styrkedata.service')];
      const { stdout } = await run(analyse ?? '', words);
      expect(stdout).toMatch(/Overall exposure level for styrkedata\.service: [01]\.\d/);
    });
  },
);

/** Instructions of a Containerfile, with lines that go on put together. */
async function instructions(): Promise<readonly (readonly [name: string, rest: string])[]> {
  const text = await readFile(at('Containerfile'), 'utf8');
  return text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      return [name, rest] as const;
    });
}

describe('the recipe of the container', () => {
  it('has instructions that builders know, and no others', async () => {
    const known =
      'FROM WORKDIR COPY RUN ARG LABEL ENV USER EXPOSE STOPSIGNAL HEALTHCHECK ENTRYPOINT CMD';
    for (const [name] of await instructions()) expect(known.split(' ')).toContain(name);
  });

  it('copies what there is, and all that the program reads', async () => {
    const copied = (await instructions())
      .filter(([name, rest]) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(([, rest]) => rest.split(/\s+/).slice(0, -1));
    for (const path of copied) expect((await stat(join(root, path))).size).toBeGreaterThan(0);
    const { files } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      files: readonly string[];
    };
    const read = files.filter((path) => !/^!?(?:dist|docs|npm-)/.test(path));
    expect(copied).toEqual(expect.arrayContaining(read));
  });

  it('ends as nobody, with a check of its health, and stops as the program wants', async () => {
    const all = await instructions();
    const last = all.slice(all.findLastIndex(([name]) => name === 'FROM'));
    const of = (wanted: string) => last.find(([name]) => name === wanted)?.[1] ?? '';
    expect(of('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(of('STOPSIGNAL')).toBe('SIGTERM');
    for (const word of ['ENTRYPOINT', 'CMD'])
      expect(() => JSON.parse(of(word)) as unknown).not.toThrow();
    const check = of('HEALTHCHECK');
    const command = JSON.parse(check.slice(check.indexOf('['))) as string[];
    const port = /ADMIN_PORT=(\d+)/.exec(of('ENV'))?.[1] ?? '';
    expect(command[2]).toContain(`127.0.0.1:${port}/health/ready`);
    // Nothing listens there: the check says so by its code, as it is written.
    const free = command[2]?.replace(`:${port}/`, ':1/') ?? '';
    await expect(run(process.execPath, ['-e', free])).rejects.toMatchObject({ code: 1 });
    for (const [, name] of of('ENV').matchAll(/(\w+)=/g))
      expect(name === 'NODE_ENV' || variables.has(name)).toBe(true);
  });

  it('takes no image that changes its major version by itself', async () => {
    const bases = (await instructions()).filter(([name]) => name === 'FROM');
    expect(bases).toHaveLength(2);
    for (const [, image] of bases)
      expect(image).toMatch(/^docker\.io\/library\/node:\d+-[a-z]+-slim/);
  });
});

describe('the compose file', () => {
  it('sets what there is to set, and lets the site write nothing', async () => {
    const { services } = parse(await readFile(at('compose.yaml'), 'utf8')) as {
      services: { site: Record<string, unknown> & { environment: Record<string, string> } };
    };
    const { site } = services;
    for (const name of Object.keys(site.environment)) expect(variables).toContain(name);
    const { outcome } = readSettings({}, site.environment);
    expect(outcome).toBe('settled');
    expect(site).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
});

describe('the settings that come with the service', () => {
  it('are right, and watch on a port of this machine', async () => {
    const { settings: file, mistakes } = await readSettingsFile(at('styrkedata.yaml'));
    expect(mistakes).toEqual([]);
    const { outcome, settings } = readSettings({}, {}, { file });
    expect([outcome, settings.adminPort, settings.adminHost]).toEqual([
      'settled',
      3001,
      '127.0.0.1',
    ]);
  });
});
