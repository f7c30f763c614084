import { describe, expect, it } from 'vitest';
import {
  documentPathOf,
  graphIri,
  relativeReference,
  thingPathOf,
  toIriSpelling,
  toUriSpelling,
} from '../../src/site/addresses.ts';

describe('addresses', () => {
  it.each([
    ['', 'sparql', './sparql'],
    ['id/a', 'doc/a', '../doc/a'],
    ['id/a/b', 'doc/a/b', '../../doc/a/b'],
    ['ns/', 'ns/Term', '../ns/Term'],
    ['doc/a', '', '../'],
    ['', '', './'],
    ['', 'a:b', './a:b'],
  ])('lead from «%s» to «%s» by %s', (from, to, reference) => {
    expect(relativeReference(from, to)).toBe(reference);
    const resolved = new URL(reference, `https://host.example/mounted/${from}`);
    expect(resolved.href).toBe(`https://host.example/mounted/${to}`);
  });

  it('pair things with their documents', () => {
    expect(documentPathOf('id/x/y')).toBe('doc/x/y');
    expect(documentPathOf('ns/x')).toBeUndefined();
    expect(thingPathOf('doc/x/y')).toBe('id/x/y');
  });

  it('name a graph after its file, without the ending', () => {
    expect(graphIri('https://x/', 'a.b/c d.ttl')).toBe('https://x/graph/a.b/c%20d');
    expect(graphIri('https://x/', 'å/ö.yaml')).toBe('https://x/graph/å/ö');
  });

  it.each([
    ['id/%C3%A5', 'id/å'],
    ['id/a%20b', 'id/a%20b'],
    ['id/%E5', 'id/%E5'],
    ['id/%zz', 'id/%zz'],
    ['id/%F0%9F%8C%B2', 'id/🌲'],
    ['id/a%CC%8A', 'id/å'],
    ['id/a\u030a', 'id/å'],
    ['%69d/%41%7A%2d%2E%5f%7e%30', 'id/Az-._~0'],
    ['id/%2F%3F%23%25%00', 'id/%2F%3F%23%25%00'],
  ])('spell %s as %s', (encoded, spelled) => {
    expect(toIriSpelling(encoded)).toBe(spelled);
  });

  it('write only ASCII into headers', () => {
    expect(toUriSpelling('../doc/å🌲%20')).toBe('../doc/%C3%A5%F0%9F%8C%B2%20');
  });
});
