import { describe, expect, it } from 'vitest';
import { expectSameQuads } from '../support/same-quads.ts';
import { load, read, told, trig } from './load-text.ts';

/** A document and what it says, in TriG; `http://v/` is the vocabulary, `:` in TriG. */
const documents: Readonly<Record<string, readonly [unknown, string]>> = {
  'names things by the keys of an @id map': [
    {
      '@context': { '@vocab': 'http://v/', of: { '@container': '@id' } },
      '@id': 'a',
      of: { b: { n: '1' }, c: { n: '2' } },
    },
    '<a> :of <b>, <c> . <b> :n "1" . <c> :n "2" .',
  ],
  'gives things the classes that are keys of a @type map': [
    {
      '@context': { '@vocab': 'http://v/', of: { '@container': '@type' } },
      '@id': 'a',
      of: { T: { '@id': 'b' } },
    },
    '<a> :of <b> . <b> a :T .',
  ],
  'keeps things under an @index map whole': [
    {
      '@context': { '@vocab': 'http://v/', of: { '@container': '@index' } },
      '@id': 'a',
      of: { x: { n: '1', m: '2' }, y: [{ n: '3' }] },
    },
    '<a> :of [ :n "1" ; :m "2" ], [ :n "3" ] .',
  ],
  'says the keys of a property-valued index': [
    {
      '@context': {
        '@version': 1.1,
        '@vocab': 'http://v/',
        of: { '@container': '@index', '@index': 'key' },
      },
      '@id': 'a',
      of: { x: { n: '1' }, y: { n: '2' } },
    },
    '<a> :of [ :key "x" ; :n "1" ], [ :key "y" ; :n "2" ] .',
  ],
  'reads an @index map of a reverse property': [
    {
      '@context': {
        '@vocab': 'http://v/',
        of: { '@reverse': 'http://v/in', '@container': '@index' },
      },
      '@id': 'a',
      of: { x: { '@id': 'b', n: '1' } },
    },
    '<b> :in <a> ; :n "1" .',
  ],
  'makes graphs of a @graph container': [
    {
      '@context': { '@vocab': 'http://v/', of: { '@container': '@graph' } },
      '@id': 'a',
      of: { '@id': 'b', n: '1' },
    },
    '<a> :of _:g . GRAPH _:g { <b> :n "1" }',
  ],
  'names graphs by the keys of a @graph and @id map': [
    {
      '@context': { '@vocab': 'http://v/', of: { '@container': ['@graph', '@id'] } },
      '@id': 'a',
      of: { g: { '@id': 'b', n: '1' } },
    },
    '<a> :of <g> . GRAPH <g> { <b> :n "1" }',
  ],
  'reads contexts one after the other': [
    {
      '@context': [{ e: 'http://v/', p: 'e:p' }, { e: 'http://w/' }],
      '@id': 'a',
      p: '1',
      'e:q': '2',
    },
    '<a> :p "1" ; <http://w/q> "2" .',
  ],
  'takes a default language for plain texts only': [
    {
      '@context': { '@vocab': 'http://v/', '@language': 'sv' },
      '@id': 'a',
      n: ['x', { '@value': 'y' }, { '@value': 'z', '@language': 'en-GB' }],
      m: 1,
    },
    '<a> :n "x"@sv, "y", "z"@en-GB ; :m 1 .',
  ],
  'keeps the spelling of language tags in a language map': [
    {
      '@context': { '@vocab': 'http://v/', n: { '@container': '@language' } },
      '@id': 'a',
      n: { 'en-GB': 'x', SV: ['y', 'z'], '@none': 'w' },
    },
    '<a> :n "x"@en-GB, "y"@SV, "z"@SV, "w" .',
  ],
  'ends the context of a class where the next thing begins': [
    {
      '@context': {
        '@vocab': 'http://v/',
        T: { '@id': 'http://v/T', '@context': { n: 'http://w/n' } },
      },
      '@id': 'a',
      '@type': 'T',
      n: '1',
      of: { '@id': 'b', n: '2' },
    },
    '<a> a :T ; <http://w/n> "1" ; :of <b> . <b> :n "2" .',
  ],
  'carries the context of a property into what is below': [
    {
      '@context': {
        '@vocab': 'http://v/',
        of: { '@id': 'http://v/of', '@context': { n: 'http://w/n' } },
      },
      '@id': 'a',
      n: '1',
      of: { '@id': 'b', n: '2', to: { '@id': 'c', n: '3' } },
    },
    '<a> :n "1" ; :of <b> . <b> <http://w/n> "2" ; :to <c> . <c> <http://w/n> "3" .',
  ],
  'reads a context within a thing': [
    {
      '@context': { '@vocab': 'http://v/' },
      '@id': 'a',
      of: { '@context': { '@vocab': 'http://w/' }, '@id': 'b', n: '1' },
      n: '2',
    },
    '<a> :of <b> ; :n "2" . <b> <http://w/n> "1" .',
  ],
  'reads lists, lists of lists and empty lists': [
    {
      '@context': { '@vocab': 'http://v/', l: { '@container': '@list' } },
      '@id': 'a',
      l: [['1'], []],
      m: { '@list': ['2'] },
    },
    '<a> :l ( ( "1" ) () ) ; :m ( "2" ) .',
  ],
  'reads sets, nests and what is included': [
    {
      '@context': { '@vocab': 'http://v/', more: '@nest' },
      '@id': 'a',
      s: { '@set': ['1', '2'] },
      more: { n: '3' },
      '@included': [{ '@id': 'b', n: '4' }],
    },
    '<a> :s "1", "2" ; :n "3" . <b> :n "4" .',
  ],
  'keeps JSON as JSON, in one spelling': [
    {
      '@context': { '@vocab': 'http://v/', j: { '@type': '@json' } },
      '@id': 'a',
      j: { b: [1.0, null], a: 'x' },
    },
    `<a> :j '{"a":"x","b":[1,null]}'^^rdf:JSON .`,
  ],
  'reads references relative to @base': [
    {
      '@context': { '@vocab': 'http://v/', '@base': 'http://b/x/', of: { '@type': '@id' } },
      '@id': '../y',
      of: ['z', '.well-known', '//c/d', '?q', '#f'],
    },
    '<http://b/y> :of <http://b/x/z>, <http://b/x/.well-known>, <http://c/d>, <http://b/x/?q>, <http://b/x/#f> .',
  ],
};

describe('JSON-LD', () => {
  it.each(Object.entries(documents))('%s', async (_, [document, expected]) => {
    await expectSameQuads(await read('x.jsonld', JSON.stringify(document)), await trig(expected));
  });

  it('is read where it is expanded and needs no context, as a list, and a thing at a time', async () => {
    const expanded =
      '[{"@id": "http://e/a", "http://v/n": [{"@value": "1"}]}, {"@context": {"m": "http://v/m"}, "@id": "http://e/b", "m": 2}]';
    const expected = await trig('<http://e/a> :n "1" . <http://e/b> :m 2 .');
    for (const name of ['x.jsonld', 'x.json', 'x.yamlld', 'x.yaml'])
      await expectSameQuads(await read(name, expanded), expected);
  });

  it.each([
    ['1.50', '"1.50"^^xsd:double'],
    ['12345678901234567890123456789', '12345678901234567890123456789'],
    ['10.0', '10'],
    ['-0', '-0'],
    ['1e-7', '"1e-7"^^xsd:double'],
  ])('keeps the digits of %s', async (digits, expected) => {
    const quads = await read(
      'x.jsonld',
      `{"@context": {"n": "http://v/n"}, "@id": "a", "n": ${digits}}`,
    );
    await expectSameQuads(quads, await trig(`<a> :n ${expected} .`));
  });

  it('keeps the digits of numbers whose datatype the context gives', async () => {
    const text =
      '{"@context": {"n": {"@id": "http://v/n", "@type": "http://www.w3.org/2001/XMLSchema#decimal"}}, "@id": "a", "n": [1.50, 10.0]}';
    await expectSameQuads(await read('x.jsonld', text), await trig('<a> :n 1.50, 10.0 .'));
  });

  it('knows the place of every statement, in nested contexts and maps too', async () => {
    const { files } = await load({
      'x.jsonld': `{
  "@context": { "@vocab": "http://v/", "of": { "@container": "@id" } },
  "@id": "http://e/a",
  "of": {
    "http://e/b": {
      "@context": { "n": "http://w/n" },
      "n": ["1",
            "2"]
    }
  }
}`,
    });
    const [file] = files;
    const places = file?.quads.map((quad) => [quad.object.value, file.locate(quad)]);
    expect(places).toEqual(
      expect.arrayContaining([
        ['1', { line: 7, column: 13 }],
        ['2', { line: 8, column: 13 }],
        ['http://e/b', { line: 5, column: 19 }],
      ]),
    );
  });
});

describe('what JSON-LD passes over', () => {
  it('is told, and stops nothing, where the file has a context of its own', async () => {
    const loaded = await load({
      'x.jsonld': `{
  "@context": { "n": "http://v/n", "secret": null, "of": { "@id": "http://v/of", "@type": "@id" } },
  "@id": "a",
  "n": null,
  "secret": 1,
  "stray": { "n": 2 },
  "of": ""
}`,
    });
    expect(told(loaded)).toEqual([
      expect.stringMatching(/^x\.jsonld:4:8 note The value is null/),
      expect.stringMatching(/^x\.jsonld:5:3 note The key “secret” is set to null/),
      expect.stringMatching(/^x\.jsonld:6:3 note The key “stray” has no meaning/),
      expect.stringMatching(/^x\.jsonld:7:9 note The address is empty/),
    ]);
    await expectSameQuads(
      loaded.files.flatMap(({ quads }) => quads),
      await trig('GRAPH <graph/x> { <a> :of <> }'),
    );
  });

  it('is told once for each kind, with how often', async () => {
    const things = Array.from({ length: 40 }, () => '{"n": null}').join(',');
    const loaded = await load({
      'x.jsonld': `{"@context": {"n": "http://v/n"}, "@graph": [${things}]}`,
    });
    expect(told(loaded)).toEqual([expect.stringMatching(/null.*\(40 places\)$/)]);
  });
});

describe('JSON-LD that cannot be read', () => {
  it.each([
    ['{"@context": {"a": "b", "b": "a"}, "a": 1}', '1:15', 'by way of itself'],
    [
      '{"@context": {"p": {"@id": "http://v/p", "@container": "@bag"}}}',
      '1:56',
      'none that JSON-LD knows',
    ],
    [
      '{"@context": {"@vocab": "http://v/"},\n "p": {"@value": "x", "q": 1}}',
      '2:7',
      'Only @type or @language',
    ],
    ['{"@context": {"@vocab": "http://v/"}, "@id": 5}', '1:46', 'must be an address'],
    ['{"@context": {"@version": 2}, "@id": "a"}', '1:27', 'must be the number 1.1'],
    ['{"@context": "https://schema.org/", "@id": "a"}', '1:14', 'contexts/index.yaml'],
    ['{"@context": {},\n "a": tru}', '2:7', 'A value was expected'],
    ['{"@context": {},\n "a": 1,}', '2:9', 'A key in quotation marks'],
    ['{"@context": {}, "a": 1, "a": 2}', '1:26', 'stands twice'],
    ['{"@context": {}} x', '1:18', 'after the end'],
    ['{"@context": {"n": "http://v/n"}, "n": "\\ud83d"}', '1:40', 'half a character'],
  ])('%s is told at %s', async (text, place, message) => {
    expect(told(await load({ 'x.jsonld': text }))).toEqual([
      expect.stringContaining(`x.jsonld:${place} violation`),
    ]);
    expect(told(await load({ 'x.jsonld': text }))[0]).toContain(message);
  });

  it('keeps nobody from reading the other files', async () => {
    const loaded = await load({ 'a.jsonld': '{"@context": {"@id": 1}}', 'b.ttl': '<a> <p:p> 1 .' });
    expect(loaded.files).toHaveLength(1);
    expect(loaded.findings).toHaveLength(1);
  });
});

describe('YAML-LD', () => {
  it('takes aliases for what they repeat', async () => {
    const text = '"@context": {"@vocab": "http://v/"}\n"@id": a\nn: &it [1, 2]\nm: *it\n';
    await expectSameQuads(await read('x.yaml', text), await trig('<a> :n 1, 2 ; :m 1, 2 .'));
  });

  it('refuses an alias within what it repeats', async () => {
    const loaded = await load({
      'x.yamlld': '"@context": {"@vocab": "http://v/"}\nn: &it [*it]\n',
    });
    expect(told(loaded)).toEqual([expect.stringMatching(/^x\.yamlld:2:9 violation The alias/)]);
  });
});
