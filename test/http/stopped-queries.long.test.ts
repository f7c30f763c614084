import { expect, it } from 'vitest';
import { hurried } from '../support/shared-queries.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';
import { metricValue } from './metric-value.ts';

const endless =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r FILTER(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l), STR(?o), STR(?r)) = "no") }';

it('the metrics count queries that were stopped, whose threads go on', async () => {
  const site = await startQueryingSite(undefined, hurried);
  expect((await site.get(`/sparql?query=${encodeURIComponent(endless)}`)).status).toBe(503);
  const counted = {
    'styrkedata_query_seconds_count{outcome="timed-out"}': 1,
    // Our evaluator looks at the clock, so its thread goes on.
    'styrkedata_query_threads_ended_total{reason="timed-out"}': 0,
    styrkedata_queries_waiting: 0,
  };
  for (const [line, count] of Object.entries(counted))
    expect([line, await metricValue(site, line)]).toEqual([line, count]);
  await site.close();
});
