import type DataFactory from '@rdfjs/data-model/Factory.js';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { Quad } from '../rdf/terms.ts';
import type { Mistake } from './finding.ts';
import { StatementPositions, type Parse } from './parsed.ts';

/** Reads RDF/XML. A statement's place is the line on which it is complete. */
export const parseRdfXml: Parse = ({ text, baseIri, terms }) => {
  const statements = new StatementPositions();
  const parser = new RdfXmlParser({
    baseIRI: baseIri,
    dataFactory: withLanguagesOf(text, terms),
    trackPosition: true,
  });
  return new Promise((resolve) => {
    parser.on('error', (error: Error) => {
      resolve({ outcome: 'broken', mistakes: [mistakeOf(error)] });
    });
    parser.on('end', () => {
      resolve({ outcome: 'parsed', quads: statements.quads, locate: statements.locate });
    });
    for (const [index, line] of text.split(/(?<=\n)/).entries()) {
      parser.write(line);
      noteAll(parser, statements, index + 1);
    }
    parser.end();
    parser.resume();
  });
};

/** The parser works through what it is given at once, so what it holds now stands on this line. */
function noteAll(parser: RdfXmlParser, statements: StatementPositions, line: number): void {
  const position = { line, column: 1 };
  for (let quad = next(parser); quad !== null; quad = next(parser)) {
    statements.note(quad, position, position);
  }
}

function next(parser: RdfXmlParser): Quad | null {
  return parser.read() as Quad | null; // the stream's typing does not say what it holds
}

/** The parser puts language tags in lower case; this gives them back the spelling of the file. */
function withLanguagesOf(text: string, factory: DataFactory): DataFactory {
  const spellings = new Map<string, string>();
  for (const [, tag = ''] of text.matchAll(/xml:lang\s*=\s*["']([^"']*)["']/g)) {
    spellings.set(tag.toLowerCase(), tag);
  }
  const asWritten = (tag: string): string => spellings.get(tag) ?? tag;
  const literal: DataFactory['literal'] = (value, kind) => {
    if (typeof kind === 'string') return factory.literal(value, asWritten(kind));
    if (kind === undefined || 'termType' in kind) return factory.literal(value, kind);
    return factory.literal(value, { ...kind, language: asWritten(kind.language) });
  };
  return Object.assign(Object.create(factory) as DataFactory, { literal });
}

/** saxes writes `line:column: what`, the parser itself `Line … column …: what`. */
function mistakeOf(error: Error): Mistake {
  const pattern = /(\d+)(?::| column )(\d+):? ([^]*?)\.?$/;
  const [, line, column, what = error.message] = pattern.exec(error.message) ?? [];
  return {
    position: line && column ? { line: Number(line), column: Number(column) + 1 } : undefined,
    message: { sv: `Skrivfel i RDF/XML (${what}).`, en: `Syntax error in RDF/XML (${what}).` },
  };
}
