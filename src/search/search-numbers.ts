/**
 * What looks like a number that people write in groups: digits with spaces, hyphens, dots, slashes and brackets between,
 * such as a telephone number (RFC 3966 §5.1.1 calls them visual separators) or the number of an organisation.
 */
const grouped = /^(?:tel:)?\+?[\d\s().\u2011-\u2014/-]+$/i;

/** Fewer digits are a year or a code, which are words. */
const [fewest, most] = [5, 15];

/** The longest country code (E.164 §6.1), and nobody's number is shorter than this without it. */
const [longestCode, shortestRest] = [3, 6];

/** What begins a number in the index: no word does. */
const mark = '#';

/**
 * The ways in which a number is found, however it is grouped: from its first digit that is no zero, and where it is
 * written for all the world (`+46 …`, `0046 …`), what may follow the country code, too.
 *
 * @returns nothing for a text that is no number
 */
export function numberForms(text: string): string[] {
  const written = text.trim();
  if (!grouped.test(written)) return [];
  // The zero that only those within the country dial: +46 (0)63.
  const digits = written.replace(/\(0\)/g, '').replace(/\D/g, '');
  const number = digits.replace(/^0+/, '');
  if (digits.length < fewest || number.length > most) return [];
  const isWorldwide = /^(?:tel:)?\s*(?:\+|00)/i.test(written);
  const codes = isWorldwide ? Array.from({ length: longestCode }, (_, index) => index + 1) : [];
  const rests = codes
    .map((code) => number.slice(code))
    .filter(({ length }) => length >= shortestRest);
  return [number, ...rests].map((form) => mark + form);
}
