import type { Finding } from '../../load/finding.ts';
import { letters } from '../../serialise/tables/workbook-words.ts';
import type { Text } from '../../site/text.ts';

/** A cell of a workbook, both counted from 0; the head is row 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
}

/** A cell as Excel calls it: `Kontakter!C7`, `'Fysisk plats'!A2`. */
export function cellName({ sheet, row, column = 0 }: CellPlace): string {
  const name = /^[\p{L}\d_]+$/u.test(sheet) ? sheet : `'${sheet}'`;
  return row === undefined ? name : `${name}!${letters(column + 1)}${row + 1}`;
}

/** What is wrong with a cell. */
export function wrong(place: CellPlace, message: Text, about?: Text): Finding {
  return { severity: 'violation', path: cellName(place), about, message };
}
