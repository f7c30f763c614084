/** The site under the soak: a copy of our data, started as an operator starts it, and what can be done to it. */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const file = 'data/vision/hallbar-energi-2030.yaml';
const label = 'Hållbar energi 2030';
export const thing = 'id/vision/hallbar-energi-2030';

/** Where Debian and others have the library that lets a program see another time. */
const clocks = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
];

export async function startSite(port) {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  for (const name of ['data', 'ontology', 'shapes'])
    cpSync(name, join(folder, name), { recursive: true });
  const origin = `http://127.0.0.1:${port}/`;
  const cache = smallDisk(join(folder, 'cache'));
  const clock = clocks.find((path) => existsSync(path));
  const clockFile = join(folder, 'clock');
  writeFileSync(clockFile, '+0');
  const words = [
    'serve',
    '--port',
    String(port),
    '--base',
    origin,
    '--cache-folder',
    join(cache.folder, 'own'),
  ];
  const process_ = spawn(
    process.execPath,
    [resolve('dist/main.js'), ...words, '--archive', join(folder, 'archive')],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        SOAK_FOLDER: folder,
        NODE_OPTIONS: `--import=${new URL('soak-inside.js', import.meta.url)}`,
        ...(clock && {
          LD_PRELOAD: clock,
          FAKETIME_TIMESTAMP_FILE: clockFile,
          FAKETIME_CACHE_DURATION: '1',
          FAKETIME_DONT_FAKE_MONOTONIC: '1',
        }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const events = new Map();
  await new Promise((ready, failed) => {
    process_.once('exit', (code) => failed(new Error(`The site ended with ${code}.`)));
    createInterface({ input: process_.stdout }).on('line', (line) => {
      const { event } = JSON.parse(line);
      events.set(event, (events.get(event) ?? 0) + 1);
      if (event === 'query-thread-ready') ready();
    });
  });
  process.once('exit', () => process_.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      cache.release();
      process.exit(1);
    });
  }
  const text = readFileSync(join(folder, file), 'utf8');
  const site = {
    origin,
    pid: process_.pid,
    events,
    swaps: 0,
    isAlive: () => process_.exitCode === null,
  };
  return {
    ...site,
    /** How many changes have been written: the last name is `nameOf` this. */
    swap() {
      this.swaps += 1;
      writeFileSync(join(folder, file), text.replaceAll(label, nameOf(this.swaps)));
    },
    hasClock: clock !== undefined,
    jump: (seconds) => writeFileSync(clockFile, `${seconds >= 0 ? '+' : ''}${seconds}`),
    hasSmallDisk: cache.isSmall,
    fillCache: () => fill(cache.folder),
    freeCache: () => rmSync(join(cache.folder, 'filler'), { force: true }),
    killQueries: () => childrenOf(process_.pid).map((pid) => process.kill(pid, 'SIGKILL')).length,
    usage: () => usageOf(process_.pid),
    heaps: () => heapsOf(folder, [process_.pid, ...childrenOf(process_.pid)]),
    async stop() {
      process_.kill('SIGTERM');
      const code = process_.exitCode ?? (await new Promise((done) => process_.once('exit', done)));
      cache.release();
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

export function nameOf(swap) {
  return swap === 0 ? label : `${label} nr ${swap}`;
}

/** A disk of some megabytes where one can be had; else a folder like any other. */
function smallDisk(folder) {
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'ignore' });
    return { folder, isSmall: true, release: () => execFileSync('umount', ['-l', folder]) };
  } catch {
    return { folder, isSmall: false, release: () => undefined };
  }
}

function fill(folder) {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - 4096)));
}

function childrenOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

function usageOf(pid) {
  const megabytes = (each) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  try {
    const children = childrenOf(pid);
    return {
      site: megabytes(pid),
      queries: children.map(megabytes).reduce((sum, each) => sum + each, 0),
      handles: readdirSync(`/proc/${pid}/fd`).length,
    };
  } catch {
    return undefined;
  }
}

/** What is in the heaps of the main threads, and beside them, in MB, after a collection of garbage; nothing of a process that just starts or ends. */
async function heapsOf(folder, pids) {
  const told = pids.map(() => undefined);
  for (const [place, pid] of pids.entries()) {
    const note = join(folder, `heap-${pid}`);
    if (!existsSync(note)) continue;
    rmSync(note);
    process.kill(pid, 'SIGUSR2');
    for (let tries = 0; tries < 200 && !existsSync(note); tries += 1) await wait(100);
    await wait(100);
    if (!existsSync(note)) continue;
    const { heapUsed, external } = JSON.parse(readFileSync(note, 'utf8'));
    told[place] = { heap: heapUsed / 1e6, external: external / 1e6 };
  }
  return told;
}
