import type { Text } from '../../site/text.ts';

/** What is shown of a value. */
const mostShown = 120;

function shown(text: string): string {
  const line = text.replaceAll('\n', ' ⏎ ');
  return line.length > mostShown ? `${line.slice(0, mostShown)} …` : line;
}

export const noRecord: Text = {
  sv: 'Arbetsboken är inte gjord av ”styrkedata export --xlsx”, eller så är bladet ”styrkedata” borttaget. Exportera på nytt och gör ändringarna där.',
  en: 'The workbook was not made by “styrkedata export --xlsx”, or its sheet “styrkedata” was removed. Export again and make the changes there.',
};

export function otherBase(base: string): Text {
  return {
    sv: `Arbetsboken hör till <${base}>. Kör kommandot med --base ${base}, eller exportera på nytt.`,
    en: `The workbook belongs to <${base}>. Run the command with --base ${base}, or export again.`,
  };
}

export const missingSheet: Text = {
  sv: 'Bladet saknas. Det kan ha bytt namn. Ge det namnet tillbaka, eller exportera på nytt.',
  en: 'The sheet is missing. Perhaps it was renamed. Give its name back, or export again.',
};

export function missingColumn(title: string): Text {
  return {
    sv: `Kolumnen ”${title}” saknas. Skriv tillbaka rubriken, eller exportera på nytt.`,
    en: `The column “${title}” is missing. Put its heading back, or export again.`,
  };
}

export function unknownColumn(title: string): Text {
  return {
    sv: `Kolumnen ”${title}” är okänd eller står två gånger. Ta bort den: bara de kolumner som exporterades läses in.`,
    en: `The column “${title}” is unknown or stands twice. Remove it: only the columns that were exported are read.`,
  };
}

export function unknownId(id: string, near: string | undefined): Text {
  return {
    sv: `Det fanns ingen ”${shown(id)}” i bladet när det exporterades.${near ? ` Menade du ”${near}”?` : ''} Lämna Id tomt för något nytt.`,
    en: `There was no “${shown(id)}” in the sheet when it was exported.${near ? ` Did you mean “${near}”?` : ''} Leave Id empty for something new.`,
  };
}

export function twice(id: string, first: string): Text {
  return {
    sv: `${id} står redan i ${first}. Behåll en av raderna. För något nytt, töm Id.`,
    en: `${id} stands in ${first} already. Keep one of the rows. For something new, empty its Id.`,
  };
}

export function lostId(id: string): Text {
  return {
    sv: `Id är borta. Raden ser ut att vara ${id}: skriv tillbaka det. Är det något nytt, ändra namnet.`,
    en: `The Id is gone. The row seems to be ${id}: put it back. If it is something new, change its name.`,
  };
}

export const formula: Text = {
  sv: 'Cellen har en formel. Skriv värdet i stället (kopiera, och klistra in som värden).',
  en: 'The cell has a formula. Write the value instead (copy, and paste as values).',
};

export const brokenCell: Text = {
  sv: 'Cellen har ett felvärde. Skriv det rätta värdet.',
  en: 'The cell has an error value. Write the right value.',
};

export const closedCell: Text = {
  sv: 'Det här ändras inte i arbetsboken. Ångra ändringen, och ändra i formuläret eller filen.',
  en: 'This is not changed in a workbook. Undo the change, and make it in the form or the file.',
};

export const onlyNew: Text = {
  sv: 'Kolumnen är bara till för nya rader. Töm cellen.',
  en: 'The column is for new rows only. Empty the cell.',
};

export function unknownPick(words: string, near: string | undefined): Text {
  return {
    sv: `”${shown(words)}” finns inte att välja.${near ? ` Menade du ”${near}”?` : ''} Välj i listan.`,
    en: `“${shown(words)}” is none to pick.${near ? ` Did you mean “${near}”?` : ''} Pick from the list.`,
  };
}

export function noAddress(words: string): Text {
  return {
    sv: `”${shown(words)}” är ingen adress. Skriv hela, till exempel https://… eller id/….`,
    en: `“${shown(words)}” is no address. Write the whole one, such as https://… or id/….`,
  };
}

export function noDay(words: string): Text {
  return {
    sv: `”${shown(words)}” är inget datum. Skriv år-månad-dag, till exempel 2026-11-29.`,
    en: `“${shown(words)}” is no day. Write year-month-day, such as 2026-11-29.`,
  };
}

export function noMonth(words: string): Text {
  return {
    sv: `”${shown(words)}” är ingen månad. Skriv år-månad som text, till exempel 2026-11.`,
    en: `“${shown(words)}” is no month. Write year-month as text, such as 2026-11.`,
  };
}

export function noNumber(words: string): Text {
  return {
    sv: `”${shown(words)}” är inget tal. Skriv bara siffror.`,
    en: `“${shown(words)}” is no number. Write digits only.`,
  };
}

export function noTruth(words: string): Text {
  return {
    sv: `”${shown(words)}” är varken ja eller nej.`,
    en: `“${shown(words)}” is neither yes nor no.`,
  };
}

export function onlyOne(count: number): Text {
  return {
    sv: `Cellen har ${count} rader, men det kan bara finnas ett värde. Behåll ett.`,
    en: `The cell has ${count} lines, but there can be one value only. Keep one.`,
  };
}

export function gone(id: string): Text {
  return {
    sv: `${id} finns inte längre i filerna. Ta bort raden, eller exportera på nytt.`,
    en: `${id} is no longer in the files. Remove the row, or export again.`,
  };
}

/** A cell that was changed here, where files say something else than when the workbook was made. */
export interface Both {
  readonly title: string;
  readonly here: string;
  readonly there: string;
}

export function changedInBoth(
  cells: readonly Both[],
  inFiles: readonly Omit<Both, 'here'>[],
): Text {
  const say = (language: 'sv' | 'en'): string => {
    const [open, close] = language === 'sv' ? ['”', '”'] : ['“', '”'];
    const [book, file, nothing] =
      language === 'sv'
        ? ['i arbetsboken', 'i filen', 'tomt']
        : ['in the workbook', 'in the file', 'nothing'];
    const value = (text: string): string => (text === '' ? nothing : open + shown(text) + close);
    return [
      ...cells.map(
        ({ title, here, there }) => `${title}: ${book} ${value(here)}, ${file} ${value(there)}.`,
      ),
      ...inFiles.map(({ title, there }) => `${title}: ${file} ${value(there)}.`),
    ].join(' ');
  };
  return {
    sv: `Både arbetsboken och filen har ändrats sedan exporten. ${say('sv')} Exportera på nytt, och gör ändringen där.`,
    en: `Both the workbook and the file have changed since the export. ${say('en')} Export again, and make the change there.`,
  };
}

export const notWritten: Text = {
  sv: 'Uppgiften står så i filen att den inte kan bytas automatiskt. Ändra den i filen.',
  en: 'The file has it in a way that cannot be replaced automatically. Change it in the file.',
};

export const noName: Text = {
  sv: 'Det nya saknar namn. Skriv namnet i raden, eller töm den.',
  en: 'The new thing has no name. Write its name in the row, or empty it.',
};

export const noNewHere: Text = {
  sv: 'Här kan inget nytt läggas till i arbetsboken. Använd ”styrkedata new”, och töm raden.',
  en: 'Nothing new can be added here in a workbook. Use “styrkedata new”, and empty the row.',
};

export function alreadyNew(id: string): Text {
  return {
    sv: `En annan ny rad blir också ${id}. Ge dem olika namn.`,
    en: `Another new row would be ${id} too. Give them different names.`,
  };
}

/** @param places where what cannot be changed stands */
export function notRemovable(id: string, places: readonly string[]): Text {
  const list = places.join(', ');
  return {
    sv: `${id} kan inte tas bort automatiskt, för programmet kan inte ändra där det står: ${list}. Ta bort det där först, eller låt raden vara kvar.`,
    en: `${id} cannot be removed automatically, as the program cannot change where it stands: ${list}. Remove it there first, or keep the row.`,
  };
}
