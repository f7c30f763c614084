import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixture, folderWith } from '../support/files.ts';
import { startCommand, type Running } from '../support/run-command.ts';

let folder: string;
let running: Running;
let origin: string;
const author = 'data/authors.ttl';

beforeAll(async () => {
  folder = await folderWith({});
  await cp(fixture('library'), folder, { recursive: true });
  const words = ['data', 'ontology', 'shapes'].flatMap((name) => [`--${name}`, join(folder, name)]);
  running = startCommand(['serve', ...words, '--port', '0', '--base', 'https://library.example/']);
  const line = JSON.parse(await running.said(/"listening"/)) as { address: { port: number } };
  origin = `http://localhost:${line.address.port}`;
  await running.said(/query-thread-ready/);
});

afterAll(async () => {
  running.process.kill();
  await running.ended;
});

async function statusOf(path: string): Promise<number> {
  return (await fetch(origin + path)).status;
}

async function textOf(path: string): Promise<string> {
  return (await fetch(origin + path)).text();
}

async function edit(replace: string, by: string): Promise<void> {
  const path = join(folder, author);
  await writeFile(path, (await readFile(path, 'utf8')).replace(replace, by));
}

const ask = `/sparql?query=${encodeURIComponent('SELECT ?n { ?s <http://xmlns.com/foaf/0.1/name> ?n }')}`;
const document = '/doc/author/selma-lagerlof.ttl';
it('publishes a change of a file by itself, to documents and queries alike', async () => {
  const before = await fetch(origin + document);
  await edit('Selma Lagerlöf', 'Selma L.');
  await expect.poll(() => textOf(document)).toContain('Selma L.');
  expect(await textOf(ask)).toContain('Selma L.');
  const etag = before.headers.get('etag') ?? '';
  expect((await fetch(origin + document, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

it('keeps serving what was good when a change is not, and says so', async () => {
  await edit('Selma L."', 'Selma L.');
  await expect.poll(() => textOf('/health/ready')).toContain('"data":"held back"');
  expect(await statusOf('/health/ready')).toBe(200);
  expect(await textOf(document)).toContain('Selma L.');
  expect(await textOf('/metrics')).toMatch(/^styrkedata_data_valid 0$/m);
  expect(await running.said(/data-held-back/)).toMatch(/"findings":[1-9]/);
});

it('publishes again once it is mended', async () => {
  await edit('Selma L.', 'Selma M."');
  await expect.poll(() => textOf(document)).toContain('Selma M.');
  expect(await textOf('/health/ready')).toContain('"data":"current"');
  expect(await textOf('/metrics')).toMatch(/^styrkedata_data_valid 1$/m);
});

it('reads again when told to, though nothing changed', async () => {
  const reads = async () =>
    Number(/data_reads_total\{outcome="published"\} (\d+)/.exec(await textOf('/metrics'))?.[1]);
  const before = await reads();
  running.process.kill('SIGHUP');
  await expect.poll(reads).toBe(before + 1);
});
