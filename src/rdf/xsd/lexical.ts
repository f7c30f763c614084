import { wellKnownPrefixes } from '../prefixes.ts';
import { dateTypes, readDateParts } from './date-forms.ts';
import { integerRanges, isInRange } from './integer-ranges.ts';

type IsLexical = (lexical: string) => boolean;

/** Lexical forms that a regular expression tells alone (XML Schema 1.1 Part 2, §3.3 and §3.4). */
const patterns: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  anyURI: /^[^]*$/,
  boolean: /^(?:true|false|0|1)$/,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  double: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?|[+-]?INF|NaN)$/,
  float: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?|[+-]?INF|NaN)$/,
  // The looks ahead are: something after P, and something after T.
  duration: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
  yearMonthDuration: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?$/,
  dayTimeDuration: /^-?P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
  hexBinary: /^(?:[\da-fA-F]{2})*$/,
  normalizedString: /^[^\t\n\r]*$/,
  token: /^(?:[^\t\n\r ]+(?: [^\t\n\r ]+)*)?$/,
  language: /^[a-zA-Z]{1,8}(?:-[a-zA-Z\d]{1,8})*$/,
  Name: /^[\p{L}_:][\p{L}\p{N}\p{M}.:_·-]*$/u,
  NCName: /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u,
  NMTOKEN: /^[\p{L}\p{N}\p{M}.:_·-]+$/u,
};

/** Groups of four characters, of which the last may be short (XML Schema 1.1 Part 2 §3.3.16). Blanks may stand between. */
const base64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z\d+/][AQgw]==)?$/;

const integer = /^[+-]?\d+$/;

const checks: Readonly<Record<string, IsLexical>> = {
  ...Object.fromEntries(
    Object.entries(patterns).map(([name, pattern]) => [
      name,
      (lexical: string) => pattern.test(lexical),
    ]),
  ),
  ...Object.fromEntries(
    dateTypes.map((name) => [
      name,
      (lexical: string) => readDateParts(name, lexical) !== undefined,
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(integerRanges).map((name) => [
      name,
      (lexical: string) =>
        integer.test(lexical) && isInRange(BigInt(lexical.replace(/^\+/, '')), name),
    ]),
  ),
  base64Binary: (lexical) => base64.test(lexical.replace(/(?<=\S) (?=\S)/g, '')),
};

const byIri: ReadonlyMap<string, IsLexical> = new Map(
  Object.entries(checks).map(([name, check]) => [wellKnownPrefixes.xsd + name, check]),
);

/**
 * Lexical space of a datatype: whether a text is a literal of it, as RDF 1.1 Concepts §5.1 asks of the
 * types of XML Schema that RDF takes over.
 *
 * @param datatype an IRI
 * @returns `undefined` for a datatype whose rules are not known here
 */
export function isLexical(datatype: string, text: string): boolean | undefined {
  return byIri.get(datatype)?.(text);
}
