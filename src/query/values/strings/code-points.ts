/** What UTF-16 writes with two units. */
const surrogates = /[\ud800-\udfff]/;

/**
 * Compares texts by code point, as the Unicode codepoint collation does (XPath Functions 3.1 §5.3.2).
 *
 * @returns below 0, 0, or above 0
 */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const unit = left.charCodeAt(index);
    const other = right.charCodeAt(index);
    if (unit !== other) return codePointRank(unit) - codePointRank(other);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above all that have one unit, also those whose unit is greater. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** How many code points a text has. */
export function countCodePoints(text: string): number {
  if (!surrogates.test(text)) return text.length;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isPairAt(text, index)) index += 1;
    count += 1;
  }
  return count;
}

/** The code points of a text from one position to before another, counted from 0; both are whole numbers or infinite. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const from = Math.max(0, start);
  if (!(end > from)) return '';
  if (!surrogates.test(text)) return text.slice(from, end);
  const first = unitAt(text, from, 0);
  return text.slice(first, unitAt(text, end - from, first));
}

/** The UTF-16 unit so many code points after another; the end where there are fewer. */
function unitAt(text: string, codePoints: number, start: number): number {
  let index = start;
  for (let count = 0; count < codePoints && index < text.length; count += 1) {
    index += isPairAt(text, index) ? 2 : 1;
  }
  return index;
}

function isPairAt(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}
