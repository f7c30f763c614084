import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFromHere } from '../../src/http/observe/is-from-here.ts';
import { callerWithin } from '../../src/http/server/caller-within.ts';
import { clientOf } from '../../src/http/sparql/client-of.ts';
import type { Visit } from '../../src/http/wire/request.ts';
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

describe('the metrics', () => {
  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'])(
    'are not for whom a proxy on this machine asks (%s)',
    async (header) => {
      expect((await site.get('/metrics', { [header]: '127.0.0.1' })).status).toBe(404);
      expect((await site.get('/health/live', { [header]: '127.0.0.1' })).status).toBe(200);
    },
  );

  it.each([
    ['203.0.113.7', false],
    ['10.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['2001:db8::1', false],
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
  ])('are for this machine alone: %s', (address, isHere) => {
    const caller = callerWithin(clientOf(address));
    expect(isFromHere({ caller, visit: { headers: {} } as Visit })).toBe(isHere);
  });

  it('are in the text format of Prometheus', async () => {
    const response = await site.get('/metrics');
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('# TYPE styrkedata_query_seconds histogram');
  });

  it('count requests by route and status', async () => {
    await site.get('/nothing/here');
    await site.get('/terms');
    await site.get('/dump.nq');
    expect(await value('styrkedata_requests_total{route="document",status="404"}')).toBe(1);
    expect(await value('styrkedata_requests_total{route="document",status="200"}')).toBe(1);
    expect(await value('styrkedata_requests_total{route="dump",status="200"}')).toBe(1);
  });

  it('tell how long requests took, in buckets that hold those before them', async () => {
    await site.get('/terms');
    const text = await (await site.get('/metrics')).text();
    const linesOf = (start: string): number[] =>
      text
        .split('\n')
        .filter((line) => line.startsWith(start) && line.includes('route="document"'))
        .map((line) => Number(line.split(' ')[1]));
    const buckets = linesOf('styrkedata_request_seconds_bucket{le=');
    const [count] = linesOf('styrkedata_request_seconds_count');
    expect(text).toContain('# TYPE styrkedata_request_seconds histogram');
    expect(buckets).toEqual(buckets.toSorted((a, b) => a - b));
    expect(buckets.at(-1)).toBe(count);
    expect(count).toBeGreaterThan(0);
    expect(linesOf('styrkedata_request_seconds_sum')[0]).toBeGreaterThan(0);
  });

  it('count queries, and how the cache met them', async () => {
    for (const query of ['ASK { ?a ?b ?c }', 'ASK { ?a ?b ?c }', 'SELECT (RAND() AS ?n) {}']) {
      expect((await ask(query)).status).toBe(200);
    }
    expect(await value('styrkedata_query_cache_total{use="miss"}')).toBe(1);
    expect(await value('styrkedata_query_cache_total{use="hit"}')).toBe(1);
    expect(await value('styrkedata_query_cache_total{use="uncacheable"}')).toBe(1);
    expect(await value('styrkedata_query_seconds_count{outcome="answered"}')).toBe(2);
  });

  it('tell which version is published, and how old it is', async () => {
    const text = await (await site.get('/metrics')).text();
    expect(text).toMatch(/^styrkedata_snapshot_info\{version="[0-9a-f]{32}"\} 1$/m);
    expect(await value('styrkedata_snapshot_age_seconds')).toBeGreaterThan(0);
  });
});

describe('readiness', () => {
  it('is tried with a query, each time', async () => {
    const answered = 'styrkedata_query_seconds_count{outcome="answered"}';
    const status = async (): Promise<number> => (await site.get('/health/ready')).status;
    // The thread that was stopped above may still be on its way back.
    await expect.poll(status).toBe(200);
    const before = await value(answered);
    expect([await status(), await status()]).toEqual([200, 200]);
    expect(await value(answered)).toBe(before + 2);
  });
});
