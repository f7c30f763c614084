import { newQueryParser, type ParseQuery } from '../../src/query/syntax/parse-query.ts';

export const baseIri = 'http://data.example/';
export const parse = newQueryParser({
  baseIri,
  namedGraphs: [],
  spellLanguage: (_, tag) => tag,
  services: { allowed: ['http://service.example/sparql'] },
});

/** What is said of a query, as text: the variables and blank nodes that the library names are numbered anew, as it counts on from query to query. */
export function said(read: ParseQuery, query: string): string {
  const parsed = read(query, undefined);
  if (parsed.outcome !== 'parsed') return JSON.stringify(parsed);
  const { outcome, kind, operation, graphs, baseIri: base } = parsed;
  const names = new Map<string, string>();
  return JSON.stringify(
    { outcome, kind, operation, graphs, base },
    (_, value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || !('termType' in value)) return value;
      const term = { kind: value.termType, ...value };
      if (!('value' in term) || typeof term.value !== 'string') return term;
      if (!term.value.startsWith(' ')) return term;
      const name = names.get(term.value) ?? ` ${names.size}`;
      names.set(term.value, name);
      return { ...term, value: name };
    },
  );
}
