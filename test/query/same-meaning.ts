import { expect } from 'vitest';
import { normalise } from '../../src/query/citations/normal-query.ts';
import { baseIri, parse, said } from './said.ts';

/** A query in the one way that equal ones have. */
export const textOf = (query: string): string => normalise(query, baseIri).text;

/** The base counts only where addresses are made while the query runs. */
function meaningOf(query: string): string {
  const meaning = said(parse, query);
  return /\b[IU]RI\b/i.test(query) ? meaning : meaning.replace(/,"base":"[^"]*"\}$/, '}');
}

/** Expects of a query in the one way the same algebra, and nothing left to normalise. */
export function expectSameMeaning(query: string): void {
  if (parse(query, undefined).outcome !== 'parsed') return;
  const text = textOf(query);
  expect(meaningOf(text), query).toBe(meaningOf(query));
  expect(textOf(text), query).toBe(text);
}
