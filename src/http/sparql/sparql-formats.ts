import type { AcceptedFormats, QueryKind } from '../../query/question/query-engine.ts';
import { resultFormats, type ResultFormat } from '../../rdf/result-formats.ts';
import { formats, type Format } from '../../rdf/formats.ts';
import { negotiate, type Chosen } from '../wire/negotiate.ts';
import type { Problem } from '../wire/problem-kinds.ts';

/** What a client would be sent for each form of query, and the name it has for that. */
export interface FormatChoice {
  readonly rows: Chosen<ResultFormat> | undefined;
  readonly graph: Chosen<Format> | undefined;
  /** Whether the address itself asks for the format: then the answer is a file of that kind. */
  readonly isNamed: boolean;
}

export type FormatChoosing =
  | { readonly outcome: 'chosen'; readonly choice: FormatChoice }
  | { readonly outcome: 'mistaken'; readonly problem: Problem };

/** Chooses for both kinds of answer, because only the query tells whether rows or a graph will come. */
export function chooseFormats(
  named: string | undefined,
  accept: string | undefined,
): FormatChoosing {
  if (named === undefined) {
    const [rows, graph] = [negotiate(accept, resultFormats), negotiate(accept, formats)];
    return { outcome: 'chosen', choice: { rows, graph, isNamed: false } };
  }
  // A plus sign that nobody encoded comes as a space.
  const name = named.trim().toLowerCase().replaceAll(' ', '+');
  const choice = { rows: byName(name, resultFormats), graph: byName(name, formats), isNamed: true };
  if (choice.rows ?? choice.graph) return { outcome: 'chosen', choice };
  return { outcome: 'mistaken', problem: unknownFormat(named) };
}

function byName<F extends ResultFormat | Format>(
  name: string,
  table: readonly F[],
): Chosen<F> | undefined {
  const offer = table.find((format) => namesOf(format).includes(name));
  return offer && { offer, mediaType: offer.mediaType };
}

function namesOf(format: ResultFormat | Format): readonly string[] {
  const { name, extension, mediaType, aliases, shortNames } = format;
  return [name, extension, mediaType, ...aliases, ...shortNames];
}

/** As an engine is asked for it. */
export function toAccepted({ rows, graph }: FormatChoice): AcceptedFormats {
  return { select: rows?.offer.name, ask: rows?.offer.name, graph: graph?.offer.name };
}

/** The format that an answer of some kind has. */
export function formatFor(
  kind: QueryKind,
  { rows, graph }: FormatChoice,
): Chosen<ResultFormat | Format> | undefined {
  return kind === 'select' || kind === 'ask' ? rows : graph;
}

/** Whether an answer is a file to keep: one that was asked for by name, and what spreadsheets open. */
export function isDownload({ isNamed }: FormatChoice, { name }: ResultFormat | Format): boolean {
  return isNamed || name === 'csv' || name === 'tsv';
}

function unknownFormat(named: string): Problem {
  const available = [...resultFormats, ...formats].map(({ extension }) => extension);
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `Formatet ”${named}” finns inte. Välj ett av: json, xml, ${available.join(', ')}.`,
      en: `There is no format “${named}”. Choose one of: json, xml, ${available.join(', ')}.`,
    },
    extensions: { available: ['json', 'xml', ...available] },
  };
}
