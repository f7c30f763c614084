import { expect } from 'vitest';
import { rememberTemplates } from '../../src/query/templates/remember-templates.ts';
import { Tokens } from '../../src/query/templates/tokens.ts';
import { baseIri, parse, said } from './said.ts';

/** The query with other constants in the same places. */
function withOtherConstants(query: string): string {
  const tokens = new Tokens(query);
  let written = '';
  let last = '';
  while (tokens.next() !== undefined) {
    const { text } = tokens;
    written += otherConstant(tokens, last);
    if (tokens.kind !== 'layout') last = text.toUpperCase();
  }
  return written + query.slice(tokens.end);
}

function otherConstant({ kind, text }: Tokens, last: string): string {
  if (kind === 'iri' && !['BASE', 'SERVICE'].includes(last) && !last.endsWith(':'))
    return text.replace('>', '1>');
  if (kind === 'prefixed-name' && !text.endsWith(':')) return `${text}1`;
  if (kind === 'number' && !['LIMIT', 'OFFSET'].includes(last)) return `1${text}`;
  if (kind === 'string') return text.replace(/^("""|'''|"|')/, '$1other ');
  return text;
}

/** Expects that a query, and one with other constants, are read as the parser reads them, in either order. */
export function expectSame(query: string): void {
  const other = withOtherConstants(query);
  const remembering = rememberTemplates(parse, baseIri);
  for (const each of [other, query, other, query]) {
    expect(said(remembering, each), each).toBe(said(parse, each));
  }
}
