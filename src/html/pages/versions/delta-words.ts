import type { Text } from '../../../site/text.ts';

/** Words of the page that compares two versions. */
export const words = {
  title: { sv: 'Vad som skiljer två versioner', en: 'Differences between two versions' },
  from: { sv: 'Från', en: 'From' },
  to: { sv: 'Till', en: 'To' },
  reverse: { sv: 'Jämför åt andra hållet', en: 'Compare the other way round' },
  whole: { sv: 'Visa allt som skiljer versionerna', en: 'Show all differences' },
  same: {
    sv: 'Om saken sägs detsamma i båda versionerna.',
    en: 'Both versions say the same about it.',
  },
  perhaps: {
    sv: 'Skillnaderna är för många för att alla ska visas här. De som gäller saken står i filerna nedan, om det finns några.',
    en: 'There are too many differences to show them all here. The files below have those that are about the thing, if there are any.',
  },
  rewritten: {
    sv: 'Något har tagits bort ur en av versionerna i efterhand. Här jämförs det som finns kvar.',
    en: 'Something was removed from one of the versions afterwards. What is left is compared here.',
  },
  statements: { sv: 'Påstående för påstående', en: 'Statement by statement' },
  removed: { sv: 'påståenden tas ut', en: 'statements go out' },
  added: { sv: 'kommer till', en: 'come in' },
  apply: {
    sv: 'Ändra den ena versionens fil (N-Quads) som filerna här säger, så blir den exakt den andra. Delar utan namn heter som i versionernas filer.',
    en: 'Apply the files to the file of one version (N-Quads), and you get exactly the other. Parts without a name are called as in the files of the versions.',
  },
} satisfies Record<string, Text>;
