import type { Why } from '../../../edit/forms/fields/form.ts';
import type { Text } from '../../../site/text.ts';

export const words = {
  edit: { sv: 'Ändra', en: 'Change' },
  page: { sv: 'Visa sidan', en: 'Show the page' },
  save: { sv: 'Spara', en: 'Save' },
  check: { sv: 'Kontrollera', en: 'Check' },
  add: { sv: 'Lägg till', en: 'Add' },
  another: { sv: 'En till', en: 'One more' },
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
  addKind: { sv: 'Lägg till:', en: 'Add:' },
  common: {
    sv: 'Det som är lika för alla av det här slaget fylls i av sig självt. Adress, fil och länkar ordnas när du sparar.',
    en: 'What all of this kind have in common is filled in by itself. Address, file and links are seen to when you save.',
  },
  name: { sv: 'Namn', en: 'Name' },
  nameHelp: {
    sv: 'Med engelska efter ett likhetstecken: Skog = Forest.',
    en: 'In Swedish, with English after an equals sign: Skog = Forest.',
  },
  of: { sv: 'Hör till', en: 'Belongs to' },
  ofHelp: { sv: 'Det får en länk hit under', en: 'It gets a link to this under' },
  text: { sv: 'Hela den nya lydelsen', en: 'The whole new wording' },
  textHelp: {
    sv: 'Ordagrant som i en sparad källa. Den tidigare lydelsen blir kvar.',
    en: 'Word for word as in a stored source. The earlier wording stays.',
  },
  firstText: { sv: 'Hela texten', en: 'The whole text' },
  firstTextHelp: {
    sv: 'På svenska, ordagrant som i en sparad källa. Utgåvan, dess adress och meningarna görs av den.',
    en: 'In Swedish, word for word as in a stored source. The edition, its address and the sentences are made of it.',
  },
  quote: { sv: 'Ord ur källan', en: 'Words of the source' },
  quoteHelp: {
    sv: 'Kopiera ordagrant det som stöder uppgiften. Programmet hittar källan och var orden står.',
    en: 'Copy word for word what supports this. The program finds the source, and where the words stand.',
  },
  removal: { sv: 'Ta bort hela saken …', en: 'Remove the whole thing …' },
  removeIt: { sv: 'Ta bort', en: 'Remove' },
  removeWithLinks: { sv: 'Ta bort, och länkarna hit', en: 'Remove, and the links to it' },
  removed: { sv: 'Borttaget.', en: 'Removed.' },
  goesToo: { sv: 'Det här försvinner också', en: 'This goes too' },
  leadsHere: { sv: 'Det här länkar hit', en: 'This leads here' },
  nothingLeadsHere: { sv: 'Inget annat länkar hit.', en: 'Nothing else leads here.' },
  cannotChange: { sv: 'Filer som inte kan ändras här', en: 'Files that cannot be changed here' },
  stuck: {
    sv: 'Det går inte att ta bort härifrån. Ändra först i filerna som inte är skrivna i YAML.',
    en: 'It cannot be removed from here. First change the files that are not in YAML.',
  },
  grave: {
    sv: 'Låt adressen säga att saken är borttagen, så att den som följer en gammal länk får veta det. Behövs om adressen har varit publicerad.',
    en: 'Let the address say that the thing was removed, so that who follows an old link is told. Needed where the address has been published.',
  },
  forgotten: {
    sv: 'En person ska kunna glömmas. Adressen slutar finnas, och säger inte vem som är borttagen.',
    en: 'A person may be forgotten. The address ceases to be, and does not say who was removed.',
  },
  removalStale: {
    sv: 'Filerna har ändrats sedan sidan visades. Se listan igen.',
    en: 'The files have changed since the page was shown. Look at the list again.',
  },
  backToForm: { sv: 'Till formuläret', en: 'To the form' },
  both: { sv: 'Två versioner', en: 'Two versions' },
  bothHelp: {
    sv: 'Någon har ändrat i filerna sedan du öppnade formuläret. Inget är sparat. Välj vad som ska gälla för varje uppgift. Sedan kommer du tillbaka till formuläret och kan spara.',
    en: 'Somebody has changed the files since you opened the form. Nothing is saved. Choose what is to hold for each of these. Then you come back to the form and can save.',
  },
  theirs: { sv: 'Står i filen nu', en: 'In the file now' },
  mine: { sv: 'Det du skrev', en: 'What you wrote' },
  goOn: { sv: 'Fortsätt', en: 'Go on' },
  none: { sv: '(inget)', en: '(nothing)' },
  merged: {
    sv: 'Formuläret bygger nu på filerna som de är. Se över det och spara.',
    en: 'The form is now made of the files as they are. Look it over and save.',
  },
  remarks: { sv: 'Kontrollen säger:', en: 'The check says:' },
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
    sv: 'Det finns inget sådant här: ingen fil i mappen beskriver det, eller slaget av saker är okänt.',
    en: 'There is nothing like that here: no file of the folder describes it, or the kind of things is unknown.',
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
