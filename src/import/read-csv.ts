import { CsvError, parse, type InfoField } from 'csv-parse/sync';
import { positionAt, type Position } from '../load/text/position.ts';
import type { Mistake } from '../load/text/mistake.ts';
import type { Text } from '../site/text.ts';

/** One value of a table, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly position: () => Position;
}

export type Table =
  | { readonly outcome: 'read'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly outcome: 'broken'; readonly mistake: Mistake };

/** Comma, the semicolon of Excel in countries with decimal commas, and tab. */
const separators = [',', ';', '\t'] as const;

/** Reads CSV (RFC 4180) with the separator of its first line. Rows without any value are left out. */
export function readCsv(text: string): Table {
  try {
    const rows: unknown = parse(text, {
      delimiter: separatorIn(text),
      // A row of another length is told of with the others' mistakes.
      relax_column_count: true,
      trim: true,
      cast: newCellReader(text),
    });
    // The typings do not know that `cast` may give anything but text.
    const cells = rows as Cell[][];
    return { outcome: 'read', rows: cells.filter((row) => row.some((cell) => cell.text !== '')) };
  } catch (cause) {
    if (cause instanceof CsvError) return { outcome: 'broken', mistake: explain(cause) };
    throw cause;
  }
}

function separatorIn(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counts = separators.map((separator) => ({ separator, of: first.split(separator).length }));
  return counts.reduce((best, other) => (other.of > best.of ? other : best)).separator;
}

/** The library tells in bytes where each cell ends, which is just before the next one. */
function newCellReader(text: string): (value: string, info: InfoField) => Cell {
  const bytes = Buffer.from(text);
  let end = 0;
  return (value, { bytes: nextEnd, column }) => {
    const between = bytes.toString('utf8', end, nextEnd);
    // A line break before the first cell of a row, a separator before the others.
    const gap = (column === 0 ? /^\r?\n? */ : /^[^] */).exec(between)?.[0] ?? '';
    const start = end + gap.length;
    end = nextEnd;
    const position = (): Position => {
      const before = bytes.toString('utf8', 0, start);
      return positionAt(before, before.length);
    };
    return { text: value, position };
  };
}

function explain({ lines }: CsvError): Mistake {
  return { position: { line: typeof lines === 'number' ? lines : 1, column: 1 }, message: quotes };
}

/** The only thing that the library stops at. */
const quotes: Text = {
  sv: 'Citattecknen på raden går inte ihop. Sätt ett före och ett efter hela värdet, och skriv citattecken inne i det dubbelt ("").',
  en: 'The quotation marks on the line do not match. Put one before and one after the whole value, and double those within it ("").',
};
