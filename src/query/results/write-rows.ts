import type { Term } from '../../rdf/terms.ts';
import { newBoundedText } from './bounded-text.ts';
import type { IdTable, Items, Rows } from './result.ts';
import type { RowWriter } from './row-writer.ts';
import { newStopwatch } from './stopwatch.ts';
import type { Written } from './written.ts';

/** Rows that are written together, so that little of the time goes to telling it. */
const rowsAtOnce = 64;

/** Writes solutions of SELECT row by row. @throws AnswerTooLarge, Unwritable, and whatever stops the evaluation */
export async function writeRows(
  { variables, rows, tables }: Rows,
  { term, table }: RowWriter,
  answerMegabytes: number,
): Promise<Written> {
  const { head, row, tail } = table(variables);
  const text = newBoundedText(answerMegabytes);
  const { time, elapsed } = newStopwatch();
  let index = 0;
  const add = (texts: readonly (string | undefined)[]): void => {
    text.add(row(texts, index));
    index += 1;
  };
  text.add(head);
  if (tables) {
    for (const found of tables) {
      time(() => {
        addTable(found, term, add);
      });
    }
  } else {
    for await (const part of inParts(rows, rowsAtOnce)) {
      time(() => {
        for (const values of part) add(values.map((value) => value && term(value)));
      });
    }
  }
  text.add(tail);
  const body = time(text.toBytes);
  return { body, serialise: elapsed() };
}

/** Rows as columns of ids: no terms and no rows are put together first. */
function addTable(
  { length, columns, termOf }: IdTable,
  write: (term: Term) => string,
  add: (texts: readonly (string | undefined)[]) => void,
): void {
  const texts = new Array<string | undefined>(columns.length);
  for (let row = 0; row < length; row += 1) {
    for (const [place, column] of columns.entries()) {
      const id = column?.[row] ?? 0;
      texts[place] = id === 0 ? undefined : write(termOf(id));
    }
    add(texts);
  }
}

/** Items some at a time where they are there at once: nothing need be waited for. */
async function* inParts<Item>(items: Items<Item>, size: number): AsyncGenerator<readonly Item[]> {
  if (!(Symbol.iterator in items)) {
    for await (const item of items) yield [item];
    return;
  }
  let part: Item[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
