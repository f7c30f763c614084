import { readCodePoints } from './tree/code-points.ts';
import { checkGraphs, checkQuery, checkServices, refusedNesting } from './check-query.ts';
import { explainSyntax, findLongWord } from './mistakes/explain-syntax.ts';
import type { ChosenGraphs } from '../index/query-data.ts';
import type { Malformed, Refused } from '../question/query-engine.ts';
import { parseSparql } from './sparql-parser.ts';
import { isTooDeepToParse } from './stack-overflow.ts';
import { newTranslator } from './to-algebra.ts';
import { translateQuery, type ParsedQuery, type Surroundings } from './translate-query.ts';

export type ParseQuery = (
  query: string,
  chosen: ChosenGraphs | undefined,
) => ParsedQuery | Malformed | Refused;

const none: ChosenGraphs = { defaults: [], named: [] };

/** Reads queries: parses each once, judges it, and turns it into what the engine evaluates. */
export function newQueryParser(surroundings: Surroundings): ParseQuery {
  const { baseIri } = surroundings;
  const translate = newTranslator(baseIri);
  const read = (query: string, chosen: ChosenGraphs | undefined): ReturnType<ParseQuery> => {
    const long = findLongWord(query);
    if (long) return long;
    try {
      const tree = parseSparql(query, baseIri);
      const refused = checkQuery(query, tree, surroundings.services);
      if (refused) return refused;
      const parsed = translateQuery({ query, tree, chosen }, baseIri, translate);
      return (
        checkServices(query, parsed.operation, surroundings.services) ??
        (chosen ? undefined : checkGraphs(query, parsed.graphs ?? none, surroundings)) ??
        parsed
      );
    } catch (error) {
      if (isTooDeepToParse(error)) return refusedNesting;
      return explainSyntax(query, error, surroundings.prefixes);
    }
  };
  return (asked, chosen) => {
    // Some editors begin every text with a byte order mark. A blank keeps all else in its place.
    const { text, placeInQuery } = readCodePoints(asked.replace(/^\uFEFF/, ' '));
    const given = read(text, chosen);
    if (given.outcome === 'parsed' || !given.place) return given;
    return { ...given, place: placeInQuery(given.place) };
  };
}
