import type { CellValue } from 'hucre/xlsx';

/** What reads as an escape in a workbook, and characters that no XML can hold (ECMA-376-1 §22.9.2.19, ST_Xstring). */
const needsEscape = /_(?=x[\da-f]{4}_)|[\ufffe\uffff]|\p{Surrogate}/giu;

/** A value as a cell has it. */
export function written(cell: CellValue): CellValue {
  if (typeof cell !== 'string') return cell;
  return cell.replace(needsEscape, (sign) => `_x${codeOf(sign)}_`);
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** What Excel takes for a name: 31 characters, without a few signs. */
export function sheetName(title: string): string {
  return title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31);
}

/** The letters of a column, from 1: A, …, Z, AA. */
export function letters(count: number): string {
  const rest = (count - 1) % 26;
  const before = Math.floor((count - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}
