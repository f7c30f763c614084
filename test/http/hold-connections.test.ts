import { expect, it } from 'vitest';
import { exemptionOf, usualPatience } from '../../src/http/server/hold-connections.ts';
import { defaultLimits } from '../../src/site/settings/limits.ts';

it.each([
  ['127.0.0.1', true],
  ['::ffff:127.0.0.1', true],
  ['::1', true],
  ['10.1.2.3', true],
  ['::ffff:10.1.2.3', true],
  ['2001:db8::7', true],
  ['11.1.2.3', false],
  ['2001:db9::7', false],
  ['', false],
])('a client from %s may have more connections than others: %s', (address, expected) => {
  expect(exemptionOf(['10.0.0.0/8', '2001:db8::/32'])(address)).toBe(expected);
});

it('no query is cut off by patience', () => {
  const { silence, head, request, idle } = usualPatience(defaultLimits);
  const { seconds, waitSeconds } = defaultLimits;
  expect(silence).toBeGreaterThan((seconds + waitSeconds) * 1000);
  expect(usualPatience({ seconds: 3600, waitSeconds: 3600 }).silence).toBeGreaterThan(7_200_000);
  expect(head).toBeLessThan(request);
  // Proxies keep connections for a minute unless told otherwise.
  expect(idle).toBeGreaterThan(60_000);
});
