import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import type { Text } from '../../site/text.ts';

/** What SHACL's parameters ask, as the beginning of a sentence that their value ends (SHACL §4). */
const words: Readonly<Record<string, Text>> = {
  and: { sv: 'alla av', en: 'all of' },
  class: { sv: 'är av klassen', en: 'is of the class' },
  closed: { sv: 'har inga andra egenskaper:', en: 'has no other properties:' },
  datatype: { sv: 'har datatypen', en: 'has the datatype' },
  disjoint: { sv: 'delar inget värde med', en: 'shares no value with' },
  equals: { sv: 'har samma värden som', en: 'has the same values as' },
  flags: { sv: 'mönstret läses med', en: 'the pattern is read with' },
  hasValue: { sv: 'har värdet', en: 'has the value' },
  ignoredProperties: { sv: 'utom', en: 'except' },
  in: { sv: 'är något av', en: 'is one of' },
  languageIn: { sv: 'är på något av språken', en: 'is in one of the languages' },
  lessThan: { sv: 'är mindre än värdet av', en: 'is less than the value of' },
  lessThanOrEquals: { sv: 'är högst värdet av', en: 'is at most the value of' },
  maxCount: { sv: 'högst', en: 'at most' },
  maxExclusive: { sv: 'är mindre än', en: 'is less than' },
  maxInclusive: { sv: 'är högst', en: 'is at most' },
  maxLength: { sv: 'antal tecken: högst', en: 'number of characters: at most' },
  minCount: { sv: 'minst', en: 'at least' },
  minExclusive: { sv: 'är större än', en: 'is greater than' },
  minInclusive: { sv: 'är minst', en: 'is at least' },
  minLength: { sv: 'antal tecken: minst', en: 'number of characters: at least' },
  node: { sv: 'följer', en: 'keeps' },
  nodeKind: { sv: 'är av slaget', en: 'is of the kind' },
  not: { sv: 'inte:', en: 'not:' },
  or: { sv: 'något av', en: 'any of' },
  pattern: { sv: 'följer mönstret', en: 'follows the pattern' },
  property: { sv: 'egenskap', en: 'property' },
  qualifiedMaxCount: { sv: 'antal sådana: högst', en: 'number of them: at most' },
  qualifiedMinCount: { sv: 'antal sådana: minst', en: 'number of them: at least' },
  qualifiedValueShape: { sv: 'värden som', en: 'values that' },
  sparql: { sv: 'frågan ger inget svar:', en: 'the query finds nothing:' },
  uniqueLang: { sv: 'högst ett för varje språk:', en: 'at most one for each language:' },
  xone: { sv: 'precis ett av', en: 'exactly one of' },
};

/** Each parameter by IRI, in the alphabet's order of their names. */
export const constraintWords: ReadonlyMap<string, Text> = new Map(
  Object.entries(words).map(([name, text]) => [wellKnownPrefixes.sh + name, text]),
);
