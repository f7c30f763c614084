import type { Text } from '../site/text.ts';

export const missingCode: Text = {
  sv: 'Raden saknar kod. Fyll i kolumnen code, eller ta bort raden.',
  en: 'The row has no code. Fill in the column code, or remove the row.',
};

/** A name in each language is a column of its own. */
export const missingLabel = {
  sv: {
    sv: 'Raden saknar svenskt namn. Fyll i kolumnen sv.',
    en: 'The row has no Swedish name. Fill in the column sv.',
  },
  en: {
    sv: 'Raden saknar engelskt namn. Fyll i kolumnen en.',
    en: 'The row has no English name. Fill in the column en.',
  },
} satisfies Record<string, Text>;

/** Nothing of the code can stand in an address. */
export function uselessCode(code: string): Text {
  return {
    sv: `Koden ”${code}” har varken bokstäver eller siffror, så den kan inte få en adress. Rätta kolumnen code.`,
    en: `The code “${code}” has neither letters nor digits, so it cannot have an address. Correct the column code.`,
  };
}

/** The code has the address of an earlier row's. */
export function doubleCode(code: string, line: number): Text {
  return {
    sv: `Koden ”${code}” finns redan på rad ${line}, i samma dimension. Rätta den ena, eller ta bort den.`,
    en: `The code “${code}” is already on line ${line}, in the same dimension. Correct one of them, or remove it.`,
  };
}

/** Codes refer to a dimension that has no row. */
export function unknownDimension(dimension: string): Text {
  return {
    sv: `Dimensionen ”${dimension}” har ingen egen rad. Lägg till en rad för den, med tom kolumn dimension, ”${dimension}” som code och dess namn under sv och en.`,
    en: `The dimension “${dimension}” has no row of its own. Add a row for it with the column dimension empty, “${dimension}” as code and its names under sv and en.`,
  };
}
