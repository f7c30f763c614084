/**
 * What an archive costs: the room of many versions of our data beside that of one, how fast a document of an old version is
 * beside today's, and the memory of the site while many versions are asked in turn. Each version differs from the one before
 * by a sentence and a date. Nothing is asserted. Ratios within a run count, times do not.
 *
 * node bench/versions.js [--versions=100] [--asks=400] [--built=dist]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    versions: { type: 'string', default: '100' },
    asks: { type: 'string', default: '400' },
    built: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '34740' },
  },
});
const [count, asks, port] = [values.versions, values.asks, values.port].map(Number);
const base = `http://localhost:${port}/`;
const built = resolve(values.built);
const load = (path) => import(join(built, path));
const { publish } = await load('publish/publish.js');
const { keepVersion } = await load('publish/versions/keep-version.js');
const { describeSnapshot } = await load('publish/describe-snapshot.js');
const { restoreSnapshot } = await load('snapshot/restore-snapshot.js');
const { keptQuads } = await load('snapshot/kept-quads.js');
const { hashOf } = await load('snapshot/canonical.js');
const { quadToNQuads } = await load('rdf/n-quads.js');
const { terms } = await load('rdf/terms.js');
const { readManifest } = await load('archive/store/manifest.js');
const { changesOf, keep } = await load('archive/store/archive.js');

const folder = mkdtempSync(join(tmpdir(), 'bench-versions-'));
const archive = join(folder, 'archive');
const thing = `${base}id/vision/hallbar-energi-2030`;
const paths = ['doc/vision/hallbar-energi-2030', 'doc/vision/hallbar-energi-2030.ttl'];
/** How many versions are asked in turn. */
const most = 30;
const agent = new Agent({ keepAlive: true });
let site;
try {
  const published = await publish({ data: 'data', baseIri: base });
  if (published.outcome !== 'published') throw new Error(published.findings[0].message.en);
  await keepMany(published.snapshot);
  site = await start();
  await measureSpeed();
  await measureMemory();
} finally {
  site?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true });
  agent.destroy();
}

/** Keeps versions of our data and tells their room. The first two are kept as the site does; what changed in the others is told as in the second. */
async function keepMany(present) {
  let one = 0;
  let told = '';
  for (let number = 1; number <= count; number += 1) {
    const said = keptQuads(present).map((quad) => (isChanged(quad) ? changed(quad, number) : quad));
    const lines = new Set(said.map(quadToNQuads));
    const version = hashOf([...lines].sort());
    const published = new Date(Date.UTC(2026, 0, 1) + number * 3_600_000);
    if (number > 2) {
      await keep(archive, { version, published, lines, changes: told });
      continue;
    }
    const details = { version, published, content: version, quads: said };
    const snapshot = describeSnapshot(restoreSnapshot(present, details));
    const entry = await keepVersion(snapshot, { folder: archive, retention: 'all' }, published);
    told = await changesOf(archive, entry);
    if (number === 1) one = sizeOf(archive);
  }
  const all = sizeOf(archive);
  console.log(`| versions | bytes | beside one |\n| --- | --- | --- |`);
  console.log(`| 1 | ${one} | 1 |\n| ${count} | ${all} | ${(all / one).toFixed(2)} |`);
}

function isChanged({ subject, object }) {
  return subject.value === thing && object.termType === 'Literal' && object.language !== '';
}

function changed({ subject, predicate, object, graph }, number) {
  const text = `${object.value} (${number})`;
  return terms.quad(subject, predicate, terms.literal(text, object.language), graph);
}

function sizeOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** The site on the archive; it keeps the present version as one more. */
async function start() {
  const words = [join(built, 'main.js'), 'serve', '--port', String(port), '--base', base];
  const more = ['--archive', archive, '--cache-folder', join(folder, 'cache')];
  const process = spawn(globalThis.process.execPath, [...words, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: process.stdout }))
    if (line.includes('"version-kept"')) break;
  process.stdout.resume();
  return { process };
}

/** Milliseconds until an answer is there. */
function ask(path) {
  const begun = performance.now();
  return new Promise((answered, failed) => {
    get(base + path, { agent }, (response) => {
      response.resume();
      if (response.statusCode !== 200) failed(new Error(`${path}: ${response.statusCode}`));
      response.on('end', () => answered(performance.now() - begun));
    }).on('error', failed);
  });
}

function middle(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
}

/** Asks for today's document and for one of an old version, one after the other. */
async function measureSpeed() {
  const { entries } = await readManifest(archive);
  const { version } = entries[Math.floor(entries.length / 2)];
  const cold = await ask(`${paths[1]}?version=${version}`);
  console.log(`\nopening a version: ${Math.round(cold)} ms\n`);
  console.log('| document | today, ms | old version, ms | ratio |\n| --- | --- | --- | --- |');
  for (const path of paths) {
    const [today, old] = [[], []];
    for (let number = 0; number < asks; number += 1) {
      today.push(await ask(path));
      old.push(await ask(`${path}?version=${version}`));
    }
    const medians = [today, old].map((times) => middle(times.slice(asks / 10)));
    const told = [path, ...medians.map((time) => time.toFixed(2))];
    console.log(`| ${[...told, (medians[1] / medians[0]).toFixed(2)].join(' | ')} |`);
  }
}

/** Opens versions in turn, documents and queries, and tells the memory of the site and of its queries. */
async function measureMemory() {
  const { entries } = await readManifest(archive);
  const query = encodeURIComponent('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }');
  console.log('\n| versions asked | site, MB | queries, MB |\n| --- | --- | --- |');
  let asked = 0;
  for (const { version } of entries.slice(0, most)) {
    await ask(`${paths[0]}?version=${version}`);
    await ask(`sparql?query=${query}&format=csv&version=${version}`);
    asked += 1;
    if ([1, 3, 10, 20, most].includes(asked)) {
      const { pid } = site.process;
      console.log(
        `| ${asked} | ${residentOf(pid)} | ${childrenOf(pid).map(residentOf).join(', ')} |`,
      );
    }
  }
}

function residentOf(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1000);
}

function childrenOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
}
