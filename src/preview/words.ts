import type { Text } from '../site/text.ts';

export const words = {
  title: { sv: 'Förhandsgranskning', en: 'Preview' },
  draft: { sv: 'Utkast, inte publicerat', en: 'Draft, not published' },
  site: { sv: 'Webbplatsen', en: 'The site' },
  findings: { sv: 'Kontrollen', en: 'The check' },
  checking: { sv: 'Kontrollerar …', en: 'Checking …' },
  right: { sv: 'Inget att rätta.', en: 'Nothing to mend.' },
  behind: {
    sv: 'En fil kan inte läsas. Sidorna visar hur det var innan, tills den är rättad.',
    en: 'A file cannot be read. The pages show how it was before, until that is mended.',
  },
  changes: { sv: 'Ändrat sedan det publicerade', en: 'Changed since what is published' },
  nothing: { sv: 'Inget är ändrat.', en: 'Nothing has changed.' },
  noEarlier: {
    sv: 'Det finns ingen tidigare version att jämföra med. Ange en med --since, till exempel en mapp eller HEAD.',
    en: 'There is no earlier version to compare with. Name one with --since, such as a folder or HEAD.',
  },
  form: { sv: 'Ändra i formulär', en: 'Change in a form' },
  newFile: { sv: 'Ny fil', en: 'New file' },
  goneFile: { sv: 'Borttagen fil', en: 'File that is gone' },
  wholeFiles: { sv: 'Hela filer', en: 'Whole files' },
  file: { sv: 'Filen', en: 'The file' },
  noFile: {
    sv: 'Panelen nämner ingen sådan fil nu. Gå tillbaka och se listan igen.',
    en: 'The panel speaks of no such file now. Go back and look at the list again.',
  },
  here: { sv: 'Ändra det som visas', en: 'Change what is shown' },
  things: { sv: 'Lägg till eller ändra', en: 'Add or change' },
  tasks: { sv: 'Gör', en: 'Do' },
  lines: { sv: 'Raderna', en: 'The lines' },
  others: { sv: 'Andra ändrade rader', en: 'Other changed lines' },
  refused: {
    sv: 'Hit kommer bara webbläsaren som öppnades från terminalen. Använd adressen som står där.',
    en: 'Only the browser that was opened from the terminal gets in here. Use the address that is there.',
  },
  error: { sv: 'fel', en: 'error' },
  warning: { sv: 'varning', en: 'warning' },
  note: { sv: 'anmärkning', en: 'note' },
} satisfies Record<string, Text>;

/** That a list of files does not show them all. */
export function moreFiles(count: number): Text {
  return {
    sv: `… och upp till ${count} till. Ångra några av dem som visas, så kommer de andra fram.`,
    en: `… and up to ${count} more. Undo some of those shown to see the others.`,
  };
}
