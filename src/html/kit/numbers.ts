import { numericTypes } from '../../rdf/xsd/integer-ranges.ts';
import type { Literal, Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import { inLanguage, locales, type ByLanguage, type Language } from '../../site/text.ts';
import { html, type Html } from './template.ts';

/** The number that a term is; `undefined` for what is none, or endless. */
export function numberOf(term: Term | undefined): number | undefined {
  if (term?.termType !== 'Literal' || !numericTypes.has(term.datatype.value)) return undefined;
  const number = Number(term.value);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * A decimal as its reader writes it, still readable for programs: 12,50 and 2 000 000 in Swedish. `undefined` for what is none;
 * whole numbers of other kinds may be codes or years, and stay as they are.
 */
export function decimalOf(literal: Literal, language: Language): Html | undefined {
  const { value } = literal;
  const number = numberOf(literal);
  if (number === undefined) return undefined;
  if (literal.datatype.equals(xsd.decimal) && /^\d{5,15}$/.test(value))
    return html`<data value="${value}">${numberIn(number, language)}</data>`;
  if (!/^[+-]?\d*\.\d+$/.test(value)) return undefined;
  const written = value.replace('.', inLanguage(decimalMarks, language));
  return html`<data value="${value}">${written}</data>`;
}

const decimalMarks: ByLanguage<string> = { sv: ',', en: '.' };

/** Whether a column of a table holds numbers and nothing else, and any at all. */
export function isNumeric(column: readonly (Term | undefined)[]): boolean {
  const values = column.filter((term) => term !== undefined);
  return values.length > 0 && values.every((term) => numberOf(term) !== undefined);
}

/** A count as people of a language write it: 9 809 in Swedish, 9,809 in English. */
export function numberIn(number: number, language: Language): string {
  return new Intl.NumberFormat(inLanguage(locales, language)).format(number);
}

/** Decimal prefixes of bytes (ISO/IEC 80000-13 has the binary ones under other names). */
const sizes = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** How large a file is, in the unit that gives the shortest number: `730734` → ”731 kB”. */
export function fileSize(bytes: number, language: Language): string {
  const step = Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log10(bytes) / 3)));
  const size = bytes / 1000 ** step;
  const digits = size < 10 && step > 0 ? size.toFixed(1) : size.toFixed(0);
  return `${digits.replace('.', inLanguage(decimalMarks, language))} ${sizes[step] ?? ''}`;
}
