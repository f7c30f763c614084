import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith, library } from '../support/files.ts';
import { mainFile } from '../support/run-command.ts';

const templates = join(import.meta.dirname, '../../docs/deploy/proposals');

interface Job {
  readonly script?: readonly string[];
  readonly steps?: readonly { readonly run?: string; readonly env?: Record<string, string> }[];
}

/** Where each service has its files, the words that post a comment, and what its own variables are in a run. */
const services = [
  {
    name: 'github',
    script: '.github/workflows/tell-change.mjs',
    jobOf: (file: { jobs: { tell: Job } }) => file.jobs.tell,
    posts: 'gh pr comment 7 --body-file comment.md',
    comment: 'comment.md',
  },
  {
    name: 'forgejo',
    script: '.forgejo/workflows/tell-change.mjs',
    jobOf: (file: { jobs: { tell: Job } }) => file.jobs.tell,
    posts: 'https://forge.example/api/v1/repos/region/data/issues/7/comments',
    comment: 'comment.json',
  },
  {
    name: 'gitlab',
    script: '.gitlab/tell-change.mjs',
    jobOf: (file: { 'tell-change': Job }) => file['tell-change'],
    posts: 'https://forge.example/api/v4/projects/3/merge_requests/7/notes',
    comment: 'comment.json',
  },
] as const;

describe('templates for change requests', () => {
  let root = '';
  let base = '';
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
      cwd: root,
    })
      .toString()
      .trim();
  const program = async (name: string, text: string): Promise<void> => {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    await chmod(path, 0o755);
  };
  const run = (commands: string) => {
    const PATH = `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`;
    const told = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', commands], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...{ PATH, HOME: root, STYRKEDATA_LANG: 'en', STYRKEDATA_TOKEN: 'secret' },
        ...{
          BASE: base,
          REQUEST: '7',
          TOKEN: 'secret',
          GITHUB_STEP_SUMMARY: join(root, 'summary'),
        },
        ...{ GITHUB_SERVER_URL: 'https://forge.example', GITHUB_REPOSITORY: 'region/data' },
        ...{ CI_API_V4_URL: 'https://forge.example/api/v4', CI_MERGE_REQUEST_PROJECT_ID: '3' },
        ...{ CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_DIFF_BASE_SHA: base },
      },
    });
    return { code: told.status, text: told.stdout + told.stderr };
  };
  const commandsOf = async ({ name, jobOf }: (typeof services)[number]): Promise<string> => {
    const text = await readFile(join(templates, `${name}.yaml`), 'utf8');
    const job = (jobOf as (file: unknown) => Job)(parse(text));
    const all = job.script ?? job.steps?.flatMap((step) => step.run ?? []) ?? [];
    return all.filter((each) => each.includes('tell-change.mjs')).join('\n');
  };

  beforeAll(async () => {
    root = await folderWith({
      'styrkedata.yaml': 'base: https://library.example/\n',
      '.gitignore': 'node_modules\nbin\n',
    });
    const { data, ontology, shapes } = library();
    for (const [name, from] of Object.entries({ data, ontology, shapes }))
      await cp(from, join(root, name), { recursive: true });
    // The program as npm installs it, and those of a service that note what they are asked.
    await program('node_modules/.bin/styrkedata', `#!/bin/sh\nexec node '${mainFile}' "$@"\n`);
    for (const name of ['gh', 'curl'])
      await program(
        `bin/${name}`,
        `#!/bin/sh\necho "${name} $*" >> '${join(root, 'bin/asked')}'\n`,
      );
    for (const { script } of services) {
      await mkdir(dirname(join(root, script)), { recursive: true });
      await cp(join(templates, 'tell-change.mjs'), join(root, script));
    }
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'a');
    base = git('rev-parse', 'HEAD');
    const label = '<http://www.w3.org/2000/01/rdf-schema#label>';
    await writeFile(
      join(root, 'data/new.ttl'),
      `<id/new> ${label} "Ny ~~~ @all"@sv , "New"@en .\n`,
    );
  });

  it.each(services)('$name: tells the change and the check, and posts it', async (service) => {
    await writeFile(join(root, 'bin/asked'), '');
    const { code, text } = run(await commandsOf(service));
    expect([code, text]).toEqual([0, '']);
    expect(await readFile(join(root, 'bin/asked'), 'utf8')).toContain(service.posts);
    const raw = await readFile(join(root, service.comment), 'utf8');
    const isJson = service.comment.endsWith('.json');
    const body = isJson ? (JSON.parse(raw) as { body: string }).body : raw;
    expect(body).toMatch(/### This changes\n\n~~~~~~text\n[^]*New: New[^]*\n~~~~~~\n/);
    expect(body).toMatch(/### The check\n\n~~~text\n[^]*0 errors/);
  });

  it.each(services)(
    '$name: fails where something is wrong, and says so all the same',
    async (service) => {
      const path = join(root, 'data/wrong.ttl');
      await writeFile(path, 'no Turtle');
      const { code } = run(await commandsOf(service));
      await writeFile(path, '');
      expect(code).toBe(1);
      expect(await readFile(join(root, service.comment), 'utf8')).toContain('data/wrong.ttl:1');
    },
  );

  it('takes a hash for the commit alone, and bounds what it tells', () => {
    for (const name of ['', '--help', 'HEAD; touch x'])
      expect(run(`node .gitlab/tell-change.mjs '${name}'`).code).toBe(2);
    const names = Array.from({ length: 3000 }, (_, index) => `<id/${index}> <ns/x> "${index}" .`);
    execFileSync('sh', ['-c', 'cat > data/many.ttl'], { cwd: root, input: names.join('\n') });
    const { text } = run(`node .gitlab/tell-change.mjs ${base}`);
    expect(text.length).toBeGreaterThan(20_000);
    expect(text.length).toBeLessThan(65_000);
    expect(text).toContain('see the log of the run');
  });
});
