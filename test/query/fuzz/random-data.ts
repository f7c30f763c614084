import { quadToNQuads } from '../../../src/rdf/n-quads.ts';
import { terms, type Quad } from '../../../src/rdf/terms.ts';
import { xsd } from '../../../src/rdf/vocabulary.ts';
import type { Random } from './random.ts';

const base = 'http://example.org/';

/** The terms of the data, as queries write them: small pools, so that patterns meet. */
export const things = ['a', 'b', 'c', 'd', 'e'].map((name) => `<${base}${name}>`);
export const properties = ['p', 'q', 'r', 's'].map((name) => `<${base}${name}>`);
export const graphs = ['g1', 'g2', 'g3'].map((name) => `<${base}${name}>`);

/** Literals in the one spelling that all engines keep, for some of them write values anew. */
export const literals = [
  '""',
  '"a"',
  '"Åre"',
  '"z"',
  '"a"@sv',
  '"a"@en',
  '"Z"@en',
  '1',
  '2',
  '10',
  '-3',
  '0.5',
  '1.5',
  '1.0E0',
  '2.5E1',
  'true',
  'false',
  '"2026-11-28"^^<http://www.w3.org/2001/XMLSchema#date>',
  '"2026-11-28T10:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
  '"2025-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
  '"x"^^<http://example.org/type>',
];

/**
 * Quads of all kinds of terms in a few graphs, each triple in one: oxigraph counts a triple of several graphs
 * several times where paths meet it.
 */
export function randomQuads(random: Random): Quad[] {
  const quads = Array.from({ length: 40 + random.below(40) }, () => randomQuad(random));
  const byTriple = new Map(
    quads.map((quad) => [
      quadToNQuads(terms.quad(quad.subject, quad.predicate, quad.object)),
      quad,
    ]),
  );
  return [...byTriple.values()];
}

function randomQuad(random: Random): Quad {
  const subject = random.chance(0.1) ? terms.blankNode(`n${random.below(3)}`) : thing(random);
  const property = random.pick(properties);
  const object = random.chance(0.5) ? thing(random) : literal(random.pick(literals));
  return terms.quad(
    subject,
    terms.namedNode(property.slice(1, -1)),
    object,
    terms.namedNode(random.pick(graphs).slice(1, -1)),
  );
}

function thing(random: Random) {
  return terms.namedNode(random.pick(things).slice(1, -1));
}

/** A literal from how a query writes it. */
function literal(written: string) {
  const [, value = '', language, datatype] =
    /^"([^"]*)"(?:@([\w-]+)|\^\^<(.*)>)?$/.exec(written) ?? [];
  if (!written.startsWith('"')) return terms.literal(written, datatypeOf(written));
  if (language !== undefined) return terms.literal(value, language);
  return terms.literal(value, datatype === undefined ? xsd.string : terms.namedNode(datatype));
}

function datatypeOf(written: string) {
  if (/^(?:true|false)$/.test(written)) return xsd.boolean;
  if (/E/.test(written)) return xsd.double;
  return written.includes('.') ? xsd.decimal : xsd.integer;
}
