import { datatypesWithTruth } from '../terms/read-literal.ts';
import type { Evaluated } from '../value/value.ts';

/**
 * The effective boolean value (SPARQL 1.1 Query §17.2.2): of booleans, numbers and texts, with a language too; an ill-typed
 * boolean or number is false. Nothing for all else, which is an error.
 */
export function booleanOf(value: Evaluated): boolean | undefined {
  switch (value?.kind) {
    case 'boolean':
      return value.value;
    case 'string':
    case 'language':
      return value.text !== '';
    case 'integer':
      return value.value !== 0;
    case 'decimal':
      return value.value.units !== 0n;
    case 'float':
    case 'double':
      return value.value !== 0 && !Number.isNaN(value.value);
    case 'other':
      return datatypesWithTruth.has(value.datatype) ? false : undefined;
    case undefined:
    case 'iri':
    case 'blank':
    case 'triple':
    case 'dateTime':
    case 'duration':
      return undefined;
  }
}
