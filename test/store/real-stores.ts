import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { StoreAddress, StoreKind } from '../../src/site/settings/store-address.ts';
import { freePort } from '../support/free-port.ts';

const run = promisify(execFile);

/** What Maven Central has, for Java 17: the newest server of RDF4J that is there as a whole, and what runs it. */
const artifacts = {
  runner: 'com.heroku:webapp-runner:9.0.89.0',
  rdf4j: 'org.eclipse.rdf4j:rdf4j-http-server:4.1.3:war',
  fuseki: 'org.apache.jena:jena-fuseki-server:5.6.0',
} as const;

/** A machine with much to do takes its time; none takes that long, in milliseconds. */
const longestStart = 300_000;
const longestFetch = 240_000;

/** Why there are no real stores here; nothing where there are. Fetches them. */
export async function whyNoStores(): Promise<string | undefined> {
  try {
    await run('java', ['-version']);
    for (const artifact of Object.values(artifacts)) await fetchArtifact(artifact);
    return undefined;
  } catch (error) {
    return `Java 17, Maven or its registry is missing here: ${String(error).slice(0, 200)}`;
  }
}

async function fetchArtifact(artifact: string): Promise<void> {
  if (existsSync(fileOf(artifact))) return;
  const words = ['-q', '-B', 'dependency:get', `-Dartifact=${artifact}`, '-Dtransitive=false'];
  await run('mvn', words, { timeout: longestFetch });
}

function fileOf(artifact: string): string {
  const [group = '', name = '', version = '', type = 'jar'] = artifact.split(':');
  const folder = join(homedir(), '.m2/repository', ...group.split('.'), name, version);
  return join(folder, `${name}-${version}.${type}`);
}

/** A real server on this machine, which can be treated badly. */
export interface RealStore {
  readonly address: StoreAddress;
  readonly start: () => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** The process that it is now. */
  readonly pid: () => number;
  /** Ends it, with all that it has kept. */
  readonly remove: () => Promise<void>;
}

/** @param kind both of Fuseki's are one server */
export async function startRealStore(kind: StoreKind): Promise<RealStore> {
  const folder = await mkdtemp(join(tmpdir(), 'styrkedata-store-'));
  const port = await freePort();
  const { words, path, ping } = kind === 'rdf4j' ? rdf4j(folder, port) : fuseki(port);
  const url = `http://127.0.0.1:${port}${path}`;
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn('java', words, { cwd: folder, stdio: 'ignore' });
    await becomesAlive(url + ping, child);
  };
  await start();
  return {
    ...{ address: { kind, url }, start },
    signal: (signal) => child?.kill(signal),
    pid: () => child?.pid ?? 0,
    remove: async () => {
      const ended = child && once(child, 'exit');
      child?.kill('SIGKILL');
      if (child?.exitCode === null && child.signalCode === null) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Command {
  readonly words: readonly string[];
  readonly path: string;
  readonly ping: string;
}

const heap = ['-Xmx600m', '-XX:TieredStopAtLevel=1'];

function rdf4j(folder: string, port: number): Command {
  const words = [
    ...[...heap, `-Dorg.eclipse.rdf4j.appdata.basedir=${folder}`, '-jar', fileOf(artifacts.runner)],
    ...['--port', String(port), '--path', '/rdf4j-server', '--temp-directory', join(folder, 'tmp')],
    fileOf(artifacts.rdf4j),
  ];
  return { words, path: '/rdf4j-server', ping: '/protocol' };
}

function fuseki(port: number): Command {
  const words = [...heap, '-jar', fileOf(artifacts.fuseki), '--localhost', '--port', String(port)];
  return { words, path: '', ping: '/$/ping' };
}

async function becomesAlive(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + longestStart;
  while (Date.now() < end && child.exitCode === null) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await delay(300);
  }
  throw new Error(`${url} did not come to answer.`);
}
