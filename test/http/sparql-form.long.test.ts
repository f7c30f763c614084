import { expect, it } from 'vitest';
import { hurried } from '../support/shared-queries.ts';
import { startQueryingSite } from '../support/start-querying-site.ts';

it.each([
  [
    'time',
    'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r FILTER(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l), STR(?o), STR(?r)) = "no") }',
  ],
  ['room', 'SELECT * { ?s ?p ?o . ?a ?b ?c }'],
])('a form tells when to come again where there was no %s', async (_, query) => {
  const impatient = await startQueryingSite(undefined, hurried);
  const response = await impatient.get(`/sparql?query=${encodeURIComponent(query)}`, {
    accept: 'text/html',
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await response.text()).toContain('<textarea');
  await impatient.close();
});
