import type { AcceptedFormats, QueryKind } from '../../query/question/query-engine.ts';
import { resultFormats, type ResultFormat } from '../../rdf/syntaxes/result-formats.ts';
import { formats, type Format } from '../../rdf/syntaxes/formats.ts';
import { page, planForms, type PlanForm } from '../../site/forms.ts';
import { routes } from '../../site/routes/routes.ts';
import { negotiate, type Chosen } from '../wire/negotiate.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Visit } from '../wire/request.ts';
import { notAcceptable } from './sparql-problem.ts';

/** What a client would be sent for each form of query, and the name it has for that. */
export interface FormatChoice {
  readonly rows: Chosen<ResultFormat> | undefined;
  readonly graph: Chosen<Format> | undefined;
  /** Whether the address itself asks for the format: then the answer is a file of that kind. */
  readonly isNamed: boolean;
}

/** Whether somebody reads rather than computes: what programs take as well as a page, they get. */
export function wantsPage({ headers }: Visit, format: string | undefined): boolean {
  if (format !== undefined) return isPageName(format);
  const chosen = negotiate(headers.accept, routes.sparql.forms);
  return chosen?.offer.name === page.name;
}

type Choosing<Choice> =
  | { readonly outcome: 'chosen'; readonly choice: Choice }
  | { readonly outcome: 'mistaken'; readonly problem: Problem };
export type FormatChoosing = Choosing<FormatChoice>;

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
  return {
    outcome: 'mistaken',
    problem: unknownFormat(named, [
      'json',
      'xml',
      ...endings([...resultFormats, ...formats, page]),
    ]),
  };
}

/** Chooses how a plan is told. */
export function choosePlanForm(
  named: string | undefined,
  accept: string | undefined,
): Choosing<Chosen<PlanForm>> {
  const choice =
    named === undefined ? negotiate(accept, planForms) : byName(plain(named), planForms);
  if (choice !== undefined) return { outcome: 'chosen', choice };
  const problem =
    named === undefined ? notAcceptable(planForms) : unknownFormat(named, endings(planForms));
  return { outcome: 'mistaken', problem };
}

function endings(forms: readonly { readonly extension: string }[]): readonly string[] {
  return forms.map(({ extension }) => extension);
}

function byName<F extends ResultFormat | Format | PlanForm>(
  name: string,
  table: readonly F[],
): Chosen<F> | undefined {
  const offer = table.find((format) => namesOf(format).some((each) => plain(each) === name));
  return offer && { offer, mediaType: offer.mediaType };
}

function namesOf(format: ResultFormat | Format | PlanForm): readonly string[] {
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

/** What spreadsheets open. */
const spreadsheets: readonly string[] = ['csv', 'tsv', 'xlsx'];

/** Whether an answer is a file to keep: one that was asked for by name, and what spreadsheets open. */
export function isDownload({ isNamed }: FormatChoice, { name }: ResultFormat | Format): boolean {
  return isNamed || spreadsheets.includes(name);
}

function unknownFormat(named: string, available: readonly string[]): Problem {
  return {
    kind: 'malformedRequest',
    detail: {
      sv: `Formatet ”${named}” finns inte. Välj ett av: ${available.join(', ')}.`,
      en: `There is no format “${named}”. Choose one of: ${available.join(', ')}.`,
    },
    extensions: { available },
  };
}
