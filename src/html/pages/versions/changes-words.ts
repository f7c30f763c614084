import type { Text } from '../../../site/text.ts';

/** Words of the page about changes. */
export const words = {
  title: { sv: 'Ändringar', en: 'Changes' },
  of: { sv: 'Ändringar i', en: 'Changes to' },
  intro: {
    sv: 'Vad som har ändrats i uppgifterna, det senaste först.',
    en: 'What has changed in the data, the latest first.',
  },
  none: { sv: 'Inga ändringar är sparade.', en: 'No changes have been recorded.' },
  noArchive: {
    sv: 'Den här webbplatsen sparar inga tidigare versioner, så ändringar i en enskild sak eller klass visas inte.',
    en: 'This site keeps no earlier versions, so changes to a single thing or class are not shown.',
  },
  ofLog: {
    sv: 'Den här webbplatsen sparar inga tidigare versioner. Det här är vad utgivarens egen ändringslogg säger.',
    en: 'This site keeps no earlier versions. This is what the publisher’s own change log says.',
  },
  everything: { sv: 'Visa ändringar i allt', en: 'Show all changes' },
  cut: {
    sv: 'Äldre ändringar finns bland versionerna',
    en: 'Older changes are listed with the versions',
  },
  follow: { sv: 'Följ ändringarna', en: 'Follow the changes' },
  followHint: {
    sv: 'Lägg in en av adresserna i en flödesläsare, så får du veta när något ändras.',
    en: 'Add one of the addresses to a feed reader to hear when something changes.',
  },
  classes: { sv: 'Slag av saker som har ändrats', en: 'Kinds of things that have changed' },
  programs: { sv: 'För program som håller en kopia', en: 'For programs that keep a copy' },
  streams: {
    sv: 'Händelseströmmar (LDES 1.0, DCAT-AP Feed) berättar varje händelse en gång, med det som gäller sedan dess.',
    en: 'Event streams (LDES 1.0, DCAT-AP Feed) tell each activity once, with what has been true since.',
  },
  things: { sv: 'Alla saker', en: 'All things' },
  catalogue: { sv: 'Katalogen', en: 'The catalogue' },
  versions: { sv: 'Versioner', en: 'Versions' },
} satisfies Record<string, Text>;
