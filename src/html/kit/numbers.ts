import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import type { Literal, Term } from '../../rdf/terms.ts';
import type { Language } from '../../site/text.ts';
import { html, type Html } from './template.ts';

/** Datatypes whose values are numbers (SPARQL 1.1 Query §17.1). */
const numeric = new Set(
  [
    'integer',
    'decimal',
    'float',
    'double',
    'nonPositiveInteger',
    'negativeInteger',
    'long',
    'int',
    'short',
    'byte',
    'nonNegativeInteger',
    'unsignedLong',
    'unsignedInt',
    'unsignedShort',
    'unsignedByte',
    'positiveInteger',
  ].map((name) => wellKnownPrefixes.xsd + name),
);

/** The number that a term is; `undefined` for what is none, or endless. */
export function numberOf(term: Term | undefined): number | undefined {
  if (term?.termType !== 'Literal' || !numeric.has(term.datatype.value)) return undefined;
  const number = Number(term.value);
  return Number.isFinite(number) ? number : undefined;
}

/** A number with decimals as its reader writes it, still readable for programs; `undefined` for what is none. */
export function fractionOf(literal: Literal, language: Language): Html | undefined {
  const { value } = literal;
  const isFraction = numberOf(literal) !== undefined && /^[+-]?\d*\.\d+$/.test(value);
  if (!isFraction) return undefined;
  return html`<data value="${value}">${value.replace('.', decimalMarks[language])}</data>`;
}

const decimalMarks: Readonly<Record<Language, string>> = { sv: ',', en: '.' };

/** Whether a column of a table holds numbers and nothing else, and any at all. */
export function isNumeric(column: readonly (Term | undefined)[]): boolean {
  const values = column.filter((term) => term !== undefined);
  return values.length > 0 && values.every((term) => numberOf(term) !== undefined);
}
