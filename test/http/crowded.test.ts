import { afterAll, beforeAll, expect, it } from 'vitest';
import { startQueryingSite } from '../support/start-querying-site.ts';
import { hurried } from '../support/shared-queries.ts';
import type { Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite(undefined, hurried);
});
afterAll(() => site.close());

it('a client with too many queries under way gets 429, and when to come back', async () => {
  const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
  const refused: Response[] = [];
  const enough = new AbortController();
  const asked = [1, 2, 3, 4].map(async (number) => {
    const query = encodeURIComponent(`${endless} # ${number}`);
    const response = await fetch(`${site.origin}/sparql?query=${query}`, {
      // Who claims to ask for somebody else is not believed.
      headers: { 'x-forwarded-for': `192.0.2.${number}` },
      signal: enough.signal,
    });
    if (response.status === 429) refused.push(response);
  });
  await expect.poll(() => refused.length).toBeGreaterThanOrEqual(2);
  for (const response of refused) {
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ status: 429 });
  }
  // Nobody waits for the others to be given up.
  enough.abort();
  await Promise.allSettled(asked);
  expect(refused).toHaveLength(2);
});
