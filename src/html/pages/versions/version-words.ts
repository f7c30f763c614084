import type { Text } from '../../../site/text.ts';

/** Words of the pages about versions. */
export const words = {
  title: { sv: 'Versioner', en: 'Versions' },
  version: { sv: 'Version', en: 'Version' },
  intro: {
    sv: 'Varje gång uppgifterna ändras blir det en ny version. Här står vad som ändrades, och varje version går att hämta hel.',
    en: 'A new version is made each time the data changes. Here is what changed, and each version can be downloaded in full.',
  },
  sole: {
    sv: 'Den här webbplatsen sparar inga tidigare versioner.',
    en: 'This site keeps no earlier versions.',
  },
  first: { sv: 'Den första versionen som finns kvar.', en: 'The first version that is kept.' },
  present: { sv: 'den som gäller nu', en: 'the current one' },
  rewritten: {
    sv: 'Något har tagits bort ur den här versionen i efterhand, till exempel för att någon har rätt att bli glömd.',
    en: 'Something was removed from this version afterwards, for example because somebody has the right to be forgotten.',
  },
  forgotten: {
    sv: 'Vad som ändrades berättas inte, för något av det har tagits bort i efterhand.',
    en: 'What changed is not shown, because some of it was removed afterwards.',
  },
  statements: { sv: 'uppgifter', en: 'statements' },
  changed: { sv: 'Vad som ändrades', en: 'What changed' },
  files: { sv: 'Hela versionen som fil', en: 'The whole version as a file' },
  then: { sv: 'Se webbplatsen som den var då', en: 'See the site as it was then' },
  sinceThen: { sv: 'Vad som är ändrat sedan dess', en: 'What has changed since' },
  compare: { sv: 'Jämför med', en: 'Compare with' },
  previous: { sv: 'versionen före', en: 'the version before' },
  latest: { sv: 'den som gäller nu', en: 'the current one' },
  thingThen: { sv: 'Så var det då', en: 'As it was then' },
  history: { sv: 'Alla ändringar i saken', en: 'All changes of it' },
  more: { sv: 'saker till är ändrade', en: 'more things have changed' },
  follow: {
    sv: 'Alla ändringar, och flöden att följa dem i',
    en: 'All changes, and feeds to follow them in',
  },
  persons: {
    sv: 'Uppgifter om personer sparas aldrig i versioner.',
    en: 'Data about people is never kept in versions.',
  },
} satisfies Record<string, Text>;
