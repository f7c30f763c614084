import type { QueryPosition } from '../../question/query-engine.ts';
import { offsetAt, placeAt } from './position.ts';

/** A query without escapes where no string or IRI is. */
export interface Unescaped {
  readonly text: string;
  /** Where a place in the text is in the query as it was written. */
  readonly placeInQuery: (place: QueryPosition) => QueryPosition;
}

/** An escape, or what is passed over: the parser reads escapes in strings and IRIs itself, and in comments nobody does. */
const pieces =
  /"""(?:"{0,2}(?:[^"\\]|\\.))*"""|'''(?:'{0,2}(?:[^'\\]|\\.))*'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|<(?:[^<>"{}|^`\\\s]|\\[uU][\dA-Fa-f]{4})*>|#[^\r\n]*|\\u(?<short>[\dA-Fa-f]{4})|\\U(?<long>[\dA-Fa-f]{8})/gs;

/** What an escape may stand for nowhere but in strings and IRIs: there it would end a token, and be none of its signs. */
const ending = /[\s"'<>#\\\p{Cc}\p{Cs}]/u;

const largest = 0x10ffff;

/** Reads escapes by code point (SPARQL 1.1 Query §19.2) in names and keywords. */
export function readCodePoints(query: string): Unescaped {
  if (!/\\u/i.test(query)) return { text: query, placeInQuery: (place) => place };
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let by = 0;
  const text = query.replace(pieces, (piece: string, ...rest: unknown[]) => {
    // The last three arguments are the offset, the whole and the named groups.
    const [offset, groups] = [rest.at(-3) as number, rest.at(-1) as Groups];
    const sign = signOf(groups.short ?? groups.long);
    if (sign === undefined) return piece;
    by += piece.length - sign.length;
    shifts.push({ from: offset + piece.length - by, by });
    return sign;
  });
  const placeInQuery = (place: QueryPosition): QueryPosition => {
    const offset = offsetAt(text, place);
    const shift = shifts.findLast(({ from }) => from <= offset);
    return placeAt(query, offset + (shift?.by ?? 0));
  };
  return { text, placeInQuery };
}

interface Groups {
  readonly short?: string;
  readonly long?: string;
}

function signOf(hex: string | undefined): string | undefined {
  const code = hex === undefined ? Infinity : Number.parseInt(hex, 16);
  if (code > largest) return undefined;
  const sign = String.fromCodePoint(code);
  return ending.test(sign) ? undefined : sign;
}
