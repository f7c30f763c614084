import { termToNQuads } from '../../rdf/n-quads.ts';
import { terms } from '../../rdf/terms.ts';
import { isRepeatable } from '../question/question-key.ts';
import { readCodePoints } from '../syntax/tree/code-points.ts';
import { isForParser } from '../templates/for-parser.ts';
import { readPrologue, resolveToken, type Prologue } from '../templates/prologue.ts';
import { textIn } from '../templates/separate-constants.ts';
import { Tokens } from '../templates/tokens.ts';
import { layOut, type Piece } from './lay-out.ts';
import { orderOf, passingWord, type Order } from './query-words.ts';

/** A query without what makes no difference, and what must be known of it to cite its answer. */
export interface NormalQuery extends Order {
  /** SPARQL with the same answer: no comments, prefixes or layout of the writer's. */
  readonly text: string;
  /** A word that makes the answer another next time, where there is one. */
  readonly passing: string | undefined;
}

/**
 * Writes a query in the one way that all have who ask the same with other prefixes, comments, blanks, letters' case in
 * keywords, and quotation marks. Patterns in another order are another query. What our reader of tokens leaves to the
 * parser (escapes by code point) stays as it is written.
 */
export function normalise(query: string, baseIri: string): NormalQuery {
  const { text } = readCodePoints(query.replace(/^\uFEFF/, ' '));
  const pieces = isForParser(text) ? undefined : piecesOf(text, baseIri);
  if (pieces === undefined) {
    const passing = isRepeatable(asQuestion(text)) ? undefined : '';
    return {
      text: text.trim(),
      passing,
      isOrdered: /\bORDER\s+BY\b/i.test(text),
      isArbitrary: false,
    };
  }
  return { text: layOut(pieces), passing: passingWord(pieces), ...orderOf(pieces) };
}

function asQuestion(query: string) {
  return { query, defaultGraphs: [], namedGraphs: [], formats: {} };
}

function piecesOf(query: string, baseIri: string): readonly Piece[] | undefined {
  const tokens = new Tokens(query);
  const prologue = readPrologue(tokens, baseIri);
  if (prologue === undefined) return undefined;
  const pieces: Piece[] = [];
  let wasLayout = true;
  for (; tokens.kind !== undefined; tokens.next()) {
    if (tokens.kind !== 'layout') {
      const text = writePiece(tokens, prologue);
      if (text === undefined) return undefined;
      pieces.push({ kind: tokens.kind, text, isApart: wasLayout });
    }
    wasLayout = tokens.kind === 'layout';
  }
  if (!tokens.isAtEnd) return undefined;
  return [...baseFor(pieces, prologue, baseIri), ...withoutIdleWords(pieces)];
}

/** WHERE says nothing, but in the short form of CONSTRUCT (SPARQL 1.1 Query §16.2.4). */
function withoutIdleWords(pieces: readonly Piece[]): readonly Piece[] {
  const isWord = ({ kind }: Piece): boolean => kind === 'word';
  if (pieces.some((piece) => isWord(piece) && piece.text === 'CONSTRUCT')) return pieces;
  return pieces.filter((piece) => !isWord(piece) || piece.text !== 'WHERE');
}

/** A base of the query's own is needed where IRI() makes an address while the query runs. */
function baseFor(pieces: readonly Piece[], prologue: Prologue, baseIri: string): readonly Piece[] {
  const makesIris = pieces.some(({ kind, text }) => kind === 'word' && /^(?:IRI|URI)$/.test(text));
  if (!makesIris || prologue.baseIri === baseIri) return [];
  return [
    { kind: 'word', text: 'BASE', isApart: true },
    { kind: 'iri', text: `<${prologue.baseIri}>`, isApart: true },
  ];
}

/** A token as everybody writes it; nothing where its prefix is nowhere declared. */
function writePiece(tokens: Tokens, prologue: Prologue): string | undefined {
  const { text } = tokens;
  switch (tokens.kind) {
    case 'iri':
    case 'prefixed-name': {
      const iri = resolveToken(tokens, prologue);
      return iri === undefined ? undefined : `<${iri}>`;
    }
    case 'string':
      return termToNQuads(terms.literal(textIn(text)));
    case 'word':
      // «a» is the one keyword whose case counts (SPARQL 1.1 Query §19.8, note 1).
      return text === 'a' ? text : text.toUpperCase();
    case 'other':
      return text.replace(/^\$(?=.)/, '?');
    case 'tag':
    case 'number':
    case 'signed-number':
    case 'layout':
    case undefined:
      return text;
  }
}
