import type { Text } from '../../site/text.ts';

/** Words of the page about changes. */
export const words = {
  title: { sv: 'Ändringar', en: 'Changes' },
  of: { sv: 'Ändringar i', en: 'Changes of' },
  intro: {
    sv: 'Vad som har ändrats i uppgifterna, det senaste först.',
    en: 'What has changed in the data, the latest first.',
  },
  none: { sv: 'Ingen ändring är sparad.', en: 'No change is kept.' },
  noArchive: {
    sv: 'Den här webbplatsen sparar inga tidigare versioner, så ändringar i en enskild sak eller klass visas inte.',
    en: 'This site keeps no earlier versions, so changes of a single thing or class are not shown.',
  },
  ofLog: {
    sv: 'Den här webbplatsen sparar inga tidigare versioner. Det här är vad utgivarens egen ändringslogg säger.',
    en: 'This site keeps no earlier versions. This is what the publisher’s own change log says.',
  },
  everything: { sv: 'Visa ändringar i allt', en: 'Show changes of everything' },
  cut: {
    sv: 'Äldre ändringar står hos versionerna',
    en: 'Older changes are told with the versions',
  },
  follow: { sv: 'Följ ändringarna', en: 'Follow the changes' },
  followHint: {
    sv: 'Lägg in en adress i en läsare för flöden, så får du veta när något ändras.',
    en: 'Put an address into a feed reader, and you hear of it when something changes.',
  },
  classes: { sv: 'Slag av saker som har ändrats', en: 'Kinds of things that have changed' },
  programs: { sv: 'För program som håller en kopia', en: 'For programs that keep a copy' },
  streams: {
    sv: 'Händelseströmmar (LDES 1.0, DCAT-AP Feed) berättar varje händelse en gång, med det som gäller sedan dess.',
    en: 'Event streams (LDES 1.0, DCAT-AP Feed) tell each activity once, with what holds since.',
  },
  things: { sv: 'Alla saker', en: 'All things' },
  catalogue: { sv: 'Katalogen', en: 'The catalogue' },
  versions: { sv: 'Versioner', en: 'Versions' },
} satisfies Record<string, Text>;
