import { Lexer, Parser, type Token, type TokenCallback } from 'n3';
import type { Mistake } from '../text/mistake.ts';
import type { Position } from '../text/position.ts';
import type { Quad } from '../../rdf/terms.ts';
import { StatementPositions, type Parsed, type ParserInput } from '../text/parsed.ts';
import { explainN3 } from './explain-n3.ts';
import { faultOfIri } from '../../rdf/iris/iri.ts';
import type { Text } from '../../site/text.ts';
import { explainIri } from '../text/explain-iri.ts';

/** A token as n3's lexer makes it; its typings leave out the column. */
interface PlacedToken extends Token {
  readonly start?: number;
}

interface N3Error extends Error {
  readonly context?: { readonly token?: PlacedToken };
}

/** Tokens that end a statement or open a graph: what follows begins a description. */
const statementEnds: ReadonlySet<string> = new Set(['.', '{', '}']);

/** Tokens that go on with a literal: its place is where it begins. */
const partsOfLiterals: ReadonlySet<string> = new Set(['type', 'typeIRI', 'langcode', 'dircode']);

/** SPARQL-style directives have no full stop; they end after this many more tokens. */
const directiveLengths: Readonly<Record<string, number>> = { PREFIX: 2, BASE: 1, VERSION: 1 };

/** Follows n3's lexer to know where the statement being read began and where its last token stands. */
class Place {
  start: Position = { line: 1, column: 1 };
  last: Position = { line: 1, column: 1 };
  current: Position = { line: 1, column: 0 };
  #untilStart = 0;

  advance(token: PlacedToken): void {
    if (partsOfLiterals.has(token.type)) return;
    this.last = this.current;
    this.current = positionOf(token);
    if (this.#untilStart === 0) this.start = this.current;
    this.#untilStart -= 1;
    if (statementEnds.has(token.type)) this.#untilStart = 0;
    const directiveLength = directiveLengths[token.type];
    if (directiveLength !== undefined) this.#untilStart = directiveLength;
  }
}

/** A parser for one of n3's line or tree syntaxes, by media type. */
export function parseN3(mediaType: string): (reading: ParserInput) => Promise<Parsed> {
  return (reading) => parse(reading, mediaType);
}

function parse({ text, baseIri, terms }: ParserInput, mediaType: string): Promise<Parsed> {
  const statements = new StatementPositions();
  const place = new Place();
  const options = {
    baseIRI: baseIri,
    format: mediaType,
    factory: terms,
    blankNodePrefix: '_:-',
    lexer: followed(mediaType, place), // a documented option that the typings leave out
  };
  const parser = new Parser(options);
  return new Promise((resolve) => {
    parser.parse(text, (error: N3Error | null, quad: Quad | null) => {
      if (error) {
        resolve({ outcome: 'broken', mistakes: [mistakeOf(error, text, place)] });
      } else if (quad === null) {
        resolve({
          outcome: 'parsed',
          quads: statements.quads,
          locate: statements.locate,
          notes: [],
        });
      } else {
        const isNested = quad.subject.termType === 'BlankNode';
        // The token after a statement's object is what makes n3 emit it, so the object is the last one.
        statements.note(quad, place.last, isNested ? place.last : place.start);
      }
    });
  });
}

interface Tokenizer {
  readonly tokenize: (input: string, callback: TokenCallback) => void;
}

function followed(mediaType: string, place: Place): Tokenizer {
  // Without `n3: false` the lexer takes signs of Notation3 that none of our syntaxes has.
  const lexer = new Lexer({ lineMode: /n-triples|n-quads/.test(mediaType), n3: false });
  return {
    tokenize: (input, callback) => {
      lexer.tokenize(input, (error: Error | null, token) => {
        if (!error) place.advance(token);
        callback(error as Error, token); // the typings say that there is always an error
      });
    },
  };
}

function positionOf({ line, start = 0 }: PlacedToken): Position {
  return { line, column: start + 1 };
}

function mistakeOf(error: N3Error, text: string, place: Place): Mistake {
  const token = error.context?.token;
  const position = token ? positionOf(token) : lastPosition(error, text, place);
  return { position, message: explainAddress(error, position, text) ?? explainN3(error.message) };
}

/** Where an address stands that is none, what is wrong with it, in the words of every syntax. */
function explainAddress(
  { message }: Error,
  { line, column }: Position,
  text: string,
): Text | undefined {
  const rest = text.split(/\r\n|\n|\r/)[line - 1]?.slice(column - 1) ?? '';
  const iri = /^<([^<>"]*)>/.exec(rest)?.[1];
  const fault = iri === undefined ? undefined : faultOfIri(iri);
  if (iri === undefined || fault === undefined) return undefined;
  // Turtle takes relative addresses, so there it is something else that cannot be read.
  const isMeant = fault.kind !== 'relative' || message.startsWith('Invalid IRI');
  return isMeant ? explainIri(iri, fault) : undefined;
}

/** The lexer's own errors name the line and what it could not read, which stands behind the last token. */
function lastPosition({ message }: Error, text: string, { current }: Place): Position {
  const [, found = '', number = '1'] = /^Unexpected "([^]*)" on line (\d+)/.exec(message) ?? [];
  const line = Number(number);
  const start = current.line === line ? current.column : 0;
  const sought = found.trimEnd().split('\n')[0] ?? '';
  const column = text.split('\n')[line - 1]?.indexOf(sought, start) ?? 0;
  return { line, column: Math.max(column, 0) + 1 };
}
