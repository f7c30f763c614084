import { entryOf } from '../rdf/entry-of.ts';
import { membersOf } from '../rdf/lists.ts';
import type { Literal, Term } from '../rdf/terms.ts';
import { isLiteral } from '../rdf/terms.ts';
import { xsd } from '../rdf/vocabulary.ts';
import type { Source } from './values-by-key.ts';
import { integerTypes } from '../rdf/xsd/integer-ranges.ts';
import type { Json, JsonObject } from './json.ts';
import { inOrder } from './record-order.ts';
import type { ValueKind } from './value-kind.ts';

interface Manner {
  readonly kind: ValueKind;
  readonly isSingle: boolean;
  /** Writes what is no literal. */
  readonly inside: (value: Term) => Json;
  readonly place: Source;
}

/** The values of a key: one or `null` where there is one at most, else a list; texts by their languages; a list as a list. */
export function writeValues(values: readonly Term[], manner: Manner): Json {
  const { kind, isSingle, place } = manner;
  if (kind === 'text') return writeTexts(values.filter(isLiteral), isSingle);
  const written = inOrder(values, place).map((value) => writeValue(value, manner));
  // Lists of one property cannot be told apart in JSON-LD's short form, so the usual one list stands alone.
  if (kind === 'list') return written.length === 1 ? (written[0] ?? []) : written;
  return isSingle && written.length < 2 ? (written[0] ?? null) : written;
}

function writeValue(value: Term, manner: Manner): Json {
  if (manner.kind === 'list') {
    const members = membersOf(value, manner.place.said) ?? [];
    return members.map((member) => writeMember(member, manner));
  }
  return isLiteral(value) ? writeLiteral(value) : manner.inside(value);
}

/** A list may hold anything, so that what is no plain text says what it is (JSON-LD 1.1 §9.5). */
function writeMember(member: Term, { inside }: Manner): Json {
  if (!isLiteral(member)) return inside(member);
  const { value, language, datatype } = member;
  if (language) return { '@value': value, '@language': language };
  return datatype.equals(xsd.string) ? value : { '@value': value, '@type': datatype.value };
}

/** By language; a language with several has a list, as all have where there may be several. */
function writeTexts(literals: readonly Literal[], isSingle: boolean): JsonObject {
  const texts = new Map<string, string[]>();
  for (const { language, value } of literals)
    entryOf(texts, language, (): string[] => []).push(value);
  return Object.fromEntries(
    [...texts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([language, [first = '', ...more]]): [string, Json] => [
        language,
        isSingle && more.length === 0 ? first : [first, ...more].sort(),
      ]),
  );
}

/** A literal as JSON has it, where JSON's form can be read back to the letter; else as it is spelled. */
function writeLiteral({ value, datatype }: Literal): Json {
  if (datatype.equals(xsd.boolean) && /^(?:true|false)$/.test(value)) return value === 'true';
  const number = Number(value);
  const isNumber =
    integerTypes.has(datatype.value) && Number.isSafeInteger(number) && String(number) === value;
  return isNumber ? number : value;
}
