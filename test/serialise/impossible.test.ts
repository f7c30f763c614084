import type { Quad } from '@rdfjs/types';
import { expect, test } from 'vitest';
import { formats, type FormatName } from '../../src/rdf/syntaxes/formats.ts';
import { terms } from '../../src/rdf/terms.ts';
import { serialise, type Style } from '../../src/serialise/serialise.ts';
import { testPrefixes, trig } from './parse-back.ts';

const thing = terms.namedNode('http://example.org/id/thing');
const style = { prefixes: testPrefixes };

test.each([
  ['http://example.org/1', 'no name at its end'],
  ['http://example.org/name/', 'a slash at its end'],
  ['http://example.org/(name)', 'a parenthesis at its end'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#li', 'a meaning of its own'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#Description', 'a meaning of its own'],
  ['http://www.w3.org/2000/xmlns/p', 'a namespace that is not for us'],
])('RDF/XML refuses the property %s, which has %s', async (iri) => {
  const quads = [terms.quad(thing, terms.namedNode(iri), terms.literal('x'))];
  expect(await reasonFor(quads, 'rdf-xml')).toContain(`cannot write the property ${iri}`);
});

test.each(['\u0000', '\u0001', '\u000b', '\ufffe', '\uffff'])(
  'RDF/XML refuses %j, which XML forbids',
  async (character) => {
    const quads = [terms.quad(thing, thing, terms.literal(`a${character}b`))];
    expect(await reasonFor(quads, 'rdf-xml')).toContain(
      `cannot write ${thing.value} of ${thing.value}`,
    );
  },
);

test('RDF/XML refuses a subject with a character that XML forbids', async () => {
  const subject = terms.namedNode('http://example.org/\ufffe');
  expect(await reasonFor([terms.quad(subject, thing, thing)], 'rdf-xml')).toContain('XML forbids');
});

test.each(formats)('$label refuses what is no IRI', async ({ name }) => {
  for (const iri of [
    'http://example.org/a b',
    'relative',
    'http://example.org/<',
    'http://a/\ud800',
  ]) {
    const quads = [terms.quad(thing, thing, terms.namedNode(iri))];
    expect(await reasonFor(quads, name)).toContain(`<${iri}> is no valid address`);
  }
});

test.each(formats)('$label refuses half a surrogate pair', async ({ name }) => {
  for (const text of ['a\ud83d', '\ude00b', '\ude00\ud83d']) {
    expect(await reasonFor([terms.quad(thing, thing, terms.literal(text))], name)).toContain(
      'is no valid address, text',
    );
  }
});

test.each(formats)('$label refuses what is no language tag', async ({ name }) => {
  const quads = [terms.quad(thing, thing, terms.literal('x', 'en_GB'))];
  expect(await reasonFor(quads, name)).toContain('@en_GB');
});

test.each<FormatName>(['json-ld', 'rdf-xml'])(
  '%s refuses what is new in RDF 1.2',
  async (format) => {
    const inner = terms.quad(thing, thing, thing);
    expect(await reasonFor([terms.quad(thing, thing, inner)], format)).toContain('RDF 1.2');
    const directed = terms.literal('x', { language: 'ar', direction: 'rtl' });
    expect(await reasonFor([terms.quad(thing, thing, directed)], format)).toContain('RDF 1.2');
  },
);

test('JSON-LD refuses an IRI whose scheme is a prefix in the given context', async () => {
  const quads = trig('id:a e:p <geo:59.3,18.1> .');
  const context = { geo: 'http://www.opengis.net/ont/geosparql#' };
  expect(await reasonFor(quads, 'json-ld', { prefixes: {}, context })).toContain('geo:59.3,18.1');
});

test('JSON-LD fetches no context', async () => {
  const context = { '@import': 'http://127.0.0.1:9/context.jsonld' };
  await expect(
    serialise(trig('id:a e:p 1 .'), 'json-ld', { prefixes: {}, context }),
  ).rejects.toThrow();
});

test('a reason is in Swedish too', async () => {
  const result = await serialise(trig('id:a <urn:1> 1 .'), 'rdf-xml', style);
  expect(result).toHaveProperty(
    'reason.sv',
    expect.stringContaining('kan inte skriva egenskapen urn:1'),
  );
});

async function reasonFor(
  quads: readonly Quad[],
  format: FormatName,
  given: Style = style,
): Promise<string> {
  const result = await serialise(quads, format, given);
  return result.outcome === 'impossible' ? result.reason.en : result.body;
}
