import { inLanguage, type Language, type Text } from '../../../site/text.ts';
import type { Input } from '../../forms/fields/form.ts';

/** Words of a workbook that are no data. */
export const bookWords = {
  title: { sv: 'Uppgifter att ändra', en: 'Data to edit' },
  readMe: { sv: 'Läs mig', en: 'Read me' },
  lists: { sv: 'Listor', en: 'Lists' },
} satisfies Record<string, Text>;

/** Columns that are asked of new things, and the address. */
export const columnWords = {
  id: {
    title: { sv: 'Id', en: 'Id' },
    help: {
      sv: 'Adressen. Ändra den inte. På en ny rad lämnas den tom: programmet gör den av namnet.',
      en: 'The address. Do not change it. Leave it empty in a new row: the program makes it of the name.',
    },
  },
  of: {
    title: { sv: 'Hör till (nya rader)', en: 'Belongs to (new rows)' },
    help: {
      sv: 'Vad det nya hör till: namnet eller adressen.',
      en: 'What the new thing belongs to: its name or address.',
    },
  },
  quote: {
    title: { sv: 'Ord ur källan (nya rader)', en: 'Words of the source (new rows)' },
    help: {
      sv: 'Ord ur en sparad källa, bokstav för bokstav. Programmet finner var de står.',
      en: 'Words of a stored source, letter for letter. The program finds where they are.',
    },
  },
} satisfies Record<string, { readonly title: Text; readonly help: Text }>;

const needed: Text = { sv: 'Måste finnas.', en: 'Must be there.' };

const several: Text = {
  sv: 'Flera värden skrivs på var sin rad i cellen (Alt+Enter).',
  en: 'Several values have a line each in the cell (Alt+Enter).',
};

const manners: Readonly<Partial<Record<Input, Text>>> = {
  date: { sv: 'Ett datum, till exempel 2026-11-29.', en: 'A day, such as 2026-11-29.' },
  month: { sv: 'År och månad, till exempel 2026-11.', en: 'Year and month, such as 2026-11.' },
  number: { sv: 'Ett tal.', en: 'A number.' },
  boolean: { sv: 'Ja eller nej.', en: 'Yes or no.' },
  pick: { sv: 'Välj i listan.', en: 'Pick from the list.' },
  address: {
    sv: 'Välj i listan om det finns en, eller skriv en adress.',
    en: 'Pick from the list where there is one, or write an address.',
  },
};

/** What is told of a column. */
export function helpFor(
  {
    meaning,
    isNeeded,
    isSeveral,
    input,
  }: {
    readonly meaning: string | undefined;
    readonly isNeeded: boolean;
    readonly isSeveral: boolean;
    readonly input: Input;
  },
  language: Language,
): string {
  return [
    meaning,
    isNeeded ? inLanguage(needed, language) : undefined,
    inLanguage(manners[input], language),
    isSeveral ? inLanguage(several, language) : undefined,
  ]
    .filter((text) => text !== undefined)
    .join('\n');
}

/** What somebody should know before they change anything. */
export const instructions: readonly Text[] = [
  {
    sv: 'Varje blad har ett slags uppgifter, med en sak på varje rad. Peka på en rubrik, så ser du vad som ska stå i kolumnen.',
    en: 'Each sheet has one kind of data, with a thing in each row. Point at a heading to see what the column is for.',
  },
  {
    sv: 'Ändra i de vita cellerna. De grå ändras inte här.',
    en: 'Change what is in the white cells. Grey ones are not changed here.',
  },
  {
    sv: 'Flera värden i en cell står på var sin rad (Alt+Enter).',
    en: 'Several values of a cell have a line each (Alt+Enter).',
  },
  {
    sv: 'En ny sak skrivs på en tom rad, utan Id.',
    en: 'A new thing goes into an empty row, without an Id.',
  },
  {
    sv: 'Spara, och kör ”styrkedata import” med arbetsboken. Ändringarna visas innan något skrivs.',
    en: 'Save, and run “styrkedata import” with the workbook. The changes are shown before anything is written.',
  },
  {
    sv: 'Arbetsboken kan innehålla personuppgifter. Ta bort den när ändringarna är inlästa.',
    en: 'The workbook may hold personal data. Delete it once the changes are in.',
  },
];

/** What is told to whoever types what is not in a list. */
export const notInList: Text = {
  sv: 'Välj ett värde i listan, eller lägg till det du saknar först.',
  en: 'Pick a value from the list, or first add the one that is missing.',
};
