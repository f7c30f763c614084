import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, library } from '../support/files.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const sizeInMegabytes = { packed: 4, installed: 20 };

const closing: (() => unknown)[] = [];
let folder: string;
let tarball: string;
let installed: string;

/** Made as a release is made, and installed as an operator does it, in an empty folder. */
beforeAll(async () => {
  folder = await folderWith({});
  const release = join(folder, 'release');
  await run('sh', [join(root, 'docs/deploy/release.sh'), release], { maxBuffer: 10_000_000 });
  tarball = join(release, (await readdir(release)).find((name) => name.endsWith('.tgz')) ?? '');
  await run('sh', [join(root, 'docs/deploy/install.sh'), tarball], {
    env: { ...process.env, DESTDIR: join(folder, 'root') },
    maxBuffer: 10_000_000,
  });
  installed = join(folder, 'root/opt/styrkedata');
}, 900_000);

describe('the package', () => {
  it('is small, and holds nothing that only developers need', async () => {
    expect((await stat(tarball)).size).toBeLessThan(sizeInMegabytes.packed * 1e6);
    const { stdout } = await run('tar', ['-tzf', tarball]);
    const files = stdout.trimEnd().split('\n');
    expect(files).toContain('package/dist/main.js');
    const odd = files.filter((path) =>
      /^package\/(?:test|bench|node_modules|\.)|\.map$|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(path),
    );
    expect(odd).toEqual([]);
  });

  it('brings no other package, and leaves package.json as it was', async () => {
    await expect(readdir(join(installed, 'node_modules'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    const theirs = await readJson<object>(join(installed, 'package.json'));
    expect(theirs).not.toHaveProperty('dependencies');
    const { stdout } = await run('tar', ['-xzOf', tarball, 'package/package.json']);
    expect(JSON.parse(stdout)).toEqual(theirs);
    expect(await readJson(join(root, 'package.json'))).toMatchObject({
      ...theirs,
      dependencies: expect.anything() as unknown,
    });
  });

  it('takes no more room than it did', async () => {
    const size = await sizeOf(installed);
    expect(size).toBeLessThan(sizeInMegabytes.installed * 1e6);
  });
});

describe('the bill of materials', () => {
  it('has each package that is in the bundle, with a licence that goes with ours', async () => {
    const bill = await readJson<Bill>(join(folder, 'release/sbom.cdx.json'));
    expect(bill.bomFormat).toBe('CycloneDX');
    const told = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
    const licences = await readFile(join(installed, 'dist/bundle/LICENSES.txt'), 'utf8');
    const bundled = [...licences.matchAll(/^## (\S+) (\d\S*) \(/gm)];
    expect(bundled.length).toBeGreaterThan(100);
    for (const [, name, version] of bundled) expect(told).toContain(`pkg:npm/${name}@${version}`);
    for (const name of ['n3', 'jsonld', 'express', 'rdf-validate-shacl', '@zazuko/yasqe'])
      expect(bundled.map(([, each]) => each)).toContain(name);
    const strange = bill.components.filter(
      ({ name, licenses: [first] = [] }) =>
        !undeclared.has(name) &&
        !allowed.has(first?.license?.id ?? '') &&
        !allowed.has(first?.expression ?? ''),
    );
    expect(strange.map(({ name, licenses }) => [name, licenses])).toEqual([]);
  });

  it('and the package have the checksums that are told', async () => {
    const release = join(folder, 'release');
    const { stdout } = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: release });
    expect(stdout.match(/: OK$/gm)).toHaveLength(2);
  });
});

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly purl: string;
    readonly licenses?: readonly {
      readonly license?: { readonly id?: string };
      readonly expression?: string;
    }[];
  }[];
}

/** Licences under whose terms a program under the EUPL may bring a package. */
const allowed = new Set([
  ...[
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'PSF-2.0',
    'BlueOak-1.0.0',
    '0BSD',
  ],
  ...['(MPL-2.0 OR Apache-2.0)', '(WTFPL OR MIT)'],
]);

/** These say MIT in their own file, and nothing in a form that tools read. */
const undeclared = new Set(['negotiate', 'uritemplate']);

async function readJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await readFile(path, 'utf8')) as Value;
}

/** An endpoint that knows one solution, without variables. */
async function startEndpoint(): Promise<string> {
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/sparql-results+json' })
      .end('{"head":{"vars":[]},"results":{"bindings":[{}]}}'),
  );
  closing.push(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
}

async function sizeOf(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let sum = 0;
  for (const { parentPath, name } of files) sum += (await stat(join(parentPath, name))).size;
  return sum;
}

describe('what is installed', () => {
  let site: ChildProcess;
  afterAll(async () => {
    for (const close of closing) close();
    site.kill();
    await once(site, 'close');
  });

  it('publishes from an empty folder: pages with their style, and answers', async () => {
    const { data, ontology, shapes } = library();
    const folders = ['--data', data, '--ontology', ontology, '--shapes', shapes];
    const port = ['--port', '0', '--base', 'https://data.example/'];
    const program = join(installed, 'dist/main.js');
    site = spawn(process.execPath, [program, 'serve', ...folders, ...port], {
      cwd: await folderWith({}),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    site.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    await expect.poll(() => output).toContain('query-thread-ready');
    const [line = '{}'] = output.split('\n').filter((each) => each.includes('"listening"'));
    const address = (JSON.parse(line) as { address: { port: number } }).address;
    const origin = `http://localhost:${address.port}`;
    const page = await (await fetch(`${origin}/browse`)).text();
    const style = /href="([^"]*assets\/style[^"]*)"/.exec(page)?.[1] ?? '';
    expect((await fetch(new URL(style, `${origin}/browse`))).status).toBe(200);
    const query = encodeURIComponent('ASK { ?s ?p "Selma Lagerlöf" }');
    const answer = await fetch(`${origin}/sparql?query=${query}`, {
      headers: { accept: 'text/csv' },
    });
    expect(await answer.text()).toContain('true');
  });

  it('can be imported: the steps, one by one, and an engine that asks elsewhere', async () => {
    // Comunica is in the bundle, and so is what writes a clause for it.
    const endpoint = await startEndpoint();
    const query = `SELECT (SUM(?n) AS ?sum) { VALUES ?n { 9007199254740993 2 } SERVICE <${endpoint}> {} }`;
    const script = `import { publish, startQueryEngine } from '${join(installed, 'dist/bundle/index.js')}';
      const { outcome } = await publish({ data: 'data', baseIri: 'https://data.example/' });
      const engine = startQueryEngine({
        ...{ quads: [], baseIri: 'https://data.example/', prefixes: {}, workers: 1 },
        ...{ services: ['${endpoint}'], servicesOnLoopback: true },
      });
      const graphs = { defaultGraphs: [], namedGraphs: [] };
      const answer = await engine.run({ query: process.argv[1], ...graphs, formats: { select: 'csv' } });
      await engine.close();
      const rows = Buffer.from(answer.body ?? '').toString();
      console.log(JSON.stringify([outcome, answer.outcome, rows]));`;
    const words = ['--input-type=module', '--eval', script, query];
    const { stdout } = await run(process.execPath, words, { cwd: installed });
    expect(JSON.parse(stdout)).toEqual(['published', 'answered', 'sum\r\n9007199254740995\r\n']);
  });

  it('checks the data that comes with it, by the file that npx runs', async () => {
    const { bin } = await readJson<{ bin: { styrkedata: string } }>(
      join(installed, 'package.json'),
    );
    const program = join(installed, bin.styrkedata);
    expect(await readFile(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { stdout } = await run(process.execPath, [program, 'check'], { cwd: installed });
    expect(stdout).toContain('0 fel');
  });

  it('begins a region in an empty folder, with the vocabulary, rules and pages that come with it', async () => {
    const program = join(installed, 'dist/main.js');
    const cwd = await folderWith({});
    const answers = ['--name', 'Region X', '--organisation-number', '232100-0222'];
    await run(process.execPath, [program, 'init', 'x', ...answers, '--areas', 'Skog = Forest'], {
      cwd,
    });
    const { stdout } = await run(process.execPath, [program, 'check'], { cwd: join(cwd, 'x') });
    expect(stdout).toContain('har ingen vision än');
    expect(stdout).toContain('0 fel');
  });

  it('left settings and a unit where systemd looks, and keeps settings that are there', async () => {
    const etc = join(folder, 'root/etc');
    const unit = await readFile(join(etc, 'systemd/system/styrkedata.service'), 'utf8');
    const program = /ExecStart=\S+ node (\S+)/.exec(unit)?.[1] ?? '';
    expect((await stat(join(folder, 'root', program))).isFile()).toBe(true);
    const words = [
      'config',
      '--format',
      'json',
      '--config',
      join(etc, 'styrkedata/styrkedata.yaml'),
    ];
    // Folders are named from the root of the machine, where nothing is put by a test.
    const told = await run(process.execPath, [join(installed, 'dist/main.js'), ...words]).catch(
      (cause: unknown) => cause as { stderr: string },
    );
    expect('stderr' in told ? told.stderr : '').not.toMatch(/styrkedata\.yaml:\d/);
  });
});
