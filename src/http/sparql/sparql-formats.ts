import type { AcceptedFormats, QueryKind } from '../../query/question/query-engine.ts';
import { resultFormats, type ResultFormat } from '../../rdf/result-formats.ts';
import { formats, type Format } from '../../rdf/formats.ts';
import { page } from '../../site/forms.ts';
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
  const name = plain(named);
  const choice = { rows: byName(name, resultFormats), graph: byName(name, formats), isNamed: true };
  if (choice.rows ?? choice.graph) return { outcome: 'chosen', choice };
  return { outcome: 'mistaken', problem: unknownFormat(named) };
}

function byName<F extends ResultFormat | Format>(
  name: string,
  table: readonly F[],
): Chosen<F> | undefined {
  const offer = table.find((format) => namesOf(format).some((each) => plain(each) === name));
  return offer && { offer, mediaType: offer.mediaType };
}

function namesOf(format: ResultFormat | Format): readonly string[] {
  const { name, label, extension, mediaType, aliases, shortNames } = format;
  return [name, label, extension, mediaType, subtypeOf(mediaType), ...aliases, ...shortNames];
}

function subtypeOf(mediaType: string): string {
  return mediaType.replace(/^.*\//, '');
}

/** A name without case, signs and parameters: a plus sign that nobody encoded comes as a space. */
function plain(name: string): string {
  return name
    .replace(/;.*$/s, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Whether an address asks for a page, by any name of HTML. */
export function isPageName(named: string): boolean {
  const names = [page.name, page.mediaType, ...page.aliases, subtypeOf(page.aliases[0])];
  return names.some((name) => plain(name) === plain(named));
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
  const available = [...resultFormats, ...formats, page].map(({ extension }) => extension);
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `Formatet ”${named}” finns inte. Välj ett av: json, xml, ${available.join(', ')}.`,
      en: `There is no format “${named}”. Choose one of: json, xml, ${available.join(', ')}.`,
    },
    extensions: { available: ['json', 'xml', ...available] },
  };
}
