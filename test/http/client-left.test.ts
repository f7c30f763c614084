import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QueryEngine } from '../../src/query/question/query-engine.ts';
import { openEngine } from '../query/start-engine.ts';
import { library } from '../support/files.ts';
import { startSite, type Site } from '../support/start-site.ts';

let engine: QueryEngine;
let site: Site;
beforeAll(async () => {
  const rows = Array.from({ length: 300 }, (_, index) => `ex:${index} ex:p ex:${index + 1} .`);
  engine = openEngine(`@prefix ex: <http://data.example/> . ex:g { ${rows.join('\n')} }`);
  site = await startSite(library(), engine);
});
afterAll(() => site.close());

const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';

const ask = (query: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${site.origin}/sparql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/csv' },
    signal: signal ?? null,
  });

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(20);
}

it('the query of a client that leaves ends, and the next is answered', async () => {
  const leave = new AbortController();
  const left = ask(endless, leave.signal).catch(() => 'left');
  await until(() => engine.state().running === 1);
  leave.abort();
  expect(await left).toBe('left');
  await until(() => engine.state().running === 0);
  const response = await ask('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }');
  expect(await response.text()).toBe('n\r\n300\r\n');
  expect(engine.state().threadsEnded['timed-out']).toBe(0);
});
