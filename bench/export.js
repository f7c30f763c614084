/**
 * How long `export --static` takes, and what it takes: processor time of all its threads, files and megabytes, the most memory.
 * Nothing is asserted. Processor time counts, not the time on the clock; sizes within a run are compared with each other.
 *
 * node bench/export.js [--program=dist/main.js] [statements …]      the sizes; 1000 10000 unless given
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate, namespace } from './generate.js';

const { values, positionals } = parseArgs({
  options: { program: { type: 'string', default: 'dist/main.js' } },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000];
let isThing = false;
const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
try {
  console.log(
    '| statements | files | MB | processor time, s | files a second of it | most memory, MB | clock, s | all bytes |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
  for (const size of sizes) measure(size);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(size) {
  const data = join(folder, `${size}.nt`);
  const exported = join(folder, 'exported');
  writeFileSync(data, [...generate(size)].join(''));
  const words = ['export', '--static', exported, '--data', data, '--base', namespace];
  const usage = join(folder, 'usage.json');
  const begun = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=8000',
      '--import',
      noteUsage(usage),
      values.program,
      ...words,
      '--cache-folder',
      join(folder, 'cache'),
    ],
    { encoding: 'utf8', env: { ...process.env, LOG_LEVEL: 'silent' }, maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(stderr);
  const { seconds, megabytes } = JSON.parse(readFileSync(usage, 'utf8'));
  const { files, bytes, digest } = listed(exported);
  const told = [
    ...[size, files, Math.round(bytes / 1e6), seconds.toFixed(1), Math.round(files / seconds)],
    ...[Math.round(megabytes), Math.round((performance.now() - begun) / 1000), digest],
  ];
  console.log(`| ${told.join(' | ')} |`);
  rmSync(exported, { recursive: true });
}

/** A program that notes at its end what it has used. */
function noteUsage(path) {
  const note = `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(${JSON.stringify(path)}, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});`;
  return `data:text/javascript,${encodeURIComponent(note)}`;
}

/** What the list of an export says: how many files, how large, and a digest of the documents of things, which no moment is in. */
function listed(exported) {
  const hash = createHash('sha256');
  let [files, bytes] = [0, 0];
  for (const line of readFileSync(join(exported, 'export.json'), 'utf8').split('\n')) {
    const [, name, value] = /^ {3}"(file|bytes|sha256)": "?([^",]*)/.exec(line) ?? [];
    if (name === 'bytes') bytes += Number(value);
    if (name === 'file') files += 1;
    if (name === 'file') isThing = /^site\/(?:activity|organisation|plan|area)\//.test(value);
    if (name === 'sha256' && isThing) hash.update(value);
  }
  return { files, bytes, digest: hash.digest('hex').slice(0, 12) };
}
