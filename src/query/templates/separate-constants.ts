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
  let written = '';
  let before = { last: '', butOne: '' };
  for (; tokens.kind !== undefined; tokens.next()) {
    if (tokens.kind === 'layout') {
      written += tokens.text.includes('#') ? '#\n' : ' ';
      continue;
    }
    const { text } = tokens;
    const piece = writePiece(tokens, before, { prologue, constants });
    if (piece === undefined) return undefined;
    written += piece;
    before = { last: text, butOne: before.last };
  }
  return tokens.isAtEnd ? written.trim() : undefined;
}

/** The two parts before a piece. */
interface Before {
  readonly last: string;
  readonly butOne: string;
}

interface Reading {
  readonly prologue: Prologue;
  readonly constants: Constants;
}

function writePiece(tokens: Tokens, before: Before, reading: Reading): string | undefined {
  const { text } = tokens;
  switch (tokens.kind) {
    case 'iri':
    case 'prefixed-name': {
      const iri = resolveToken(tokens, reading.prologue);
      return iri === undefined ? undefined : reading.constants.iri(iri);
    }
    case 'string':
      return isSeparator(before) ? text : writeText(tokens, reading);
    case 'number':
      return isCount(before) ? text : reading.constants.literal(text, typeOf(text));
    case 'signed-number':
      return isOperand(before) ? reading.constants.literal(text, typeOf(text)) : text;
    case 'word':
      return isTruth(text) ? reading.constants.literal(text.toLowerCase(), truth) : text;
    case 'layout':
    case 'tag':
    case 'other':
    case undefined:
      return text;
  }
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

function isTruth(word: string): boolean {
  return /^(?:true|false)$/i.test(word);
}

const truth = { iri: xsd.boolean.value };

function typeOf(number: string): { readonly iri: string } {
  if (/e/i.test(number)) return { iri: xsd.double.value };
  return { iri: (number.includes('.') ? xsd.decimal : xsd.integer).value };
}
