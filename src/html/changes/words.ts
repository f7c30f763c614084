import type { Fate } from '../../changes/changes.ts';
import type { Text } from '../../site/text.ts';

/** What stands before the name of a thing. */
export const fates: Readonly<Record<Fate, Text>> = {
  vanished: { sv: 'Försvinner', en: 'Vanishes' },
  entombed: { sv: 'Borttaget, och adressen säger det', en: 'Removed, as the address says' },
  changed: { sv: 'Ändrat', en: 'Changed' },
  added: { sv: 'Nytt', en: 'New' },
};

/** What became of a value, after the name of its property. */
export const words = {
  added: { sv: 'tillkom', en: 'added' },
  removed: { sv: 'försvann', en: 'removed' },
  now: { sv: 'är nu', en: 'is now' },
  before: { sv: 'förut', en: 'before' },
  member: { sv: 'nr', en: 'no.' },
  file: { sv: 'Fil', en: 'File' },
  nothing: { sv: 'inget', en: 'nothing' },
  nameless: { sv: 'En sak utan namn', en: 'A thing without a name' },
  moved: { sv: 'Uppgifter har flyttats från', en: 'Statements were moved from' },
  to: { sv: 'till', en: 'to' },
  and: { sv: 'och', en: 'and' },
} satisfies Record<string, Text>;

/** That nothing is different, or nothing that can be told of a thing. */
export const nothingChanged: Text = {
  sv: 'Inget är ändrat.',
  en: 'Nothing has changed.',
};

export const onlyIdentity: Text = {
  sv: 'Varje sak har samma uppgifter som förut, men delar utan namn som flera saker delade är nu skilda åt, eller tvärtom.',
  en: 'Everything says what it said before, but parts without a name that several things shared are now separate, or the other way round.',
};

type Forms = readonly [one: string, many: string];

/** What is counted in the summary, in its order. */
export const counted = {
  vanished: { sv: ['sak försvinner', 'saker försvinner'], en: ['thing vanishes', 'things vanish'] },
  persons: {
    sv: ['person försvinner', 'personer försvinner'],
    en: ['person vanishes', 'persons vanish'],
  },
  links: {
    sv: ['länk försvinner', 'länkar försvinner'],
    en: ['link vanishes', 'links vanish'],
  },
  entombed: {
    sv: ['är borttagen', 'är borttagna'],
    en: ['was removed', 'were removed'],
  },
  changed: { sv: ['är ändrad', 'är ändrade'], en: ['has changed', 'have changed'] },
  added: { sv: ['är ny', 'är nya'], en: ['is new', 'are new'] },
} satisfies Record<string, Readonly<Record<'sv' | 'en', Forms>>>;
