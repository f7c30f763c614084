import { readFile, writeFile } from 'node:fs/promises';
import { readXlsx, writeXlsx, type Cell, type CellValue } from 'hucre/xlsx';

/** A sheet of a workbook on its way to another: cells by the title of their column. */
export interface OpenSheet {
  readonly rows: CellValue[][];
  /** Number of the row with an address, from 0. */
  readonly rowOf: (id: string) => number;
  readonly get: (id: string, title: string) => CellValue;
  readonly set: (id: string | number, title: string, value: CellValue) => void;
  /** Where a cell is: `C7`. */
  readonly place: (id: string | number, title: string) => string;
  readonly formula: (id: string, title: string, formula: string) => void;
  /** A new row at the end; its number. */
  readonly add: (cells: Readonly<Record<string, CellValue>>) => number;
}

/** Opens a workbook as a program for tables would, has it changed, and saves it under another name. */
export async function editWorkbook(
  [from, to]: readonly [from: string, to: string],
  edit: (sheet: (name: string) => OpenSheet, names: Map<string, string>) => void,
): Promise<void> {
  const book = await readXlsx(await readFile(from), {});
  const names = new Map(book.sheets.map(({ name }) => [name, name]));
  const cells = new Map(book.sheets.map(({ name }) => [name, new Map<string, Partial<Cell>>()]));
  const open = (name: string): OpenSheet => {
    const rows = book.sheets.find((each) => each.name === name)?.rows;
    if (rows === undefined) throw new Error(`no sheet ${name}`);
    const columnOf = (title: string): number => {
      const column = rows[0]?.indexOf(title) ?? -1;
      if (column < 0) throw new Error(`no column ${title} in ${String(rows[0])}`);
      return column;
    };
    const rowOf = (id: string | number): number => {
      const row = typeof id === 'number' ? id : rows.findIndex(([each]) => each === id);
      if (row < 0) throw new Error(`no row ${id}`);
      return row;
    };
    const set = (id: string | number, title: string, value: CellValue): void => {
      (rows[rowOf(id)] ??= [])[columnOf(title)] = value;
    };
    return {
      rows,
      rowOf,
      set,
      get: (id, title) => rows[rowOf(id)]?.[columnOf(title)] ?? null,
      place: (id, title) => String.fromCharCode(65 + columnOf(title)) + String(rowOf(id) + 1),
      formula: (id, title, formula) =>
        cells.get(name)?.set(`${rowOf(id)},${columnOf(title)}`, { formula, formulaResult: 1 }),
      add: (added) => {
        const row = rows.findIndex(
          (each, index) => index > 0 && each.every((cell) => cell === null),
        );
        const at = row < 0 ? rows.length : row;
        rows[at] = (rows[0] ?? []).map(() => null);
        for (const [title, value] of Object.entries(added)) set(at, title, value);
        return at;
      },
    };
  };
  edit(open, names);
  const sheets = book.sheets
    .filter(({ name }) => names.has(name))
    .map(({ name, rows }) => ({
      name: names.get(name) ?? name,
      rows,
      cells: cells.get(name) ?? new Map<string, Partial<Cell>>(),
    }));
  await writeFile(to, await writeXlsx({ sheets }));
}
