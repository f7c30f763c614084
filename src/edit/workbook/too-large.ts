import { bookLimits } from '../../import/read-workbook.ts';
import type { Text } from '../../site/text.ts';
import type { Book } from './book/book.ts';

/** Why a workbook could not be read again by what reads workbooks; `undefined` where it could. */
export function tooLargeBook({ sheets }: Pick<Book, 'sheets'>, bytes: number): Text | undefined {
  const { rows, columns } = bookLimits;
  // The hidden sheet has a row for each sheet, column and thing, and a head.
  const recorded = sheets.reduce(
    (sum, each) => sum + 1 + each.columns.length + each.rows.length,
    1,
  );
  const things = sheets.reduce((sum, each) => sum + each.rows.length, 0);
  const isTooLarge =
    recorded > rows ||
    bytes > bookLimits.bytes ||
    sheets.length > bookLimits.sheets - 3 ||
    sheets.some((each) => each.columns.length > columns);
  if (!isTooLarge) return undefined;
  return {
    sv: `Arbetsboken skulle bli för stor för att läsas in igen (${things} saker; gränsen går vid ungefär ${rows}). Dela upp data i flera mappar och exportera en i taget med --data, eller ändra i filerna.`,
    en: `The workbook would be too large to be read again (${things} things; the bound is about ${rows}). Divide the data into several folders and export one at a time with --data, or change the files.`,
  };
}
