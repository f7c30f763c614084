import type { Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import { numericTypes } from '../../rdf/xsd/integer-ranges.ts';
import {
  dayCell,
  tooLargeForWorkbook,
  widthOf,
  workbookLimits,
  writeSheets,
  type Cell,
} from '../../serialise/tables/workbook.ts';
import { newByteCounter } from './bounded-text.ts';
import type { Rows } from './result.ts';
import { Unwritable } from './row-writer.ts';
import { newStopwatch } from './stopwatch.ts';
import { plainText } from './write-separated.ts';

/** Nobody knows the day of an answer: the same answer is the same bytes. */
const made = new Date('2000-01-01T00:00:00Z');

export interface WrittenWorkbook {
  readonly body: Buffer;
  /** Milliseconds of writing, without the waits for the next row. */
  readonly serialise: number;
}

/**
 * SELECT results as a workbook: numbers, truth values and days as what they are, all else as text.
 *
 * @throws AnswerTooLarge where its texts are more than that; Unwritable where Excel would not open it
 */
export async function writeWorkbook(
  { variables, rows }: Rows,
  answerMegabytes: number,
): Promise<WrittenWorkbook> {
  const count = newByteCounter(answerMegabytes);
  const table: (readonly Cell[])[] = [variables];
  for await (const row of rows) {
    for (const term of row) {
      const length = term?.value.length ?? 0;
      if (length > workbookLimits.characters) throw new Unwritable(tooLargeForWorkbook);
    }
    if (table.length === workbookLimits.rows) throw new Unwritable(tooLargeForWorkbook);
    const cells = variables.map((_, place) => cellOf(row[place]));
    // A cell takes some markup beside its text.
    count(cells.map((cell) => `<c r="A1" t="s"><v>${String(cell ?? '')}</v></c>`).join(''));
    table.push(cells);
  }
  const { timeAsync, elapsed } = newStopwatch();
  const widths = variables.map((_, place) => widthOf(table.map((cells) => cells[place] ?? null)));
  const sheet = { title: 'SPARQL', rows: table, widths, isFiltered: variables.length > 0 };
  const body = await timeAsync(() => writeSheets([sheet], { title: 'SPARQL', day: made }));
  return { body, serialise: elapsed() };
}

/** A yes or no as a table of one column and one row. */
export async function workbookAsk(answer: boolean): Promise<Buffer> {
  const rows = [['_askResult'], [answer]];
  const sheet = { title: 'SPARQL', rows, widths: [14], isFiltered: false };
  return writeSheets([sheet], { title: 'SPARQL', day: made });
}

/** A number stays a text where Excel would lose digits of it, and so do times: a cell has no time zone. */
function cellOf(term: Term | undefined): Cell {
  if (term === undefined) return null;
  if (term.termType !== 'Literal') return plainText(term);
  const { value, datatype } = term;
  if (datatype.equals(xsd.boolean) && /^(?:true|false|1|0)$/.test(value))
    return value === 'true' || value === '1';
  if (datatype.equals(xsd.date)) return dayCell(value) ?? value;
  if (numericTypes.has(datatype.value)) return numberIn(value) ?? value;
  return plainText(term);
}

/** Fifteen digits are what a cell keeps. */
function numberIn(text: string): number | undefined {
  const number = Number(text);
  const digits = text.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  return text.trim() !== '' && Number.isFinite(number) && digits.length <= 15 ? number : undefined;
}
