import type { Text } from '../../site/text.ts';

/** Words of the page that compares two versions. */
export const words = {
  title: { sv: 'Vad som skiljer två versioner', en: 'What differs between two versions' },
  from: { sv: 'Från', en: 'From' },
  to: { sv: 'Till', en: 'To' },
  reverse: { sv: 'Jämför åt andra hållet', en: 'Compare the other way round' },
  whole: { sv: 'Visa allt som skiljer versionerna', en: 'Show all that differs' },
  same: {
    sv: 'Om saken sägs detsamma i båda versionerna.',
    en: 'Both versions say the same of it.',
  },
  perhaps: {
    sv: 'Så mycket skiljer att allt inte berättas här. Det som gäller saken står i filerna nedan, om något är ändrat.',
    en: 'So much differs that not all of it is told here. What is about the thing is in the files below, if anything has changed.',
  },
  rewritten: {
    sv: 'Något har tagits bort ur en av versionerna i efterhand. Här jämförs det som finns kvar.',
    en: 'Something was taken out of one of the versions afterwards. What is left of it is compared here.',
  },
  statements: { sv: 'Påstående för påstående', en: 'Statement by statement' },
  removed: { sv: 'påståenden tas ut', en: 'statements go out' },
  added: { sv: 'kommer till', en: 'come in' },
  apply: {
    sv: 'Gör man med den ena versionens fil (N-Quads) som filerna här säger, blir den exakt den andra. Delar utan namn heter som i versionernas filer.',
    en: 'Do to the file of the one version (N-Quads) what the files here say, and it becomes exactly the other. Nameless parts are called as in the files of the versions.',
  },
} satisfies Record<string, Text>;
