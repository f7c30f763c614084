import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const engine = new URL('../../dist/query/process/engine.js', import.meta.url).href;
const terms = new URL('../../dist/rdf/terms.js', import.meta.url).href;

// A process of its own: only there is all the CPU time the engine's, and nothing else keeps it alive. Linux tells it for other processes.
const program = `
  import { readFileSync } from 'node:fs';
  import { setTimeout as delay } from 'node:timers/promises';
  import { startQueryEngine } from '${engine}';
  import { terms } from '${terms}';
  let ready = 0;
  let child = 0;
  const iri = (value) => terms.namedNode(value);
  const quads = Array.from({ length: 300 }, (_, index) =>
    terms.quad(iri('x:s' + index), iri('x:p'), iri('x:o'), iri('x:g')),
  );
  const engine = startQueryEngine({
    quads, baseIri: 'x:', prefixes: {}, workers: 1, limits: { seconds: 0.6 },
    log: {
      info: ({ event, pid }) => {
        if (event === 'query-thread-ready') ready += 1;
        if (event === 'query-process-started') child = pid;
      },
      warn: ({ event }) => { if (event === 'query-thread-ended') ready -= 1; },
    },
  });
  const whenReady = async () => { while (ready < 2) await delay(20); };
  const ask = (query) => engine.run({
    query, defaultGraphs: [], namedGraphs: [], formats: { ask: 'json', select: 'csv' },
  });
  // The 14th and 15th field of a process, in hundredths of a second (proc_pid_stat(5)); the queries have a process of their own.
  const milliseconds = (pid) => {
    const fields = readFileSync('/proc/' + pid + '/stat', 'utf8').split(') ')[1].split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  };
  const spent = () => milliseconds(process.pid) + milliseconds(child);
  const share = async () => {
    const before = spent();
    await delay(300);
    return (spent() - before) / 300;
  };
  const startOfAll = performance.now();
  await whenReady();
  const starting = performance.now() - startOfAll;
  const { outcome } = await ask('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }');
  const worked = milliseconds(child);
  const start = performance.now();
  const { outcome: next } = await ask('ASK {}');
  const wait = performance.now() - start;
  await whenReady();
  let after = 1;
  for (let tries = 0; tries < 20 && after >= 0.1; tries += 1) after = await share();
  await engine.close();
  console.log(JSON.stringify({ starting, worked, outcome, next, wait, after }));
`;

it.skipIf(process.platform !== 'linux')(
  'after a time-out the spare answers at once, the processor rests, and close() lets the process end',
  async () => {
    const run = promisify(execFile);
    const node = ['--input-type=module', '--eval', program];
    const { stdout } = await run(process.execPath, node, { timeout: 240_000 });
    const report = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(report).toMatchObject({ outcome: 'timed-out', next: 'answered' });
    // On a busy machine all times are longer, so that they are compared with each other.
    expect(report['worked']).toBeGreaterThan(0);
    expect(report['after']).toBeLessThan(0.1);
    // A thread that had to start first would take as long as the first ones did.
    expect(report['wait']).toBeLessThan(Number(report['starting']) / 2);
  },
);
