import { describe, expect, test } from 'vitest';
import { formats, type FormatName } from '../../src/rdf/syntaxes/formats.ts';
import { terms } from '../../src/rdf/terms.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import { parseBack, testPrefixes, trig } from './parse-back.ts';
import { write } from './write.ts';

const literals = [
  '"01"^^xsd:integer',
  '"1.50"^^xsd:decimal',
  '"1.0E0"^^xsd:double',
  '"1"^^xsd:boolean',
  '"2024-01-01T00:00:00+00:00"^^xsd:dateTime',
  '"2030"^^xsd:gYear',
  '"x"@en-GB',
  '"x"@sv-SE',
  '"x"@zh-Hant-TW',
  '"{ \\"a\\": 1.0 }"^^rdf:JSON',
];

/** rdfxml-streaming-parser puts language tags in lower case, so there the text itself is looked at. */
const keepsTags = formats.filter(({ name }) => name !== 'rdf-xml');

describe.each(keepsTags)('$label', ({ name }) => {
  test.each(literals)('leaves %s as it is', async (literal) => {
    const quads = trig(`id:a e:p ${literal} .`);
    await expectSameQuads(await parseBack(await write(quads, name), name), quads);
  });
});

test('RDF/XML leaves numbers and language tags as they are', async () => {
  const body = await write(trig(`id:a e:p ${literals.join(', ')} .`), 'rdf-xml');
  expect(body.match(/(?<=<e:p ).*(?=<)/g)).toMatchInlineSnapshot(`
    [
      "rdf:datatype="http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON">{ "a": 1.0 }",
      "rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">1",
      "rdf:datatype="http://www.w3.org/2001/XMLSchema#dateTime">2024-01-01T00:00:00+00:00",
      "rdf:datatype="http://www.w3.org/2001/XMLSchema#decimal">1.50",
      "rdf:datatype="http://www.w3.org/2001/XMLSchema#double">1.0E0",
      "rdf:datatype="http://www.w3.org/2001/XMLSchema#gYear">2030",
      "rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">01",
      "xml:lang="en-GB">x",
      "xml:lang="sv-SE">x",
      "xml:lang="zh-Hant-TW">x",
    ]
  `);
});

test('a context that types a property leaves its values as they are', async () => {
  const quads = trig('id:a e:p 01, 1 ; e:q 1.0E0, "1.0"^^xsd:double .');
  const context = {
    ...testPrefixes,
    whole: { '@id': 'e:p', '@type': 'xsd:integer' },
    part: { '@id': 'e:q', '@type': 'xsd:double' },
  };
  const body = await write(quads, 'json-ld', {
    prefixes: {},
    context,
    topic: 'http://example.org/id/a',
  });
  expect(body).toContain('"whole": ["01","1"]');
  await expectSameQuads(await parseBack(body, 'json-ld'), quads);
});

test.each<FormatName>(['turtle', 'n-triples', 'n-quads', 'trig'])(
  '%s keeps the triple terms and text directions of RDF 1.2',
  async (format) => {
    const [subject, predicate] = ['a', 'p'].map((name) =>
      terms.namedNode(`http://example.org/${name}`),
    );
    if (!subject || !predicate) throw new Error('unreachable');
    const inner = terms.quad(subject, predicate, terms.literal('x', 'sv'));
    const quads = [
      terms.quad(subject, predicate, inner),
      terms.quad(subject, predicate, terms.literal('x', { language: 'ar', direction: 'rtl' })),
    ];
    const read = await parseBack(await write(quads, format), format);
    expect(read.map(({ object }) => object.termType).sort()).toEqual(['Literal', 'Quad']);
    for (const quad of quads) expect(read.some((other) => quad.equals(other))).toBe(true);
  },
);

test.each<FormatName>(['turtle', 'trig'])(
  '%s declares a prefix that stands only in a triple term',
  async (format) => {
    const node = (iri: string) => terms.namedNode(iri);
    const inner = terms.quad(
      node(`${testPrefixes.id}a`),
      node(`${testPrefixes.e}p`),
      node('urn:x'),
    );
    const quads = [terms.quad(node('urn:a'), node('urn:b'), inner)];
    const body = await write(quads, format);
    expect(body).toContain('<<(id:a e:p <urn:x>)>>');
    const [read] = await parseBack(body, format);
    expect(read?.equals(quads[0])).toBe(true);
  },
);
