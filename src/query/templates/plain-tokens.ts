import type { TokenKind } from './token-kind.ts';

/** What a character of ASCII may be in a piece of a query. Beyond ASCII, and in all else, nothing is plain. */
const roles = { blank: 1, sign: 2, letter: 4, digit: 8, iri: 16 } as const;

const signs = '}(),;[]';
/** Not in an IRI (SPARQL 1.1 Query §19.8, IRIREF). */
const notInIri = '<>"{}|^`\\';

const byCode = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (
    (' \t\n\r'.includes(character) ? roles.blank : 0) |
    (signs.includes(character) ? roles.sign : 0) |
    (/[A-Za-z]/.test(character) ? roles.letter : 0) |
    (/[0-9_]/.test(character) ? roles.digit : 0) |
    (code > 0x20 && !notInIri.includes(character) ? roles.iri : 0)
  );
});
const word = roles.letter | roles.digit;

/** Where the characters end that have one of some roles. */
function runEnd(query: string, start: number, wanted: number): number {
  let end = start;
  while (((byCode[query.charCodeAt(end)] ?? 0) & wanted) !== 0) end += 1;
  return end;
}

/** The plainest pieces, which most of a query is made of, told without the parser's expressions. They end where those end. */
export interface PlainToken {
  readonly kind: TokenKind;
  readonly end: number;
}

/** @returns nothing where the parser's expressions must tell */
export function readPlain(query: string, start: number): PlainToken | undefined {
  const code = query.charCodeAt(start);
  const role = byCode[code] ?? 0;
  if ((role & roles.blank) !== 0) return layout(query, start);
  if ((role & roles.sign) !== 0) return { kind: 'other', end: start + 1 };
  if ((role & roles.letter) !== 0) return nameOrWord(query, start);
  switch (code) {
    case colon:
      return localName(query, start + 1);
    case questionMark:
      return variable(query, start + 1);
    case lessThan:
      return iri(query, start + 1);
    case quotationMark:
      return text(query, start + 1);
    default:
      return undefined;
  }
}

const [colon, questionMark, lessThan, greaterThan, quotationMark, backslash, hash] = Array.from(
  ':?<>"\\#',
  (character) => character.charCodeAt(0),
);
const [minus, point, percent] = Array.from('-.%', (character) => character.charCodeAt(0));

function layout(query: string, start: number): PlainToken | undefined {
  const end = runEnd(query, start, roles.blank);
  return query.charCodeAt(end) === hash ? undefined : { kind: 'layout', end };
}

function variable(query: string, start: number): PlainToken | undefined {
  const end = runEnd(query, start, word);
  return end === start || query.charCodeAt(end) > 127 ? undefined : { kind: 'other', end };
}

function nameOrWord(query: string, start: number): PlainToken | undefined {
  const end = runEnd(query, start, word);
  const next = query.charCodeAt(end);
  if (next === colon) return localName(query, end + 1);
  return mayGoOn(next) ? undefined : { kind: 'word', end };
}

/** What follows a colon: letters, digits, and between them colons and hyphens. */
function localName(query: string, start: number): PlainToken | undefined {
  let end = runEnd(query, start, word);
  if (end > start) {
    let next = query.charCodeAt(end);
    while (next === colon || next === minus) {
      end = runEnd(query, end + 1, word);
      next = query.charCodeAt(end);
    }
  }
  return mayGoOn(query.charCodeAt(end)) ? undefined : { kind: 'prefixed-name', end };
}

/** Whether a name may not end before a character. */
function mayGoOn(next: number): boolean {
  return (
    next > 127 ||
    next === colon ||
    next === minus ||
    next === point ||
    next === percent ||
    next === backslash
  );
}

function iri(query: string, start: number): PlainToken | undefined {
  let end = start;
  for (let code = query.charCodeAt(end); code > 127 || isInIri(code);) {
    end += 1;
    code = query.charCodeAt(end);
  }
  return query.charCodeAt(end) === greaterThan ? { kind: 'iri', end: end + 1 } : undefined;
}

function isInIri(code: number): boolean {
  return ((byCode[code] ?? 0) & roles.iri) !== 0;
}

/** A text on one line without a backslash, and not the beginning of one in three quotation marks. */
function text(query: string, start: number): PlainToken | undefined {
  let end = start;
  for (let code = query.charCodeAt(end); code !== quotationMark; code = query.charCodeAt(end)) {
    if (code === backslash || code === 10 || code === 13 || end >= query.length) return undefined;
    end += 1;
  }
  return end === start ? undefined : { kind: 'string', end: end + 1 };
}
