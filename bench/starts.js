/**
 * What a start costs: processor time of the site's own process and of all that it has started, until it has answered a
 * document, by turns for several builds and for nothing kept and what the start before kept; then the memory of an idle site.
 * Nothing is asserted. Ratios within a run count, times do not. Linux only.
 *
 * node bench/starts.js [--rounds=5] [--statements=1000000] [--built=dist …] [--ask=sparql]     without statements: our data
 */
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    statements: { type: 'string' },
    built: { type: 'string', multiple: true, default: ['dist'] },
    port: { type: 'string', default: '34780' },
    ask: { type: 'string' },
  },
});
const port = Number(values.port);
const origin = `http://localhost:${port}/`;
/** What is asked for first: a document, or of data without any what the site says of its queries. */
const path = values.ask ?? (values.statements ? 'sparql' : 'doc/vision/hallbar-energi-2030');
const folder = mkdtempSync(join(tmpdir(), 'bench-starts-'));
try {
  await prepare();
  await measureAll();
} finally {
  rmSync(folder, { recursive: true });
}

async function prepare() {
  if (values.statements === undefined) {
    for (const name of ['data', 'ontology', 'shapes'])
      cpSync(name, join(folder, name), { recursive: true });
    return;
  }
  mkdirSync(join(folder, 'data'));
  const file = createWriteStream(join(folder, 'data', 'all.nt'));
  for (const line of generate(Number(values.statements)))
    if (!file.write(line)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
}

async function measureAll() {
  const columns = ['build', 'kept', 'processor of the site, s', 'of all, s', 'until a document, s'];
  console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`);
  const all = values.built.flatMap((built) =>
    ['nothing', 'all'].map((kept) => ({ built, kept, starts: [] })),
  );
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const each of all) each.starts.push(await start(each));
  for (const { built, kept, starts } of all) {
    const told = ['own', 'family', 'time'].map((what) => spread(starts.map((one) => one[what])));
    console.log(`| ${[built, kept, ...told].join(' | ')} |`);
  }
  for (const built of values.built)
    console.log(`${built}, idle after a minute: ${await idle(built)}`);
}

function spread(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return `${sorted[Math.floor(sorted.length / 2)].toFixed(2)} (${sorted[0].toFixed(2)})`;
}

/** A start until a document is answered; the process is ended then. */
async function start({ built, kept }) {
  const begun = performance.now();
  const site = open(built, kept);
  await answered();
  const time = (performance.now() - begun) / 1000;
  const [own, ...others] = familyOf(site.pid).map(processorOf);
  // What is published is kept after it is served.
  if (kept === 'nothing') await wait(3000);
  await end(site);
  return { own, family: others.reduce((sum, one) => sum + one, own), time };
}

/** A site on a cache of its build, which is emptied where nothing is to be kept. */
function open(built, kept) {
  const cache = join(folder, `cache-${values.built.indexOf(built)}`);
  if (kept === 'nothing' && existsSync(cache)) rmSync(cache, { recursive: true });
  const words = [resolve(built, 'main.js'), 'serve', '--port', String(port), '--base', origin];
  return spawn(process.execPath, [...words, '--cache-folder', cache], {
    cwd: folder,
    stdio: 'ignore',
  });
}

async function end(site) {
  site.kill('SIGTERM');
  await once(site, 'exit');
}

/** Resolves when the first answer is there. */
async function answered() {
  for (;;) {
    const response = await fetch(origin + path, { headers: { accept: 'text/turtle' } }).catch(
      () => undefined,
    );
    await response?.arrayBuffer();
    if (response?.status === 200) return;
    await wait(5);
  }
}

/** Megabytes of the site and of its queries, a minute after a start from what was kept and a document and a query. */
async function idle(built) {
  const site = open(built, 'all');
  await answered();
  await fetch(`${origin}sparql?query=${encodeURIComponent('ASK {}')}`).then((response) =>
    response.text(),
  );
  await wait(60_000);
  const told = familyOf(site.pid).map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const [rss, pss] = ['Rss', 'Pss'].map(
      (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1]) / 1000,
    );
    return { rss, pss };
  });
  await end(site);
  const sum = (what) => Math.round(told.reduce((all, one) => all + one[what], 0));
  return `${sum('rss')} MB resident (${told.map(({ rss }) => Math.round(rss)).join(' + ')}), ${sum('pss')} MB with shared pages counted once`;
}

/** A process and those that it started. */
function familyOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return [pid, ...children.trim().split(/\s+/).filter(Boolean).map(Number)];
}

/** The processor time that it has had, in seconds. */
function processorOf(pid) {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}
