import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const here = import.meta.dirname;
const patience = 60_000;

/** Who is measured, ours first: how each is started over a file of N-Triples, and where it answers. */
const servers = [
  {
    name: 'styrkedata',
    path: '/sparql',
    needs: join(here, '../dist/main.js'),
    command: (file, port) => serveCommand(join(here, '..'), file, port),
  },
  {
    name: 'comunica',
    path: '/sparql',
    needs: join(here, '../node_modules/@comunica/query-sparql'),
    command: (file, port) => [join(here, 'peers/comunica.js'), file, String(port)],
  },
  {
    name: 'oxigraph',
    path: '/',
    needs: join(here, 'peers/node_modules/oxigraph'),
    command: (file, port) => [join(here, 'peers/oxigraph.js'), file, String(port)],
  },
  {
    name: 'trifid',
    path: '/query',
    needs: join(here, 'peers/node_modules/trifid'),
    command: (file, port) => [
      join(here, 'peers/node_modules/trifid/server.js'),
      ...['--config', trifidConfig(file), '--port', String(port)],
    ],
  },
  {
    // Debian's virtuoso-opensource. It counts what it was started with as data, unless told which graph.
    name: 'virtuoso',
    path: '/sparql',
    program: '/usr/bin/virtuoso-t',
    needs: '/usr/bin/isql-vt',
    command: (file, port) => ['-f', '-c', virtuosoConfig(file, port)],
    fill: (file, port) => {
      const statements = [
        `DB.DBA.TTLP_MT(file_open('${file}'), '', '${virtuosoGraph}');`,
        'GRANT SELECT ON DB.DBA.SPARQL_SINV_2 TO "SPARQL";',
      ];
      const input = statements.join('\n');
      spawnSync('/usr/bin/isql-vt', [String(port + 1000), 'dba', 'dba'], { input });
    },
  },
  {
    // Apache Jena's, in memory. `npm run bench:fuseki` fetches it from Maven Central.
    name: 'fuseki',
    path: '/data/sparql',
    program: 'java',
    needs: join(here, 'peers/jena-fuseki-server-5.6.0.jar'),
    command: (file, port) => [
      ...['-jar', join(here, 'peers/jena-fuseki-server-5.6.0.jar'), '--localhost'],
      ...['--port', String(port), '--file', file, '/data'],
    ],
  },
];

/** How a build of ours, in a folder, is told to serve a file. */
function serveCommand(build, file, port) {
  const base = `http://localhost:${port}/`;
  const options = ['--data', file, '--port', String(port), '--base', base];
  return [join(build, 'dist/main.js'), 'serve', ...options];
}

/** Starts a build of ours over a file, with the numbers of its process and of its query process. Linux alone. */
export async function startBuild(build, file, port, nodeOptions = []) {
  const command = [...nodeOptions, ...serveCommand(build, file, port)];
  const started = await startServer({ command, program: process.execPath, path: '/sparql' }, port);
  if (!started) throw new Error(`The build in ${build} does not start.`);
  const { pid } = started;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return { ...started, pids: [pid, ...children.map(Number)] };
}

export const serverNames = servers.map(({ name }) => name);

/** Starts one over a file; `undefined`, with a word why, where it is not installed or does not come up. */
export async function start(name, file, port) {
  const server = servers.find((each) => each.name === name);
  const { path, needs, command, program = process.execPath, fill } = server;
  if (!existsSync(needs)) return skipped(name, `${needs} is not there`);
  const started = await startServer({ command: command(file, port), program, path }, port);
  if (!started) return skipped(name, 'it does not start');
  fill?.(file, port);
  return { name, ...started };
}

async function startServer({ command, program, path }, port) {
  const child = spawn(program, command, {
    cwd: tmpdir(),
    env: { ...process.env, LOG_LEVEL: 'silent', QUERY_SECONDS: '5' },
    stdio: 'ignore',
  });
  const url = `http://localhost:${port}${path}`;
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  if (await answers(url, child)) return { url, stop, pid: child.pid };
  await stop();
  return undefined;
}

function skipped(name, why) {
  console.log(`${name} is skipped: ${why}`);
  return undefined;
}

async function answers(url, child) {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline && child.exitCode === null) {
    const query = encodeURIComponent('ASK { ?s ?p ?o }');
    const headers = { accept: 'application/sparql-results+json' };
    const response = await fetch(`${url}?query=${query}`, { headers }).catch(() => undefined);
    if (response?.ok && (await response.text()).includes('{')) return true;
    await wait(100);
  }
  return false;
}

/** Trifid with its SPARQL handler and nothing else. */
function trifidConfig(file) {
  const path = join(dirname(file), 'trifid.json');
  const config = { url: file, contentType: 'application/n-triples' };
  const graph = { baseIRI: 'http://bench.example/', graphName: 'http://bench.example/g' };
  const handler = {
    module: 'trifid-handler-fetch',
    paths: ['/query'],
    config: { ...config, ...graph, unionDefaultGraph: true },
  };
  writeFileSync(path, JSON.stringify({ plugins: { 'handler-fetch': handler } }));
  return path;
}

const virtuosoGraph = 'http://bench.example/g';

/** Virtuoso with a new database beside the file, and memory for all of it. */
function virtuosoConfig(file, port) {
  const folder = `${file}.virtuoso`;
  mkdirSync(folder, { recursive: true });
  const sections = {
    Database: {
      DatabaseFile: join(folder, 'virtuoso.db'),
      TransactionFile: join(folder, 'virtuoso.trx'),
      ErrorLogFile: join(folder, 'virtuoso.log'),
      LockFile: join(folder, 'virtuoso.lck'),
    },
    Parameters: { ServerPort: port + 1000, DirsAllowed: dirname(file), NumberOfBuffers: 80000 },
    HTTPServer: { ServerPort: port },
    SPARQL: { DefaultGraph: virtuosoGraph, ResultSetMaxRows: 1_000_000 },
  };
  const path = join(folder, 'virtuoso.ini');
  const lines = Object.entries(sections).flatMap(([section, values]) => [
    `[${section}]`,
    ...Object.entries(values).map(([name, value]) => `${name} = ${value}`),
  ]);
  writeFileSync(path, lines.join('\n'));
  return path;
}
