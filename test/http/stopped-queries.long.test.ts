import { afterAll, beforeAll, expect, it } from 'vitest';
import { startQueryingSite } from '../support/start-querying-site.ts';
import { hurried } from '../support/shared-queries.ts';
import type { Site } from '../support/start-site.ts';
import { metricValue } from './metric-value.ts';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite(undefined, hurried);
});
afterAll(() => site.close());

const value = (line: string): Promise<number> => metricValue(site, line);

function ask(query: string): Promise<Response> {
  return site.get(`/sparql?query=${encodeURIComponent(query)}`);
}

it('the metrics count queries that were stopped, whose threads go on', async () => {
  const endless =
    'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r FILTER(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l), STR(?o), STR(?r)) = "no") }';
  expect((await ask(endless)).status).toBe(503);
  expect(await value('styrkedata_query_seconds_count{outcome="timed-out"}')).toBe(1);
  // Our evaluator looks at the clock, so its thread goes on.
  expect(await value('styrkedata_query_threads_ended_total{reason="timed-out"}')).toBe(0);
  expect(await value('styrkedata_queries_waiting')).toBe(0);
});
