import { afterAll, beforeAll, expect, it } from 'vitest';
import { startQueryingSite } from '../support/start-querying-site.ts';
import { hurried } from '../support/shared-queries.ts';
import type { Site } from '../support/start-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startQueryingSite(undefined, { limits: hurried });
});
afterAll(() => site.close());

it('a client with too many queries under way gets 429, and when to come back', async () => {
  const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
  const asked = await Promise.all(
    [1, 2, 3, 4].map((number) =>
      // Who claims to ask for somebody else is not believed.
      site.get(`/sparql?query=${encodeURIComponent(`${endless} # ${number}`)}`, {
        'x-forwarded-for': `192.0.2.${number}`,
      }),
    ),
  );
  const refused = asked.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(2);
  for (const response of refused) {
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ status: 429 });
  }
});
