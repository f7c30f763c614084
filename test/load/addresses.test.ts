import { describe, expect, it } from 'vitest';
import { faultOfIri } from '../../src/rdf/iris/iri.ts';
import { resolveIri } from '../../src/rdf/iris/resolve-iri.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import { base, load, read, told, trig } from './load-text.ts';

/** One statement about an address, in every syntax; `IRI` is the address. */
const syntaxes: Readonly<Record<string, string>> = {
  'x.ttl': '<http://e/a> <http://v/p> <IRI> .',
  'x.trig': '{ <http://e/a> <http://v/p> <IRI> }',
  'x.nt': '<http://e/a> <http://v/p> <IRI> .\n',
  'x.nq': '<http://e/a> <http://v/p> <IRI> <http://e/g> .\n',
  'x.jsonld': '{"@context": {}, "@id": "http://e/a", "http://v/p": {"@id": "IRI"}}',
  'x.yaml': '"@context": {}\n"@id": http://e/a\n"http://v/p": {"@id": "IRI"}\n',
  'x.rdf':
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="http://e/a"><p xmlns="http://v/" rdf:resource="IRI"/></rdf:Description></rdf:RDF>',
};

const faults: Readonly<Record<string, RegExp>> = {
  'http://e/a b.pdf': /contains a space, .* Write %20/,
  'http://e/a|b': /contains \|, .* Write %7C/,
  'http://e/a#b#c': /contains #, .* Write %23/,
  'http://e/a[1]': /contains \[, .* Write %5B/,
  'http://e/?a[]=1': /contains \[, .* Write %5B/,
  'http://e/100%': /Write %25/,
  'http://e/%zz': /Write %25/,
  'http://e:80:80/': /port number/,
  'http://e/\uE000': /character U\+E000.* Write %EE%80%80/,
};

describe('an address that no other tool would read', () => {
  for (const [iri, pattern] of Object.entries(faults)) {
    it.each(Object.entries(syntaxes))(
      `is refused (${iri}), with how to mend it, in %s`,
      async (name, text) => {
        const loaded = await load({ [name]: text.replace('IRI', iri) });
        expect(loaded.files).toEqual([]);
        expect(told(loaded)).toEqual([expect.stringMatching(pattern)]);
        expect(loaded.findings[0]?.position).toBeDefined();
      },
    );
  }

  it.each([
    'http://e/å?q=1&r=2#f/g',
    'http://[::1]:8080/x',
    "urn:x:y:%C3%A5!$&'()*+,;=",
    'mailto:a@b.example',
    'tag:a,2025:c//d',
    'http://u:p@h:1/',
    'http://e/?\uE000',
    'file:///a/b',
  ])('is not %s', (iri) => {
    expect(faultOfIri(iri)).toBeUndefined();
  });
});

describe('a relative address', () => {
  // RFC 3986 §5.4, and what libraries were seen to get wrong.
  it.each([
    ['g:h', 'g:h'],
    ['g', 'http://a/b/c/g'],
    ['./g', 'http://a/b/c/g'],
    ['/g', 'http://a/g'],
    ['//g', 'http://g'],
    ['?y', 'http://a/b/c/d;p?y'],
    ['#s', 'http://a/b/c/d;p?q#s'],
    ['', 'http://a/b/c/d;p?q'],
    ['..', 'http://a/b/'],
    ['../../../g', 'http://a/g'],
    ['/../g', 'http://a/g'],
    ['..g', 'http://a/b/c/..g'],
    ['g/../h', 'http://a/b/c/h'],
    ['g?y/../x', 'http://a/b/c/g?y/../x'],
    ['.well-known', 'http://a/b/c/.well-known'],
    ['http://x/a/../b', 'http://x/a/../b'],
  ])('%s leads from a document to %s', (reference, iri) => {
    expect(resolveIri(reference, 'http://a/b/c/d;p?q')).toBe(iri);
  });

  it('leads to the same in every syntax that has such', async () => {
    for (const reference of ['x/../y', '.well-known/z', '?q', '#f', '//h/i']) {
      const expected = await trig(`<http://e/a> :p <${resolveIri(reference, base)}> .`);
      for (const [name, text] of Object.entries(syntaxes)) {
        if (/\.n[tq]$/.test(name)) continue;
        await expectSameQuads(await read(name, text.replace('IRI', reference)), expected);
      }
    }
  });
});

describe('a language tag', () => {
  it.each([
    [
      'x.rdf',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="http://e/a"><p xmlns="http://v/" xml:lang="en_GB">x</p></rdf:Description></rdf:RDF>',
    ],
    [
      'x.jsonld',
      '{"@context": {}, "@id": "http://e/a", "http://v/p": {"@value": "x", "@language": "en_GB"}}',
    ],
  ])('that no syntax could write again is refused in %s', async (name, text) => {
    expect(told(await load({ [name]: text }))).toEqual([
      expect.stringContaining('“en_GB” is not a language tag'),
    ]);
  });
});

describe('RDF 1.2', () => {
  it.each([
    ['x.ttl', '<a> <http://v/p> <<( <b> <http://v/q> _:n )>>, "x"@ar--rtl . _:n <http://v/q> 1 .'],
    [
      'x.trig',
      '{ <a> <http://v/p> <<( <b> <http://v/q> _:n )>>, "x"@ar--rtl . _:n <http://v/q> 1 }',
    ],
    [
      'x.nt',
      `<${base}a> <http://v/p> <<( <${base}b> <http://v/q> _:n )>> .\n<${base}a> <http://v/p> "x"@ar--rtl .\n_:n <http://v/q> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n`,
    ],
    [
      'x.nq',
      `<${base}a> <http://v/p> <<( <${base}b> <http://v/q> _:n )>> .\n<${base}a> <http://v/p> "x"@ar--rtl .\n_:n <http://v/q> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n`,
    ],
  ])('is read in %s, triple terms and directions', async (name, text) => {
    const quads = await read(name, text);
    expect(quads.map(({ object }) => object.termType).sort()).toEqual([
      'Literal',
      'Literal',
      'Quad',
    ]);
    const directions = quads.map(({ object }) => object.termType === 'Literal' && object.direction);
    expect(directions).toContain('rtl');
  });

  it('has no place in JSON-LD, so that a direction is told as left out', async () => {
    const loaded = await load({
      'x.jsonld':
        '{"@context": {}, "@id": "http://e/a", "http://v/p": {"@value": "x", "@language": "ar", "@direction": "rtl"}}',
    });
    expect(told(loaded)).toEqual([
      expect.stringMatching(/warning The base direction \(rtl\) is left out/),
    ]);
    await expectSameQuads(
      loaded.files[0]?.quads ?? [],
      await trig('GRAPH <graph/x> { <http://e/a> :p "x"@ar }'),
    );
  });
});
