import type { Answered } from '../../query/question/query-engine.ts';
import { readBoolean, readRows, readStatements } from '../../query/results/read-answer.ts';
import { resultFormats } from '../../rdf/syntaxes/result-formats.ts';
import { formats } from '../../rdf/syntaxes/formats.ts';
import { viewParameter } from '../../site/answer-views.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import { renderDownloads } from './answer-downloads.ts';
import { sizeInWords } from './answer-size.ts';
import { fitsAddress, graphsOf, searchOf, type AskedQuery } from './asked-query.ts';
import { renderCiteButton } from './cite-button.ts';
import { codeBlock, disclosure } from '../kit/components.ts';
import { renderResultGraph } from './results/result-graph.ts';
import { renderResultTable } from './results/result-table.ts';
import { renderRowViews, renderStatementViews, type ViewChoice } from './result-views.ts';
import { snippetsFor } from './snippets.ts';
import { unusedWords, type UnusedWord } from './unused-words.ts';
import { numberIn } from '../kit/numbers.ts';
import { html, type Html } from '../kit/template.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { PageContext } from '../values/page-context.ts';

const words = {
  answer: { sv: 'Svar', en: 'Answer' },
  none: {
    sv: 'Inget i data stämmer med frågan.',
    en: 'Nothing in the data matches the query.',
  },
  unused: {
    sv: 'Det här i frågan finns inte i data:',
    en: 'This in the query is not in the data:',
  },
  nowhere: { sv: 'används inte någonstans.', en: 'is used nowhere.' },
  otherWay: {
    sv: 'skrivs inte i data, som säger samma sak åt andra hållet. Skriv',
    en: 'does not occur in the data, which says the same in the other direction. Write',
  },
  tryThis: { sv: 'Menade du', en: 'Did you mean' },
  onlyFirst: { sv: 'Här visas bara de första', en: 'Shown here are only the first' },
  of: { sv: 'av', en: 'of' },
  all: { sv: 'Hämta alla', en: 'Get all of them' },
  take: { sv: 'Hämta svaret', en: 'Get the answer' },
  theAddress: { sv: 'adressen att dela', en: 'the address to share' },
  codeFor: { sv: 'koden för', en: 'the code for' },
  share: { sv: 'Adress att dela', en: 'Address to share' },
  tooLong: {
    sv: 'Frågan är för lång för en adress. Därför finns ingen adress att dela, och inget exempel för R eller Excel.',
    en: 'The query is too long for an address. That is why there is no address to share, and no example for R or Excel.',
  },
  programs: { sv: 'Fråga från ett program', en: 'Ask from a program' },
} satisfies Record<string, Text>;

/** So much of an answer is a page; all of it is a file. */
const most = { rows: 1000, statements: 2000 } as const;

/** What the engine answered, as a page shows it. */
export interface ShownAnswer {
  readonly title: string;
  readonly content: Html;
}

/** The page that an answer is on, and where its service is reached. */
interface AnswerPlace {
  readonly context: PageContext;
  readonly publicUrl: string;
}

interface Summarised {
  /** In a few words. */
  readonly summary: string;
  readonly content: Html;
}

/** An answer with all that can be done with it. The engine must have been asked for SPARQL JSON or N-Triples. */
export function showAnswer(
  answer: Answered,
  choice: ViewChoice,
  { context, publicUrl, isCited }: AnswerPlace & { readonly isCited: boolean },
): ShownAnswer {
  const { page } = context;
  const { asked } = choice;
  const { summary, content } = readers[answer.kind](answer.body.toString(), choice, context);
  const title = `${inLanguage(words.answer, page.language)}: ${summary}`;
  return {
    title,
    content: html`<section id="answer" class="answer">
      <h2>${title}</h2>
      ${renderForms(answer, choice, { context, publicUrl })}
      ${isCited && renderCiteButton(page, asked, context.snapshot.version)} ${content}
      ${renderPrograms(answer, asked, { context, publicUrl })}
    </section>`,
  };
}

type Read = (body: string, choice: ViewChoice, context: PageContext) => Summarised;

const readers: Readonly<Record<Answered['kind'], Read>> = {
  select: showRows,
  ask: showBoolean,
  construct: showGraph,
  describe: showGraph,
};

function showRows(body: string, choice: ViewChoice, context: PageContext): Summarised {
  const { asked } = choice;
  const result = readRows(body, most.rows);
  const { language } = context.page;
  const summary = sizeInWords('select', result.total, language);
  if (result.total === 0) return { summary, content: renderNothing(asked, context) };
  const left = result.total - result.rows.length;
  const content = html`${left > 0 ? notAll([result.rows.length, result.total], 'csv', asked, context) : undefined}
  ${renderRowViews(result, choice, context)} ${renderResultTable(result, summary, context)}`;
  return { summary, content };
}

function showBoolean(body: string, _choice: ViewChoice, { page }: PageContext): Summarised {
  const summary = sizeInWords('ask', Number(readBoolean(body)), page.language);
  return { summary, content: html`` };
}

function showGraph(body: string, choice: ViewChoice, context: PageContext): Summarised {
  const { asked } = choice;
  const result = readStatements(body, most.statements);
  const { language } = context.page;
  const summary = sizeInWords('construct', result.total, language);
  if (result.total === 0) return { summary, content: renderNothing(asked, context) };
  const left = result.total - result.quads.length;
  const content = html`${left > 0 ? notAll([result.quads.length, result.total], 'ttl', asked, context) : undefined}
  ${renderStatementViews(result, choice, context)} ${renderResultGraph(result, context)}`;
  return { summary, content };
}

/** That there is no answer, and the words of the query that no data has. */
function renderNothing({ query }: AskedQuery, { page, snapshot }: PageContext): Html {
  const { language } = page;
  const unused = unusedWords(query, snapshot).map(
    (word) => html`<li>${explainWord(word, language)}</li> `,
  );
  return html`<p>${inLanguage(words.none, language)}</p>
    ${
      unused.length > 0 &&
      html`<p>${inLanguage(words.unused, language)}</p>
        <ul>
          ${unused}
        </ul>`
    }`;
}

function explainWord({ written, instead, isInverse }: UnusedWord, language: Language): Html {
  const said = html`<code>${written}</code>`;
  if (instead === undefined) return html`${said} ${inLanguage(words.nowhere, language)}`;
  const better = html`<code>${instead}</code>`;
  return isInverse
    ? html`${said} ${inLanguage(words.otherWay, language)} ${better}.`
    : html`${said} ${inLanguage(words.nowhere, language)} ${inLanguage(words.tryThis, language)}
      ${better}?`;
}

/** Nobody takes the beginning of an answer for the whole. */
function notAll(
  [shown, total]: readonly [number, number],
  format: string,
  asked: AskedQuery,
  { page }: PageContext,
): Html {
  const { language } = page;
  return html`<div class="warning">
    <p>
      ${inLanguage(words.onlyFirst, language)} ${numberIn(shown, language)}
      ${inLanguage(words.of, language)} ${numberIn(total, language)}.
    </p>
    ${renderDownloads(asked, [{ label: inLanguage(words.all, language), extension: format }], page)}
  </div>`;
}

function renderForms(
  { kind }: Answered,
  choice: ViewChoice,
  { context, publicUrl }: AnswerPlace,
): Html {
  const { page } = context;
  const { asked } = choice;
  const table = kind === 'select' || kind === 'ask' ? resultFormats : formats;
  return html`<div class="taken">
    <h3>${inLanguage(words.take, page.language)}</h3>
    ${renderDownloads(asked, table, page)}
    ${fitsAddress(asked) && renderShare(choice, { context, publicUrl })}
  </div>`;
}

function renderPrograms(
  { kind }: Answered,
  asked: AskedQuery,
  { context, publicUrl }: AnswerPlace,
): Html {
  const { language } = context.page;
  const graphs = new URLSearchParams(graphsOf(asked)).toString();
  const endpoint = `${publicUrl}${pathOf('sparql')}${graphs === '' ? '' : `?${graphs}`}`;
  const isLong = !fitsAddress(asked);
  const snippets = snippetsFor({ query: asked.query, kind, endpoint, isLong });
  return html`${isLong && html`<p>${inLanguage(words.tooLong, language)}</p>`}
    <h3>${inLanguage(words.programs, language)}</h3>
    ${snippets.map(({ name, code }, index) => disclosure(name, codeBlock(language, { id: `page-snippet-${index}`, name: `${inLanguage(words.codeFor, language)} ${name}`, text: code })))}`;
}

function renderShare({ asked, view }: ViewChoice, { context, publicUrl }: AnswerPlace): Html {
  const { language } = context.page;
  const shown = view === undefined ? '' : `&${viewParameter}=${view}`;
  const text = `${publicUrl}${pathOf('sparql')}?${searchOf(asked)}${shown}`;
  const code = codeBlock(language, {
    id: 'page-share',
    name: inLanguage(words.theAddress, language),
    text,
  });
  return disclosure(inLanguage(words.share, language), code);
}
