import type { Why } from '../../edit/forms/form.ts';
import type { Text } from '../../site/text.ts';

export const words = {
  edit: { sv: 'Ändra', en: 'Change' },
  back: { sv: 'Till förhandsgranskningen', en: 'To the preview' },
  all: { sv: 'Allt som kan ändras', en: 'All that can be changed' },
  page: { sv: 'Visa sidan', en: 'Show the page' },
  save: { sv: 'Spara', en: 'Save' },
  check: { sv: 'Kontrollera', en: 'Check' },
  add: { sv: 'Lägg till', en: 'Add' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  needed: { sv: 'behövs', en: 'needed' },
  advised: { sv: 'bör finnas', en: 'advised' },
  empty: { sv: '(inget valt)', en: '(nothing chosen)' },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  byName: {
    sv: 'Skriv namnet och välj i listan, eller skriv en adress.',
    en: 'Write the name and choose from the list, or write an address.',
  },
  address: { sv: 'En adress, till exempel https://…', en: 'An address, such as https://…' },
  number: { sv: 'Siffror, med punkt före decimaler.', en: 'Digits, with a point before decimals.' },
  date: { sv: 'Datum som 2027-06-30.', en: 'A date such as 2027-06-30.' },
  month: { sv: 'Månad som 2027-06.', en: 'A month such as 2027-06.' },
  fixed: { sv: 'Står i filerna och ändras inte här', en: 'In the files, and not changed here' },
  inFile: { sv: 'Står i', en: 'In' },
  saved: { sv: 'Sparat.', en: 'Saved.' },
  nothingToSave: {
    sv: 'Inget var ändrat, så inget sparades.',
    en: 'Nothing was changed, so nothing was saved.',
  },
  right: {
    sv: 'Kontrollen har inget att anmärka på det här.',
    en: 'The check finds nothing wrong with this.',
  },
  errors: {
    sv: 'Inget sparades. Rätta det här först:',
    en: 'Nothing was saved. Mend this first:',
  },
  wrong: { sv: 'Det här behöver rättas:', en: 'This needs mending:' },
  stale: {
    sv: 'Filerna har ändrats sedan formuläret visades, så inget sparades.',
    en: 'The files have changed since the form was shown, so nothing was saved.',
  },
  remarks: { sv: 'Kontrollen säger:', en: 'The check says:' },
  elsewhere: { sv: 'i en annan uppgift', en: 'in other information' },
  error: { sv: 'Fel', en: 'Error' },
  unwritable: {
    sv: 'Filen är skriven på ett sätt som programmet inte kan ändra säkert. Ändra den för hand.',
    en: 'The file is written in a way that the program cannot change safely. Change it by hand.',
  },
  unreadable: {
    sv: 'En fil kan inte läsas. Rätta den först; kontrollen säger var.',
    en: 'A file cannot be read. Mend it first; the check tells where.',
  },
  nowhere: {
    sv: 'Ingen fil i mappen beskriver den adressen.',
    en: 'No file of the folder describes that address.',
  },
  tooLarge: { sv: 'Formuläret är för stort.', en: 'The form is too large.' },
} satisfies Record<string, Text>;

/** Why something is not changed in the form, and what to do instead. */
export const reasons: Readonly<Record<Why, Text>> = {
  'worked-out': {
    sv: 'Programmet räknar ut det när du sparar.',
    en: 'The program works it out when you save.',
  },
  'address-follows': {
    sv: 'Adressen är gjord av texten. Rätta ett skrivfel med styrkedata correct, och lägg till en ny lydelse med styrkedata new edition.',
    en: 'The address is made of the text. Mend a misprint with styrkedata correct, and add a new wording with styrkedata new edition.',
  },
  unknown: {
    sv: 'Ordlistan känner inte till det. Ändra i filen.',
    en: 'The vocabulary does not know it. Change it in the file.',
  },
  'own-form': { sv: 'Har egna formulär:', en: 'Has forms of its own:' },
  'written-otherwise': {
    sv: 'Det är skrivet på ett sätt som formuläret inte kan ändra säkert. Ändra i filen.',
    en: 'It is written in a way that the form cannot change safely. Change it in the file.',
  },
  'other-syntax': {
    sv: 'Filen är inte skriven i YAML med ordlistans nycklar. Ändra i filen.',
    en: 'The file is not in YAML with the keys of the vocabulary. Change it in the file.',
  },
  shared: {
    sv: 'Filen följer med programmet. Den som vill ändra lägger en egen fil med samma namn i sin mapp.',
    en: 'The file comes with the program. To change it, put a file of your own of the same name in your folder.',
  },
};
