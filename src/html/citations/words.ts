import type { Text } from '../../site/text.ts';

/** Words of the pages about answers that are cited. */
export const words = {
  cite: { sv: 'Citera ett svar', en: 'Cite an answer' },
  lead: {
    sv: 'Skriv en fråga i SPARQL, så får svaret en adress som består. Där står frågan, versionen av uppgifterna och svarets kontrollsumma, och där kan vem som helst köra frågan igen.',
    en: 'Write a query in SPARQL, and its answer gets an address that stays. It has the query, the version of the data and the hash of the answer, and anybody can run the query again there.',
  },
  query: { sv: 'Fråga i SPARQL', en: 'Query in SPARQL' },
  answer: { sv: 'Svar på en fråga till', en: 'Answer to a query of' },
  refer: { sv: 'Hänvisa så här', en: 'How to refer to it' },
  reference: { sv: 'hänvisningen', en: 'the reference' },
  files: { sv: 'Hänvisningen som fil', en: 'The reference as a file' },
  theQuery: { sv: 'Frågan', en: 'The query' },
  queryCode: { sv: 'frågan', en: 'the query' },
  graphs: { sv: 'Ställd till graferna', en: 'Asked of the graphs' },
  known: { sv: 'Vad svaret känns igen på', en: 'What the answer is known by' },
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
    en: 'The version is not kept any more, so the answer cannot be shown.',
  },
  rewritten: {
    sv: 'Något har tagits bort ur versionen i efterhand, till exempel för att någon har rätt att bli glömd.',
    en: 'Something was taken out of the version afterwards, for example because somebody has the right to be forgotten.',
  },
  persons: {
    sv: 'Uppgifter om personer sparas aldrig i versioner, och räknas därför inte med i svaret.',
    en: 'Data about persons is never kept in versions, and so is no part of the answer.',
  },
  arbitrary: {
    sv: 'Vilka rader som kommer med, eller vad som står i dem, beror på i vilken ordning de hittas: frågan har LIMIT eller OFFSET utan ORDER BY, eller SAMPLE eller GROUP_CONCAT. Ett nyare program kan därför svara på ett annat sätt.',
    en: 'Which rows come along, or what stands in them, depends on the order in which they are found: the query has LIMIT or OFFSET without ORDER BY, or SAMPLE or GROUP_CONCAT. A newer program may therefore answer otherwise.',
  },
  compared: { sv: 'Frågan kördes igen', en: 'The query was run again' },
  ofKept: { sv: 'Versionen som citerades', en: 'The version that was cited' },
  ofToday: { sv: 'Det som gäller nu', en: 'What holds now' },
  same: {
    sv: 'Samma svar, och kontrollsumman stämmer',
    en: 'The same answer, and the hash is equal',
  },
  reordered: {
    sv: 'Samma rader, men i en annan ordning',
    en: 'The same rows, but in another order',
  },
  different: { sv: 'Ett annat svar', en: 'Another answer' },
  unclear: {
    sv: 'Det går inte att avgöra: svaret har namnlösa noder som ingen kan skilja åt',
    en: 'This cannot be decided: the answer has nameless nodes that nobody can tell apart',
  },
  before: { sv: 'då', en: 'then' },
  after: { sv: 'nu', en: 'now' },
  program: {
    sv: 'Versionen är hel, så det är programmet som svarar på ett annat sätt än då.',
    en: 'The version is whole, so it is the program that answers otherwise than then.',
  },
  samePersons: {
    sv: 'Versionen är densamma. Skillnaden kommer av uppgifter om personer, som gäller nu men inte sparas, eller av att programmet svarar på ett annat sätt.',
    en: 'The version is the same. The difference comes from data about persons, which holds now and is not kept, or from the program answering otherwise.',
  },
  removed: { sv: 'Fanns i versionen, men inte nu', en: 'Was in the version, and is not now' },
  added: { sv: 'Finns nu, men inte i versionen', en: 'Is now, and was not in the version' },
  more: { sv: 'till', en: 'more' },
  nodesAlone: {
    sv: 'Skillnaden ligger bara i namnlösa noder eller i ordningen.',
    en: 'The difference is in nameless nodes or in the order alone.',
  },
} satisfies Record<string, Text>;
