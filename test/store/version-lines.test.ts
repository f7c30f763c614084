import { expect, it } from 'vitest';
import { packQuads } from '../../src/query/index/pack-quads.ts';
import { terms } from '../../src/rdf/terms.ts';
import { linesOf } from '../../src/store/versions/version-lines.ts';

const iri = (name: string) => terms.namedNode(`urn:${name}`);
const [s, p, g, h, beside] = [iri('s'), iri('p'), iri('g'), iri('h'), iri('beside')];
const node = terms.blankNode('n');

it('a version has each quad in its graph, each triple of the files once without one, and blank nodes first with their names', () => {
  const data = [
    terms.quad(s, p, terms.literal('01'), g),
    terms.quad(s, p, terms.literal('01'), h),
    terms.quad(s, p, node, g),
    terms.quad(node, p, terms.literal('x', 'en-GB'), h),
  ];
  const lines = linesOf(packQuads(data, [terms.quad(s, p, terms.literal('void'), beside)]));
  const [first = '', second = ''] = lines.parts();
  expect(first.trimEnd().split('\n').sort()).toEqual([
    '<urn:s> <urn:p> _:n .',
    '<urn:s> <urn:p> _:n <urn:g> .',
    '<urn:styrkedata:blank-node:n> <urn:styrkedata:names> _:n <urn:styrkedata:blank-nodes> .',
    '_:n <urn:p> "x"@en-GB .',
    '_:n <urn:p> "x"@en-GB <urn:h> .',
  ]);
  expect(second.trimEnd().split('\n').sort()).toEqual([
    '<urn:s> <urn:p> "01" .',
    '<urn:s> <urn:p> "01" <urn:g> .',
    '<urn:s> <urn:p> "01" <urn:h> .',
    '<urn:s> <urn:p> "void" <urn:beside> .',
  ]);
  expect(lines.count).toBe(9);
});
