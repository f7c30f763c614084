import { xsd } from '../../rdf/vocabulary.ts';
import { Constants, type Constant } from './constants.ts';
import { isForParser } from './for-parser.ts';
import { readPrologue, resolveToken, type Prologue } from './prologue.ts';
import { Tokens } from './tokens.ts';

/** A query taken apart. */
export interface Separated {
  /** The query as SPARQL without BASE and PREFIX, with placeholders for constants; the same for queries that differ only in those. */
  readonly template: string;
  readonly constants: readonly Constant[];
  /** What IRI() resolves against. */
  readonly baseIri: string;
}

/**
 * Takes a query's constants out of it: IRIs, texts, numbers and truth values, where they stand as terms. All else is the template, so that
 * two queries with the same template and equal constants are the same to the parser.
 *
 * @returns nothing where the query is none, or for the parser alone
 */
export function separateConstants(query: string, baseIri: string): Separated | undefined {
  if (isForParser(query)) return undefined;
  const tokens = new Tokens(query);
  const prologue = readPrologue(tokens, baseIri);
  if (!prologue) return undefined;
  const constants = new Constants();
  const template = readBody(tokens, prologue, constants);
  if (template === undefined) return undefined;
  return { template, constants: constants.list, baseIri: prologue.baseIri };
}

function readBody(tokens: Tokens, prologue: Prologue, constants: Constants): string | undefined {
  const { query } = tokens;
  const reading = { prologue, constants, before: new Before(query) };
  let written = '';
  // Where that begins which is written as it stands.
  let from = tokens.start;
  for (; tokens.kind !== undefined; tokens.next()) {
    const { kind, start, end } = tokens;
    const piece = kind === 'layout' ? blankFor(tokens) : writePiece(tokens, reading);
    if (kind !== 'layout') reading.before.add(start, end);
    if (piece === undefined) return undefined;
    if (piece === asItStands) continue;
    written += query.slice(from, start) + piece;
    from = tokens.end;
  }
  return tokens.isAtEnd ? (written + query.slice(from)).trim() : undefined;
}

/** Instead of a piece: it is the same in the template. */
const asItStands = Symbol('as it stands');

function blankFor(tokens: Tokens): string | typeof asItStands {
  const { query, start, end } = tokens;
  if (end === start + 1 && query[start] === ' ') return asItStands;
  return tokens.text.includes('#') ? '#\n' : ' ';
}

/** The two parts before a piece, as few pieces ask. */
class Before {
  readonly #query: string;
  #last: readonly [number, number] = [0, 0];
  #butOne: readonly [number, number] = [0, 0];

  constructor(query: string) {
    this.#query = query;
  }

  get last(): string {
    return this.#query.slice(...this.#last);
  }

  get butOne(): string {
    return this.#query.slice(...this.#butOne);
  }

  add(start: number, end: number): void {
    this.#butOne = this.#last;
    this.#last = [start, end];
  }
}

interface Reading {
  readonly prologue: Prologue;
  readonly constants: Constants;
  readonly before: Before;
}

function writePiece(tokens: Tokens, reading: Reading): string | typeof asItStands | undefined {
  const { constants, before } = reading;
  switch (tokens.kind) {
    case 'iri':
    case 'prefixed-name': {
      const iri = resolveToken(tokens, reading.prologue);
      return iri === undefined ? undefined : constants.iri(iri);
    }
    case 'string':
      return isSeparator(before) ? asItStands : writeText(tokens, reading);
    case 'number':
      return isCount(before) ? asItStands : writeNumber(tokens, constants);
    case 'signed-number':
      return isOperand(before) ? writeNumber(tokens, constants) : asItStands;
    case 'word':
      return isTruth(tokens) ? constants.literal(tokens.text.toLowerCase(), truth) : asItStands;
    case 'layout':
    case 'tag':
    case 'other':
    case undefined:
      return asItStands;
  }
}

function writeNumber({ text }: Tokens, constants: Constants): string {
  return constants.literal(text, typeOf(text));
}

/** A text with its language or datatype, where that follows at once. */
function writeText(tokens: Tokens, { prologue, constants }: Reading): string | undefined {
  const value = textIn(tokens.text);
  const { query, end } = tokens;
  if (query[end] === '@') {
    if (tokens.next() !== 'tag') return undefined;
    const tag = tokens.text.slice(1);
    // A direction is a part of the literal that not every text can be.
    return tag.includes('--') ? undefined : constants.literal(value, { tag });
  }
  if (!query.startsWith('^^', end)) return constants.literal(value);
  tokens.next();
  if (tokens.next() !== 'iri' && tokens.kind !== 'prefixed-name') return undefined;
  const iri = resolveToken(tokens, prologue);
  return iri === undefined ? undefined : constants.literal(value, { iri });
}

const escaped: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  b: '\b',
  f: '\f',
};

/** What a text in quotation marks says (SPARQL 1.1 Query §19.7). */
export function textIn(written: string): string {
  const quotes = written.startsWith(written[0]?.repeat(3) ?? '') && written.length >= 6 ? 3 : 1;
  const inner = written.slice(quotes, -quotes);
  if (!inner.includes('\\')) return inner;
  return inner.replace(/\\(.)/gs, (_, letter: string) => escaped[letter] ?? letter);
}

/** SEPARATOR's text is no term. */
function isSeparator({ last, butOne }: Before): boolean {
  return last === '=' && butOne.toUpperCase() === 'SEPARATOR';
}

/** LIMIT's and OFFSET's numbers are no terms. */
function isCount({ last }: Before): boolean {
  return /^(?:LIMIT|OFFSET)$/i.test(last);
}

/** Where a number's sign is the number's own: after an operand it is an operator (SPARQL 1.1 Query §19.8, AdditiveExpression). */
function isOperand({ last }: Before): boolean {
  return /^(?:[(,=<>*/]|!=|<=|>=|&&|\|\|)$/.test(last);
}

function isTruth(tokens: Tokens): boolean {
  const length = tokens.end - tokens.start;
  return (length === 4 || length === 5) && /^(?:true|false)$/i.test(tokens.text);
}

const truth = { iri: xsd.boolean.value };

function typeOf(number: string): { readonly iri: string } {
  if (/e/i.test(number)) return { iri: xsd.double.value };
  return { iri: (number.includes('.') ? xsd.decimal : xsd.integer).value };
}
