import type { Finding } from '../../load/finding.ts';
import { nearestOf } from '../../load/text/nearest.ts';
import { oncePerText } from '../../rdf/once-per-text.ts';
import { own } from './book/book.ts';
import { cellHash } from './book/cell-hash.ts';
import { brokenCell, formula, lostId, onlyNew, twice, unknownId } from './messages.ts';
import { cellName, wrong } from './places.ts';
import { idCellOf, type FilledCell, type FilledRow, type FilledSheet } from './read-book.ts';

/** A row in which somebody changed cells. */
export interface ChangedRow {
  readonly sheet: FilledSheet;
  readonly row: number;
  /** The address below the base. */
  readonly id: string;
  readonly changed: readonly FilledCell[];
}

export interface NewRow {
  readonly sheet: FilledSheet;
  readonly row: number;
  /** Those in which something stands. */
  readonly cells: readonly FilledCell[];
}

/** What somebody did to a sheet since it was exported. */
export interface SheetChanges {
  readonly changed: readonly ChangedRow[];
  readonly added: readonly NewRow[];
  /** Addresses of which there is no row any more. */
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
}

/** Compares a sheet with what it held when it was exported. Files take no part. */
export function compareSheet(sheet: FilledSheet): SheetChanges {
  const findings: Finding[] = [];
  const [changed, added]: [ChangedRow[], NewRow[]] = [[], []];
  const rows = new Map<string, string>();
  const unaddressed: FilledRow[] = [];
  const hashed = { ...sheet, hashOf: oncePerText(cellHash) };
  for (const row of sheet.rows) {
    const idCell = idCellOf(row);
    const id = idCell?.cell.text ?? '';
    const place = { sheet: sheet.name, row: row.row, column: idCell?.column ?? 0 };
    findings.push(...row.cells.flatMap((each) => uncounted(each, sheet, row)));
    const first = rows.get(id);
    if (id === '') unaddressed.push(row);
    else if (!sheet.things.has(id))
      findings.push(wrong(place, unknownId(id, nearestOf(id, [...sheet.things.keys()]))));
    else if (first !== undefined) findings.push(wrong(place, twice(id, first)));
    else {
      rows.set(id, cellName(place));
      const cells = changedCells(row, sheet.things.get(id) ?? [], hashed);
      findings.push(
        ...cells.filter(isForNew).map((cell) => wrong(placeOf(cell, sheet, row), onlyNew)),
      );
      if (cells.length > 0) changed.push({ sheet, row: row.row, id, changed: cells });
    }
  }
  const missing = new Set([...sheet.things.keys()].filter((id) => !rows.has(id)));
  for (const row of unaddressed) {
    const lost = [...missing].find((id) => isLike(row, sheet.things.get(id) ?? [], hashed));
    if (lost !== undefined) {
      missing.delete(lost);
      findings.push(wrong({ sheet: sheet.name, row: row.row, column: 0 }, lostId(lost)));
    } else
      added.push({
        sheet,
        row: row.row,
        cells: row.cells.filter(({ cell }) => cell.kind !== 'empty'),
      });
  }
  return { changed, added, removed: [...missing], findings };
}

/** Cells whose value depends on others, or is none. */
function uncounted(filled: FilledCell, sheet: FilledSheet, row: FilledRow): Finding[] {
  const { kind } = filled.cell;
  if (kind !== 'formula' && kind !== 'error') return [];
  return [wrong(placeOf(filled, sheet, row), kind === 'formula' ? formula : brokenCell)];
}

export function placeOf(
  { column }: FilledCell,
  { name }: FilledSheet,
  { row }: { readonly row: number },
) {
  return { sheet: name, row, column };
}

function isForNew({ key }: FilledCell): boolean {
  return key === own.of || key === own.quote;
}

/** A sheet, with hashes of texts that are compared with those of many things. */
interface Hashed extends Pick<FilledSheet, 'columns'> {
  readonly hashOf: (text: string) => string;
}

function changedCells(
  { cells }: FilledRow,
  hashes: readonly string[],
  sheet: Hashed,
): readonly FilledCell[] {
  return cells.filter((filled) => filled.key !== own.id && !isAsBefore(filled, hashes, sheet));
}

function isAsBefore(
  { key, cell }: FilledCell,
  hashes: readonly string[],
  { columns, hashOf }: Hashed,
): boolean {
  const hash = hashes[columns.findIndex((each) => each.key === key)];
  // A cell that could not be changed was empty.
  return hash === undefined || hash === '-' ? cell.text === '' : hashOf(cell.text) === hash;
}

/** Whether a row without an address is one that had one: most of what it held is there. */
function isLike(row: FilledRow, hashes: readonly string[], sheet: Hashed): boolean {
  const nothing = sheet.hashOf('');
  const filled = row.cells.filter(({ key }) => {
    const hash = hashes[sheet.columns.findIndex((each) => each.key === key)];
    return key !== own.id && hash !== undefined && hash !== '-' && hash !== nothing;
  });
  const same = filled.filter((each) => isAsBefore(each, hashes, sheet));
  return filled.length > 0 && same.length > 0.7 * filled.length;
}
