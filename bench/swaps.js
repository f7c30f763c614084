/**
 * How long a changed file takes until documents and queries have what it says: the site serves a copy of our data while
 * none or four readers ask for documents and new queries, each again as soon as it is answered.
 * Nothing is asserted. Ratios within a run count, times do not.
 *
 * node bench/swaps.js [--rounds=5] [--readers=0,4] [--built=dist …]      several builds are measured in turns
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    readers: { type: 'string', default: '0,4' },
    built: { type: 'string', multiple: true, default: ['dist'] },
    port: { type: 'string', default: '34720' },
  },
});
const rounds = Number(values.rounds);
const readers = values.readers.split(',').map(Number);
const file = 'data/vision/hallbar-energi-2030.yaml';
const label = 'Hållbar energi 2030';
const thing = 'id/vision/hallbar-energi-2030';
const patience = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'bench-swaps-'));
const sites = [];
try {
  for (const [number, built] of values.built.entries())
    sites.push(await start(built, Number(values.port) + number));
  await measureAll();
} finally {
  for (const { site } of sites) site.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}

async function measureAll() {
  const columns = [
    ...['build', 'readers', 'swaps', 'document, ms', 'query, ms'],
    ...['processor of the site, ms a swap', 'reads/s meanwhile'],
  ];
  console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`);
  // The first change costs what the site has to learn for later ones.
  for (const site of sites) await report(site, 0, 'first');
  for (const count of readers) for (const site of sites) await report(site, count, rounds);
  for (const { name, pid } of sites) console.log(`${name}: memory ${memoryOf(pid)}`);
}

async function report(site, count, swaps) {
  const reading = startReaders(site, count);
  if (count > 0) await wait(3000);
  const begun = performance.now();
  const before = reading.answers();
  const processor = processorOf(site.pid);
  const times = [];
  for (let round = 0; round < (swaps === 'first' ? 1 : swaps); round += 1)
    times.push(await swap(site));
  const rate = (1000 * (reading.answers() - before)) / (performance.now() - begun);
  const spent = Math.round((processorOf(site.pid) - processor) / times.length);
  await reading.stop();
  const told = ['document', 'query'].map((what) => spread(times.map((time) => time[what])));
  console.log(`| ${[site.name, count, swaps, ...told, spent, Math.round(rate)].join(' | ')} |`);
}

function spread(times) {
  const sorted = times.map(Math.round).sort((one, other) => one - other);
  return sorted.length === 1
    ? sorted[0]
    : `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]}–${sorted.at(-1)})`;
}

/** Changes the file and waits until both tell the new name. */
async function swap(site) {
  const name = `${label} ${(site.swaps += 1)}`;
  writeFileSync(join(site.folder, file), site.text.replaceAll(label, name));
  const begun = performance.now();
  const until = async (read) => {
    while (!(await read()).includes(name)) {
      if (performance.now() - begun > patience) throw new Error(`${name} was not published.`);
      await wait(20);
    }
    return performance.now() - begun;
  };
  const query = `SELECT ?l { <${site.origin}${thing}> <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }`;
  const [document, answer] = await Promise.all([
    until(() => read(`${site.origin}${thing.replace('id/', 'doc/')}.ttl`)),
    until(() => read(`${site.origin}sparql?query=${encodeURIComponent(query)}`)),
  ]);
  return { document, query: answer };
}

/** A connection that the server closes while it is asked again is no answer; the next try tells. */
async function read(url, tries = 3) {
  try {
    const response = await fetch(url);
    return await response.text();
  } catch (error) {
    if (tries === 1) throw error;
    return read(url, tries - 1);
  }
}

function startReaders({ origin, paths }, count) {
  let [isOver, answers] = [false, 0];
  const reader = async (number) => {
    for (let turn = number; !isOver; turn += 1) {
      const path = paths[turn % paths.length];
      await read(
        turn % 2 === 0
          ? `${origin}${path}?${number}.${turn}`
          : `${origin}sparql?query=${encodeURIComponent(`SELECT * { ?s ?p "${number}.${turn}" }`)}`,
      );
      answers += 1;
    }
  };
  const all = Promise.all(Array.from({ length: count }, (_, number) => reader(number)));
  return {
    answers: () => answers,
    stop: () => {
      isOver = true;
      return all;
    },
  };
}

async function start(built, port) {
  const own = mkdtempSync(join(folder, 'site-'));
  for (const name of ['data', 'ontology', 'shapes'])
    if (existsSync(name)) cpSync(name, join(own, name), { recursive: true });
  const origin = `http://localhost:${port}/`;
  const site = spawn(
    process.execPath,
    [resolve(built, 'main.js'), 'serve', '--port', String(port), '--base', origin],
    {
      cwd: own,
      env: { ...process.env, CACHE_FOLDER: join(own, 'cache') },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  site.once('exit', (code) => code && console.error(`${built} ended with ${code}`));
  for await (const line of createInterface({ input: site.stdout })) {
    if (line.includes('"listening"')) break;
  }
  site.stdout.resume();
  while ((await fetch(`${origin}health/ready`)).status !== 200) await wait(100);
  const sitemap = await read(`${origin}sitemap.xml`);
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) =>
    url.slice(origin.length),
  );
  return {
    ...{ name: built, site, pid: site.pid, origin, folder: own, paths, swaps: 0 },
    text: readFileSync(join(own, file), 'utf8'),
  };
}

/** A process and those that it started (Linux only, as all below). */
function familyOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return [pid, ...children.trim().split(/\s+/).filter(Boolean)];
}

/** Megabytes that they hold. */
function memoryOf(pid) {
  const held = familyOf(pid).map((id) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0),
  );
  return held.map((kilobytes) => `${Math.round(kilobytes / 1000)} MB`).join(' + ');
}

/** The processor time that they have had, in milliseconds. */
function processorOf(pid) {
  const spent = familyOf(pid).map((id) => {
    const [, fields = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return 10 * (user + system);
  });
  return spent.reduce((sum, one) => sum + one, 0);
}
