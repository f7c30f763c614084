import { sparqlTokens } from '../syntax/sparql-tokens.ts';
import { readPlain } from './plain-tokens.ts';
import type { TokenKind } from './token-kind.ts';

type Reading = readonly [kind: TokenKind, pattern: RegExp];

/** The parser's own tokens, by name: what is read here must end where it ends there. */
function patternsOf(...names: readonly string[]): RegExp {
  const sources = names.map((name) => {
    const token = sparqlTokens.find((each) => each.name === name);
    if (!(token?.PATTERN instanceof RegExp)) throw new Error(`The parser knows no ${name}.`);
    return `(?:${token.PATTERN.source})`;
  });
  return new RegExp(sources.join('|'), 'y');
}

const unsigned = ['Double', 'Decimal', 'Integer'];
const signed = ['Positive', 'Negative'].flatMap((sign) => unsigned.map((name) => name + sign));

const sign: Reading = [
  'other',
  /\{\||\|\}|<<\(|<<|>>|&&|\|\||!=|<=|>=|\^\^|[{}().,;[\]|/^?*+\-!&=<>~]/y,
];
const layout: Reading = ['layout', /(?:[\t\n\r ]+|#[^\n\r]*)+/y];
const text: Reading = [
  'string',
  patternsOf('StringLiteralLong1', 'StringLiteralLong2', 'StringLiteral1', 'StringLiteral2'),
];
const variable: Reading = ['other', patternsOf('Var1', 'Var2')];
const name: Reading = ['prefixed-name', patternsOf('PNameLn', 'PNameNs')];
const word: Reading = ['word', /[A-Za-z][A-Za-z0-9_]*/y];

/** What may begin with a sign, the first that fits. The parser goes by the same order. */
const readings: readonly (readonly [first: string, readings: readonly Reading[]])[] = [
  ['\t\n\r #', [layout]],
  ['<', [['iri', patternsOf('IriRef')], sign]],
  ['"\'', [text]],
  ['0123456789', [['number', patternsOf(...unsigned)]]],
  ['.', [['number', patternsOf(...unsigned)], sign]],
  ['+-', [['signed-number', patternsOf(...signed)], sign]],
  ['?$', [variable, sign]],
  ['@', [['tag', patternsOf('LANG_DIR')]]],
  ['_', [['other', patternsOf('BlankNodeLabel')]]],
  ['{}(),;[]|/^*!&=>~', [sign]],
];

const others: readonly Reading[] = [name, word];

const byCode = Array.from({ length: 128 }, (_, code) => {
  const found = readings.find(([first]) => first.includes(String.fromCharCode(code)));
  return found ? found[1] : others;
});

/** Reads a query piece by piece. What the parser would not read either, or only together with something else, ends it. */
export class Tokens {
  readonly query: string;
  /** The piece that was read last; nothing where no more can be read. */
  kind: TokenKind | undefined;
  start = 0;
  end = 0;

  constructor(query: string) {
    this.query = query;
  }

  get text(): string {
    return this.query.slice(this.start, this.end);
  }

  get isAtEnd(): boolean {
    return this.end === this.query.length;
  }

  next(): TokenKind | undefined {
    const { query } = this;
    this.start = this.end;
    this.kind = undefined;
    if (this.isAtEnd) return undefined;
    const plain = readPlain(query, this.start);
    this.kind = plain ? plain.kind : this.#read();
    if (plain) this.end = plain.end;
    return this.kind;
  }

  /** The next piece that is no layout. */
  nextPart(): TokenKind | undefined {
    return this.next() === 'layout' ? this.next() : this.kind;
  }

  /** By the parser's own tokens. */
  #read(): TokenKind | undefined {
    const { query, start } = this;
    for (const [kind, pattern] of byCode[query.charCodeAt(start)] ?? others) {
      pattern.lastIndex = start;
      if (!pattern.test(query)) continue;
      this.end = pattern.lastIndex;
      return kind;
    }
    return undefined;
  }
}
