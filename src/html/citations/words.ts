import type { Text } from '../../site/text.ts';

/** Words of the pages about answers that are cited. */
export const words = {
  cite: { sv: 'Citera ett svar', en: 'Cite an answer' },
  lead: {
    sv: 'Skriv en fråga i SPARQL, så får svaret en adress som består. Där står frågan, versionen av uppgifterna och svarets kontrollsumma, och där kan vem som helst köra frågan igen.',
    en: 'Write a query in SPARQL, and its answer gets a permanent address. There are the query, the version of the data and the hash of the answer, and anyone can run the query again.',
  },
  query: { sv: 'Fråga i SPARQL', en: 'Query in SPARQL' },
  answer: { sv: 'Svar på en fråga till', en: 'Answer to a query of' },
  refer: { sv: 'Hänvisa så här', en: 'How to cite it' },
  reference: { sv: 'hänvisningen', en: 'the reference' },
  files: { sv: 'Hänvisningen som fil', en: 'The reference as a file' },
  theQuery: { sv: 'Frågan', en: 'The query' },
  queryCode: { sv: 'frågan', en: 'the query' },
  graphs: { sv: 'Ställd till graferna', en: 'Asked of the graphs' },
  known: { sv: 'Vad svaret känns igen på', en: 'How to recognise the answer' },
  size: { sv: 'Svar', en: 'Answer' },
  version: { sv: 'Version av uppgifterna', en: 'Version of the data' },
  published: { sv: 'Utgiven', en: 'Published' },
  cited: { sv: 'Frågan kördes', en: 'The query was run' },
  hash: { sv: 'Kontrollsumma (SHA-256)', en: 'Hash (SHA-256)' },
  then: { sv: 'Svaret som det var', en: 'The answer as it was' },
  show: { sv: 'Visa', en: 'Show' },
  check: { sv: 'Kör frågan igen och jämför', en: 'Run the query again and compare' },
  gone: {
    sv: 'Versionen finns inte kvar, så svaret kan inte visas.',
    en: 'The version is no longer kept, so the answer cannot be shown.',
  },
  rewritten: {
    sv: 'Något har tagits bort ur versionen i efterhand, till exempel för att någon har rätt att bli glömd.',
    en: 'Something was removed from the version afterwards, for example because somebody has the right to be forgotten.',
  },
  persons: {
    sv: 'Uppgifter om personer sparas aldrig i versioner, och räknas därför inte med i svaret.',
    en: 'Data about people is never kept in versions, so it is not part of the answer.',
  },
  arbitrary: {
    sv: 'Vilka rader som kommer med, eller vad som står i dem, beror på i vilken ordning de hittas: frågan har LIMIT eller OFFSET utan ORDER BY, eller SAMPLE eller GROUP_CONCAT. Ett nyare program kan därför svara på ett annat sätt.',
    en: 'Which rows are included, or what they contain, depends on the order in which they are found: the query has LIMIT or OFFSET without ORDER BY, or SAMPLE or GROUP_CONCAT. A newer version of the program may therefore answer differently.',
  },
  compared: { sv: 'Frågan kördes igen', en: 'The query was run again' },
  ofKept: { sv: 'Versionen som citerades', en: 'The version that was cited' },
  ofToday: { sv: 'Det som gäller nu', en: 'The data as it is now' },
  same: {
    sv: 'Samma svar, och kontrollsumman stämmer',
    en: 'The same answer, with the same hash',
  },
  reordered: {
    sv: 'Samma rader, men i en annan ordning',
    en: 'The same rows, but in another order',
  },
  different: { sv: 'Ett annat svar', en: 'Another answer' },
  unclear: {
    sv: 'Det går inte att avgöra: svaret har namnlösa noder som ingen kan skilja åt',
    en: 'This cannot be decided: the answer has blank nodes that cannot be told apart',
  },
  before: { sv: 'då', en: 'then' },
  after: { sv: 'nu', en: 'now' },
  program: {
    sv: 'Versionen är hel, så det är programmet som svarar på ett annat sätt än då.',
    en: 'The version is intact, so it is the program that answers differently.',
  },
  samePersons: {
    sv: 'Versionen är densamma. Skillnaden kommer av uppgifter om personer, som gäller nu men inte sparas, eller av att programmet svarar på ett annat sätt.',
    en: 'The version is the same. The difference comes from data about people, which is not kept, or from the program answering differently.',
  },
  removed: { sv: 'Fanns i versionen, men inte nu', en: 'In the version, but not now' },
  added: { sv: 'Finns nu, men inte i versionen', en: 'Now, but not in the version' },
  more: { sv: 'till', en: 'more' },
  nodesAlone: {
    sv: 'Skillnaden ligger bara i namnlösa noder eller i ordningen.',
    en: 'The only difference is in blank nodes or in the order.',
  },
} satisfies Record<string, Text>;
