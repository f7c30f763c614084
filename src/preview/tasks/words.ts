import type { Text } from '../../site/text.ts';

export const words = {
  show: { sv: 'Visa vad som ändras', en: 'Show what changes' },
  change: { sv: 'Detta ändras', en: 'This changes' },
  files: { sv: 'Filer som skrivs', en: 'Files that are written' },
  doIt: { sv: 'Gör ändringen', en: 'Make the change' },
  nothing: { sv: 'Inget behöver ändras.', en: 'Nothing has to be changed.' },
  unknown: { sv: 'Den sidan finns inte.', en: 'There is no such page.' },
  tooLarge: { sv: 'Det som skickades är för stort.', en: 'What was sent is too large.' },
  wrong: { sv: 'Så här går det inte', en: 'It cannot be done like this' },
  other: {
    sv: 'Filerna har ändrats sedan sidan visades. Så här skulle det bli nu:',
    en: 'The files have changed since the page was shown. This is what would come of it now:',
  },
  proposeHelp: {
    sv: 'Det som är ändrat sedan den senaste versionen i git sparas som en gren och en version som andra kan titta på. Filerna här blir kvar som de är.',
    en: 'What has changed since the last version in git is saved as a branch and a commit that others can look at. The files here stay as they are.',
  },
  sentence: { sv: 'En mening om ändringen', en: 'A sentence about the change' },
  sentenceHelp: {
    sv: 'Den står överst i förslaget. Resten av listan nedan följer med, utom det som gäller personer.',
    en: 'It stands at the top of the proposal. The rest of the list below comes with it, except what is about persons.',
  },
  send: { sv: 'Skicka det också till', en: 'Send it too, to' },
  here: { sv: 'Ingen: det stannar på den här datorn', en: 'Nobody: it stays on this computer' },
  new: {
    sv: 'Filen är ny. När du ångrar tas den bort, med allt som står i den.',
    en: 'The file is new. Undoing takes it away, with all that it says.',
  },
  gone: {
    sv: 'Filen är borttagen. När du ångrar kommer den tillbaka som den är publicerad.',
    en: 'The file is gone. Undoing brings it back as it is published.',
  },
  save: { sv: 'Spara förslaget', en: 'Save the proposal' },
} satisfies Record<string, Text>;

/** What undoing is called, and that there is something else by now. */
export const undoing = {
  undo: { sv: 'Ångra', en: 'Undo' },
  stale: {
    sv: 'Filen har ändrats sedan listan visades, så inget ångrades. Se listan igen.',
    en: 'The file has changed since the list was shown, so nothing was undone. Look at the list again.',
  },
} satisfies Record<string, Text>;

/** What saving a proposal is called. */
export const proposing: Text = { sv: 'Spara som förslag', en: 'Save a proposal' };
