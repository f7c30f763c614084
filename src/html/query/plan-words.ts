import type { OperatorName } from '../../query/question/explanation.ts';
import type { Text } from '../../site/text.ts';

/** What each operator of a plan does, for who reads queries and knows no engine. */
export const operatorWords: Readonly<Record<OperatorName, Text>> = {
  'anti join': {
    sv: 'Behåller det som saknar motsvarighet (NOT EXISTS)',
    en: 'Keeps what has no match (NOT EXISTS)',
  },
  distinct: { sv: 'Tar bort dubbletter (DISTINCT)', en: 'Leaves out duplicates (DISTINCT)' },
  'each graph': { sv: 'Tar en graf i taget (GRAPH)', en: 'Takes one graph at a time (GRAPH)' },
  extend: { sv: 'Räknar ut ett värde', en: 'Works out a value' },
  filter: {
    sv: 'Behåller det som villkoret släpper igenom',
    en: 'Keeps what the condition lets through',
  },
  group: { sv: 'Delar in i grupper och sammanfattar', en: 'Divides into groups and sums up' },
  'hash join': {
    sv: 'Räknar ut stegen under för sig, och parar ihop',
    en: 'Works out the steps below apart, and pairs them up',
  },
  join: {
    sv: 'Parar ihop stegen under, i den ordning som kostar minst',
    en: 'Pairs up the steps below, in the order that costs least',
  },
  'left join': { sv: 'Lägger till det som finns (OPTIONAL)', en: 'Adds what there is (OPTIONAL)' },
  minus: { sv: 'Tar bort det som stämmer (MINUS)', en: 'Takes away what matches (MINUS)' },
  order: { sv: 'Sorterar (ORDER BY)', en: 'Sorts (ORDER BY)' },
  path: { sv: 'Följer en väg genom data', en: 'Follows a path through the data' },
  scan: { sv: 'Slår upp i indexet', en: 'Looks up in the index' },
  'semi join': {
    sv: 'Behåller det som har en motsvarighet (EXISTS)',
    en: 'Keeps what has a match (EXISTS)',
  },
  'skip scan': {
    sv: 'Läser av indexet, utan att gå igenom raderna',
    en: 'Reads it off the index, without going through the rows',
  },
  slice: {
    sv: 'Tar ut en del av raderna (LIMIT, OFFSET)',
    en: 'Takes some of the rows (LIMIT, OFFSET)',
  },
  top: {
    sv: 'Sorterar och behåller de första raderna (ORDER BY, LIMIT)',
    en: 'Sorts and keeps the first rows (ORDER BY, LIMIT)',
  },
  'triple term': { sv: 'Tar isär ett citerat påstående', en: 'Takes apart a quoted statement' },
  union: { sv: 'Lägger samman stegen under (UNION)', en: 'Puts the steps below together (UNION)' },
  values: { sv: 'Utgår från givna värden', en: 'Starts from given values' },
};
