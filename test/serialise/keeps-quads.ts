import type { Quad } from '@rdfjs/types';
import { describe, expect, test } from 'vitest';
import { formats, type FormatName } from '../../src/rdf/syntaxes/formats.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import type { Style } from '../../src/serialise/serialise.ts';
import { expectSameQuads } from '../support/same-quads.ts';
import { nastyDatasets, nastyGraphs } from './nasty-graphs.ts';
import { parseBack, testPrefixes } from './parse-back.ts';
import { write } from './write.ts';

/** A context with something of everything that authors use. */
const context = {
  ...testPrefixes,
  id: '@id',
  type: '@type',
  included: '@included',
  thing: 'http://example.org/id/',
  value: { '@id': 'e:value' },
  p: { '@id': 'e:p', '@type': '@id' },
  year: { '@id': 'e:value', '@type': 'xsd:gYear' },
  whole: { '@id': 'e:value', '@type': 'xsd:integer' },
  name: { '@id': 'skos:prefLabel', '@container': '@language' },
  swedish: { '@id': 'e:p', '@language': 'sv' },
  list: { '@id': 'e:list', '@container': '@list' },
  q: { '@id': 'e:q', '@container': '@set' },
  r: { '@id': 'e:r', '@type': '@vocab' },
  tel: 'e:tel',
  mailto: { '@id': 'e:mailto' },
  partOf: { '@reverse': 'e:q' },
  json: { '@id': 'e:p', '@type': '@json' },
  Class: { '@id': 'e:Class', '@context': { value: { '@id': 'e:p', '@type': '@id' } } },
};

/** What it is called, the format, and how it is written. */
type Way = readonly [string, FormatName, Style];

/** Every format, and JSON-LD with a context. */
export const ways: readonly Way[] = [
  ...formats.map(({ label, name }) => [label, name, { prefixes: testPrefixes }] as const),
  ['JSON-LD with a context', 'json-ld', { prefixes: testPrefixes, context }],
];

/** JSON-LD in its other forms, and syntaxes without prefixes. */
export const otherWays: readonly Way[] = [
  [
    'JSON-LD about a topic',
    'json-ld',
    { prefixes: testPrefixes, context, topic: 'http://example.org/id/a' },
  ],
  [
    'JSON-LD about a stranger',
    'json-ld',
    { prefixes: {}, topic: 'http://example.org/id/stranger' },
  ],
  ['Turtle without prefixes', 'turtle', { prefixes: {} }],
  ['RDF/XML without prefixes', 'rdf-xml', { prefixes: {} }],
];

const withGraphs = formats.filter(({ holds }) => holds === 'quads');

/** Tests that each way of writing keeps all that is written. */
export function expectKept(tried: readonly Way[]): void {
  describe.each(tried)('%s', (_, format, style) => {
    test.each(Object.entries(nastyGraphs))('keeps %s', async (_name, quads) => {
      const body = await write(quads, format, style);
      await expectSameQuads(await parseBack(body, format), quads);
    });

    test.each(Object.entries(nastyDatasets))('keeps %s', async (_name, quads) => {
      const body = await write(quads, format, style);
      const expected = withGraphs.some(({ name }) => name === format) ? quads : unionOf(quads);
      await expectSameQuads(await parseBack(body, format), expected);
    });

    test.each(Object.entries({ ...nastyGraphs, ...nastyDatasets }))(
      'writes %s the same in whatever order',
      async (_name, quads) => {
        const body = await write(quads, format, style);
        expect(await write(shuffled([...quads, ...quads]), format, style)).toBe(body);
      },
    );
  });
}

/** Always the same disorder, so that a failure comes again. */
function shuffled(quads: readonly Quad[]): readonly Quad[] {
  return quads
    .map((quad, index) => ({ quad, place: (index * 7919) % 104_729 }))
    .sort((a, b) => b.place - a.place)
    .map(({ quad }) => quad);
}
