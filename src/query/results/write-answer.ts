import type { FormatName } from '../../rdf/syntaxes/formats.ts';
import type { AcceptedFormats, QueryKind } from '../question/query-engine.ts';
import { wrongResult, type Result } from './result.ts';
import type { RowWriter } from './row-writer.ts';
import { newStopwatch } from './stopwatch.ts';
import { rememberTexts } from './term-texts.ts';
import type { ResultFormatName } from '../../rdf/syntaxes/result-formats.ts';
import { csvAsk, csvWriter, tsvAsk, tsvWriter } from './write-separated.ts';
import { writeGraph } from './write-graph.ts';
import { jsonAsk, jsonWriter } from './write-json.ts';
import { writeRows } from './write-rows.ts';
import { workbookAsk, writeWorkbook } from './write-workbook.ts';
import { xmlAsk, xmlWriter } from './write-xml.ts';
import type { WriterOptions, Written } from './written.ts';

export interface AnswerWriter {
  readonly format: ResultFormatName | FormatName;
  /** @throws AnswerTooLarge, Unwritable, and whatever stops the evaluation */
  readonly write: (result: Result) => Promise<Written>;
}

/** How an answer to this kind of query will be written; `undefined` where the asker takes no syntax for it. */
export function chooseWriter(
  kind: QueryKind,
  { select, ask, graph }: AcceptedFormats,
  options: WriterOptions,
): AnswerWriter | undefined {
  switch (kind) {
    case 'select':
      return select && { format: select, write: (result) => writeTable(result, select, options) };
    case 'ask':
      return ask && { format: ask, write: (result) => writeAsk(result, ask) };
    case 'construct':
    case 'describe':
      return graph && { format: graph, write: (result) => writeGraph(result, graph, options) };
  }
}

/** Formats that are written row by row, as text. */
type TextFormatName = Exclude<ResultFormatName, 'xlsx'>;

// Comunica's own writers add a member that no standard has, leave `vars` out, and break XML with control characters.
const rowWriters: Readonly<Record<TextFormatName, RowWriter>> = {
  json: remembering(jsonWriter),
  xml: remembering(xmlWriter),
  csv: remembering(csvWriter),
  tsv: remembering(tsvWriter),
};

function remembering({ term, table }: RowWriter): RowWriter {
  return { term: rememberTexts(term), table };
}

function writeTable(
  result: Result,
  format: ResultFormatName,
  { answerMegabytes }: WriterOptions,
): Promise<Written> {
  if (result.kind !== 'rows') throw wrongResult(result);
  return format === 'xlsx'
    ? writeWorkbook(result, answerMegabytes)
    : writeRows(result, rowWriters[format], answerMegabytes);
}

type AskWriter = (answer: boolean) => string | Promise<Buffer>;
const askWriters: Readonly<Record<ResultFormatName, AskWriter>> = {
  json: jsonAsk,
  xml: xmlAsk,
  csv: csvAsk,
  tsv: tsvAsk,
  xlsx: workbookAsk,
};

async function writeAsk(result: Result, format: ResultFormatName): Promise<Written> {
  if (result.kind !== 'boolean') throw wrongResult(result);
  const { answer } = result;
  const { timeAsync, elapsed } = newStopwatch();
  const body = await timeAsync(async () => askWriters[format](answer));
  return { body, serialise: elapsed() };
}
