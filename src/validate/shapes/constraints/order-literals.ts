import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { Term } from '../../../rdf/terms.ts';
import { readDateParts, type DateParts } from '../../../rdf/xsd/date-forms.ts';
import { integerRanges } from '../../../rdf/xsd/integer-ranges.ts';
import { isLexical } from '../../../rdf/xsd/lexical.ts';

/** What literals are compared by. Those of two kinds have no order, nor have those of none. */
interface Comparable {
  readonly kind: string;
  readonly key: number | bigint | readonly number[];
}

const { xsd } = wellKnownPrefixes;

/**
 * Order of two terms as `<` of SPARQL sees it (SPARQL 1.1 Query §17.3), which SHACL §4.3 and §4.5 ask for.
 *
 * @returns less than 0, 0 or more than 0; `undefined` where they cannot be compared
 */
export function orderOf(one: Term | undefined, other: Term | undefined): number | undefined {
  const [left, right] = [comparableOf(one), comparableOf(other)];
  if (left === undefined || right === undefined || left.kind !== right.kind) return undefined;
  if (Array.isArray(left.key) && Array.isArray(right.key)) return orderOfLists(left.key, right.key);
  if (left.key < right.key) return -1;
  if (left.key > right.key) return 1;
  // NaN comes neither before nor after. A number and a bigint may be equal.
  return left.key == right.key ? 0 : undefined;
}

function orderOfLists(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((item, index) => item !== other[index]);
  if (at < 0) return one.length - other.length;
  return (one[at] ?? 0) - (other[at] ?? -1);
}

function comparableOf(term: Term | undefined): Comparable | undefined {
  if (term?.termType !== 'Literal' || !term.datatype.value.startsWith(xsd)) return undefined;
  const type = term.datatype.value.slice(xsd.length);
  const { value } = term;
  if (isLexical(term.datatype.value, value) !== true) return undefined;
  // By code points: JavaScript compares halves of those beyond U+FFFF.
  if (type === 'string') return { kind: type, key: Array.from(value, codePoint) };
  if (type === 'boolean') return { kind: type, key: ['true', '1'].includes(value) ? 1 : 0 };
  if (type in integerRanges) return { kind: 'number', key: BigInt(value.replace(/^\+/, '')) };
  if (['decimal', 'double', 'float'].includes(type)) {
    return { kind: 'number', key: Number(value.replace('INF', 'Infinity')) };
  }
  const parts = readDateParts(type, value);
  return parts && { kind: kindOf(type, parts), key: secondsOf(parts) };
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** With a time zone and without are two kinds: where the one without was written may decide which comes first. */
function kindOf(type: string, { utc, zoneHour }: DateParts): string {
  return `${type.replace('Stamp', '')} ${(utc ?? zoneHour) ? 'with a zone' : 'without a zone'}`;
}

/** Seconds from 1970 in UTC; what a type lacks is as in 1972, a leap year. */
function secondsOf(parts: DateParts): number {
  const at = (part: string, otherwise: number): number => Number(parts[part] ?? otherwise);
  const date = new Date(0);
  date.setUTCFullYear(at('year', 1972), at('month', 1) - 1, at('day', 1));
  date.setUTCHours(at('hour', 0), at('minute', 0), at('second', 0));
  const zone =
    Number(`${parts['zoneSign'] ?? '+'}1`) * (at('zoneHour', 0) * 60 + at('zoneMinute', 0));
  return date.getTime() / 1000 + Number(`0.${parts['fraction'] ?? 0}`) - zone * 60;
}
