import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { formatOf, type FormatName } from '../../src/rdf/syntaxes/formats.ts';
import { terms } from '../../src/rdf/terms.ts';

/** Reads what was written with a parser that keeps every term as it stands. */
export function parseBack(written: string, format: FormatName): Promise<readonly Quad[]> {
  const body = Buffer.from(written, 'utf8').toString('utf8'); // as it goes over the wire
  if (format === 'json-ld') return collect(new JsonLdParser({ dataFactory: terms }), body);
  if (format === 'rdf-xml') return collect(new RdfXmlParser({ dataFactory: terms }), body);
  const parser = new Parser({ format: formatOf(format).mediaType, factory: terms });
  return Promise.resolve(parser.parse(body));
}

/** Turtle or TriG of a test as statements; the usual prefixes of the tests are there. */
export function trig(text: string): readonly Quad[] {
  const prefixes = Object.entries(testPrefixes).map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`);
  const options = { format: 'application/trig', factory: terms, blankNodePrefix: '_:' };
  return new Parser(options).parse(prefixes.join('') + text);
}

export const testPrefixes = {
  e: 'http://example.org/ns#',
  id: 'http://example.org/id/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

async function collect(
  parser: NodeJS.ReadWriteStream & AsyncIterable<unknown>,
  body: string,
): Promise<readonly Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of Readable.from([body]).pipe(parser)) quads.push(quad as unknown as Quad);
  return quads;
}
