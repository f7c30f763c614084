import { toDouble, isNumeric } from '../numbers/promote.ts';
import { countCodePoints, sliceCodePoints } from '../strings/code-points.ts';
import { isCompatible, isText, type TextValue } from '../strings/arguments.ts';
import type { QueryContext } from './query-context.ts';
import { booleanValue, integerValue, stringValue, textLike } from '../value/make-value.ts';
import type { Evaluated, Value } from '../value/value.ts';
import {
  binary,
  unary,
  variadic,
  type FunctionTable,
  type SparqlFunction,
} from './function-table.ts';

/** Functions on strings (SPARQL 1.1 Query §17.4.3); those that read patterns stand apart. */
export const stringFunctions: FunctionTable = {
  strlen: unary((text) => (isText(text) ? integerValue(countCodePoints(text.text)) : undefined)),
  ucase: unary((text, query) => changeCase(text, (from) => from.toUpperCase(), query)),
  lcase: unary((text, query) => changeCase(text, (from) => from.toLowerCase(), query)),
  strstarts: test((text, part) => text.startsWith(part)),
  strends: test((text, part) => text.endsWith(part)),
  contains: test((text, part) => text.includes(part)),
  strbefore: cut((text, _part, found) => text.slice(0, found)),
  strafter: cut((text, part, found) => text.slice(found + part.length)),
  substr: variadic(substring),
  concat: variadic(concatenate),
  encode_for_uri: unary(encodeForUri),
  langmatches: binary(langMatches),
};

function changeCase(text: Value, change: (text: string) => string, query: QueryContext): Evaluated {
  if (!isText(text)) return undefined;
  query.chars(text.text.length);
  return textLike(text, change(text.text));
}

/** A test of one text for another that it is compatible with (§17.4.3.1.2). */
function test(holds: (text: string, part: string) => boolean): SparqlFunction {
  return binary((text, part) =>
    isCompatible(text, part) ? booleanValue(holds(text.text, (part as TextValue).text)) : undefined,
  );
}

/** What stands before or after another text; an empty xsd:string where that is not found (§17.4.3.9, §17.4.3.10). */
function cut(take: (text: string, part: string, found: number) => string): SparqlFunction {
  return binary((text, part) => {
    if (!isCompatible(text, part)) return undefined;
    const sought = (part as TextValue).text;
    const found = text.text.indexOf(sought);
    return found === -1 ? stringValue('') : textLike(text, take(text.text, sought, found));
  });
}

/**
 * SUBSTR as fn:substring (XPath Functions 3.1 §5.4.3): the characters at positions p, from 1, with
 * round(start) ≤ p < round(start) + round(length). NaN gives none.
 */
function substring([text, start, length]: readonly Value[]): Evaluated {
  if (!text || !isText(text) || !start || !isNumeric(start)) return undefined;
  if (length && !isNumeric(length)) return undefined;
  const first = Math.round(toDouble(start));
  const end = length ? first + Math.round(toDouble(length)) : Infinity;
  if (Number.isNaN(first) || Number.isNaN(end)) return textLike(text, '');
  return textLike(text, sliceCodePoints(text.text, first - 1, end - 1));
}

/** The texts after each other, in their language and direction where all have the same (§17.4.3.12). */
function concatenate(values: readonly Value[], query: QueryContext): Evaluated {
  const [first] = values;
  if (!first) return stringValue('');
  let length = 0;
  for (const value of values) {
    if (!isText(value)) return undefined;
    length += value.text.length;
  }
  query.chars(length);
  const texts = values as readonly TextValue[];
  const joined = texts.map(({ text }) => text).join('');
  return texts.every((text) => isAlike(text, texts[0]))
    ? textLike(first as TextValue, joined)
    : stringValue(joined);
}

/** Whether two texts have the same language and direction, or none. */
function isAlike(text: TextValue, other: TextValue | undefined): boolean {
  if (text.kind === 'string' || other?.kind !== 'language') return text.kind === other?.kind;
  return (
    text.direction === other.direction &&
    text.language.toLowerCase() === other.language.toLowerCase()
  );
}

/** All but unreserved characters as %-escapes of UTF-8 (XPath Functions 3.1 §6.2). A lone surrogate is an error. */
function encodeForUri(text: Value, query: QueryContext): Evaluated {
  if (!isText(text) || /\p{Surrogate}/u.test(text.text)) return undefined;
  // Nine characters at most for each.
  query.chars(text.text.length);
  const encoded = encodeURIComponent(text.text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  query.chars(encoded.length);
  return stringValue(encoded);
}

/** Whether a language tag matches a basic range (§17.4.3.13, RFC 4647 §3.3.1). */
function langMatches(tag: Value, range: Value): Evaluated {
  if (tag.kind !== 'string' || range.kind !== 'string') return undefined;
  if (range.text === '*') return booleanValue(tag.text !== '');
  const [lowerTag, lowerRange] = [tag.text.toLowerCase(), range.text.toLowerCase()];
  return booleanValue(
    lowerTag === lowerRange || (lowerRange !== '' && lowerTag.startsWith(`${lowerRange}-`)),
  );
}
