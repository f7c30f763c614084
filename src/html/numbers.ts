import { wellKnownPrefixes } from '../rdf/prefixes.ts';
import type { Term } from '../rdf/terms.ts';

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

/** Whether a column of a table holds numbers and nothing else, and any at all. */
export function isNumeric(column: readonly (Term | undefined)[]): boolean {
  const values = column.filter((term) => term !== undefined);
  return values.length > 0 && values.every((term) => numberOf(term) !== undefined);
}
