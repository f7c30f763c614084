import { writeQuery } from '../../src/query/remote/write-query.ts';
import { newQueryParser } from '../../src/query/syntax/parse-query.ts';

/** Reads queries as a site does that asks no service. */
export const parse = newQueryParser({
  ...{ baseIri: 'http://data.example/', namedGraphs: [], services: { allowed: [] } },
  spellLanguage: (_, tag) => tag,
});

/** The queries that cannot be read again as they are written for a store. */
export function brokenAmong(queries: readonly string[]): readonly string[] {
  return queries.filter((query) => {
    const parsed = parse(query, undefined);
    if (parsed.outcome !== 'parsed') return false;
    return parse(writeQuery(parsed), undefined).outcome !== 'parsed';
  });
}
