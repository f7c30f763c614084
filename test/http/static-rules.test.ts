import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/http/static/place.ts';
import { map } from '../../src/http/static/rules/caddy-maps.ts';
import { targetOf } from '../../src/http/static/rules/static-site.ts';

describe('rules for web servers', () => {
  it('have no end of a line out of an address', () => {
    expect(keyOf({ path: 'id/a%0AHeader%20x' }, '/')).toBe('/id/a%0AHeader x');
  });

  it.each([
    ['a mark and a backslash', '/id/`a\\', '~^/id/\\x60a\\\\$'],
    ['what would be a variable', '/id/{$HOME}', '~^/id/\\{\\$HOME\\}$'],
  ])('have %s as an expression for Caddy', (_, key, expected) => {
    expect(map('{a}', '{b}', [[key, 'x']])[1]).toBe(`\t\`${expected}\` x`);
  });

  it.each([
    ['../b?x=1', '/c/b?x=1'],
    ['http://hosting.example/b', 'http://hosting.example/b'],
  ])('lead to %s as a whole', (location, expected) => {
    expect(targetOf(location, '/c/d/e')).toBe(expected);
  });
});
