import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { startQueryService, type QueryService } from '../../src/query/process/query-service.ts';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import { terms } from '../../src/rdf/terms.ts';
import { folderWith } from '../support/files.ts';
import { bodyOf, newTold, question } from './start-engine.ts';

const iri = (name: string) => terms.namedNode(`x:${name}`);

/** So many statements that two of them in a cross product take hours, and one alone no time. */
const pack = (name: string) => () =>
  packQuads(
    Array.from({ length: 300 }, (_, index) =>
      terms.quad(iri(`s${index}`), iri('p'), iri(name), iri('g')),
    ),
  );

const endless = question('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }');
const which = question('SELECT DISTINCT ?o { ?s ?p ?o }');
const told = newTold();
let service: QueryService;
let engine: QueryEngine;
let cacheFolder: string;

beforeAll(async () => {
  cacheFolder = await folderWith({});
  service = startQueryService({
    ...{ workers: 2, cacheFolder, log: told.log },
    environment: { SECRET: 'of the site', TZ: 'Europe/Stockholm' },
  });
  engine = service.open({ quads: { pack: pack('one') }, baseIri: 'x:', prefixes: {} });
  await vi.waitUntil(() => told.threads() === 3, 240_000);
});
afterAll(() => service.close());

function pid(): number {
  return told.pids.at(-1) ?? 0;
}

describe('a query that is stopped', () => {
  it('frees its thread at once, and the thread goes on', async () => {
    const leaving = new AbortController();
    const running = engine.run(endless, leaving.signal);
    await expect.poll(() => engine.state().running).toBe(1);
    await delay(100);
    leaving.abort();
    expect(await running).toEqual({ outcome: 'aborted' });
    expect(engine.state().running).toBe(0);
    expect(told.ended).toEqual([]);
    expect(bodyOf(await engine.run(which))).toContain('x:one');
  });
});

describe('new data', () => {
  it('is opened by the threads that are there; queries under way finish on the old', async () => {
    const leaving = new AbortController();
    const underWay = engine.run(endless, leaving.signal);
    const next = service.open({ quads: { pack: pack('two') }, baseIri: 'x:', prefixes: {} });
    await expect.poll(() => next.isReady(), { interval: 5 }).toBe(true);
    expect(bodyOf(await next.run(which))).toContain('x:two');
    expect(bodyOf(await engine.run(which))).toContain('x:one');
    await next.close();
    leaving.abort();
    expect(await underWay).toEqual({ outcome: 'aborted' });
    expect(told.ended).toEqual([]);
    expect(told.threads()).toBe(3);
  });
});

describe('the process', () => {
  it('has nothing of the environment that it does not need', async () => {
    const path = `/proc/${pid()}/environ`;
    const environment = await readFile(path, 'utf8').catch(() => undefined);
    if (environment === undefined) return;
    expect(environment).toContain('TZ=Europe/Stockholm');
    expect(environment).not.toContain('of the site');
    expect(environment.split('\0').filter((line) => /^[A-Z_]+=/.test(line)).length).toBeLessThan(5);
  });

  it('is not ended by what ends a whole group: the site tells it when', async () => {
    const before = pid();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(before, signal);
    await delay(100);
    expect(bodyOf(await engine.run(which))).toContain('x:one');
    expect(pid()).toBe(before);
  });

  it('takes with it what it runs, and no more: others are answered by the next', async () => {
    const [running, before] = [engine.run(endless), pid()];
    await expect.poll(() => engine.state().running).toBe(1);
    process.kill(before, 'SIGKILL');
    expect(await running).toEqual({ outcome: 'lost' });
    expect(bodyOf(await engine.run(which))).toContain('x:one');
    expect(pid()).not.toBe(before);
    expect(engine.state()).toMatchObject({ processesStarted: 2, processesLost: 1 });
    expect(engine.state().threadsEnded['process-lost']).toBe(3);
  });

  it('makes a file anew that it finds damaged when it starts', async () => {
    const other = service.open({
      quads: { content: 'damaged', pack: pack('three') },
      ...{ baseIri: 'x:', prefixes: {} },
    });
    await expect.poll(() => other.isReady()).toBe(true);
    const { stdout } = await promisify(execFile)('ls', [`${cacheFolder}/queries`]);
    for (const name of stdout.trim().split('\n')) {
      await writeFile(`${cacheFolder}/queries/${name}`, 'damaged');
    }
    process.kill(pid(), 'SIGKILL');
    await expect.poll(() => engine.isReady()).toBe(false);
    expect(bodyOf(await other.run(which))).toContain('x:three');
    expect(bodyOf(await engine.run(which))).toContain('x:one');
  });
});

describe('a site that is killed', () => {
  const built = new URL('../../dist/query/process/query-service.js', import.meta.url).href;
  const program = `
    import { startQueryService } from '${built}';
    startQueryService({ workers: 1, log: { info: (said) => console.log(JSON.stringify(said)), warn: () => {} } });
  `;

  it('leaves no process behind', async () => {
    const site = execFile(process.execPath, ['--input-type=module', '--eval', program]);
    const output = await new Promise<string>((resolve) => site.stdout?.once('data', resolve));
    const child = (JSON.parse(output) as { readonly pid: number }).pid;
    const isAlive = (): boolean => {
      try {
        return process.kill(child, 0);
      } catch {
        return false;
      }
    };
    expect(isAlive()).toBe(true);
    site.kill('SIGKILL');
    await expect.poll(isAlive).toBe(false);
  });
});
