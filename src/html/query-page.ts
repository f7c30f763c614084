import { listExamples, type Example } from '../catalogue/examples.ts';
import { limitTable, type ServiceLimits } from '../catalogue/service-limits.ts';
import type { Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { assetPath } from './assets.ts';
import { codeBlock, disclosure } from './components.ts';
import { layout } from './layout.ts';
import { linkTo, linkWith, type Page } from './page.ts';
import type { ShownAnswer } from './query-answer.ts';
import { renderQueryForm, type AskedQuery, type QueryMistake } from './query-form.ts';
import { html, type Html } from './template.ts';

const words = {
  title: { sv: 'Fråga med SPARQL', en: 'Query with SPARQL' },
  lead: {
    sv: 'Ställ egna frågor till data. Börja med ett exempel om du inte har skrivit SPARQL förut.',
    en: 'Ask the data questions of your own. Begin with an example if you have not written SPARQL before.',
  },
  answer: { sv: 'Svar', en: 'Answer' },
  examples: { sv: 'Exempel', en: 'Examples' },
  run: { sv: 'Kör', en: 'Run' },
  change: { sv: 'Ändra', en: 'Change' },
  show: { sv: 'Visa frågan', en: 'Show the query' },
  elsewhere: {
    sv: 'Frågar också en annan tjänst, och det är inte tillåtet här.',
    en: 'Asks another service too, which is not allowed here.',
  },
  about: { sv: 'Om tjänsten', en: 'About the service' },
  holdings: { sv: 'Vad datamängden innehåller', en: 'What the dataset holds' },
  description: { sv: 'Tjänstens beskrivning', en: 'Service description' },
  prefixes: { sv: 'Prefix att klistra in', en: 'Prefixes to paste' },
  limits: { sv: 'Gränser', en: 'Limits' },
} satisfies Record<string, Text>;

/** A question that any data has an answer to. */
const starter = `SELECT ?class (COUNT(?thing) AS ?number) {
  ?thing a ?class .
}
GROUP BY ?class
ORDER BY DESC(?number)`;

/** What the page shows beside the form: an answer, or why there is none. */
export interface QueryPageState {
  readonly asked: AskedQuery;
  readonly answer?: ShownAnswer;
  readonly mistake?: QueryMistake;
}

/** The service that the page is for. */
export interface QueryService {
  readonly limits: ServiceLimits;
  /** What SERVICE may ask. */
  readonly services: readonly string[];
}

/** What stands in the form of a page that was asked for no query: an example, or something to start from. */
export function startingQuery(page: Page, snapshot: Snapshot): AskedQuery {
  const named = new URLSearchParams(page.search).get(exampleParameter);
  const example = listExamples(snapshot, page.language).find(({ path }) => path === named);
  return { query: example?.query ?? starter, defaultGraphs: [], namedGraphs: [] };
}

/** The parameter by which an address asks for an example to be shown in the form. */
export const exampleParameter = 'example';

/** A form for a query, with its answer, and examples to start from; it works without script. */
export function renderQueryPage(
  page: Page,
  { asked, answer, mistake }: QueryPageState,
  snapshot: Snapshot,
  service: QueryService,
): string {
  const { language } = page;
  const isStart = answer === undefined && mistake === undefined;
  const title = mistake?.title ?? (answer ? `${words.answer[language]}: ${answer.summary}` : words.title[language]);
  const content = html`<header class="title">
      <h1>${words.title[language]}</h1>
      ${isStart ? html`<p class="lead">${words.lead[language]}</p>` : undefined}
    </header>
    ${renderQueryForm(page, asked, mistake)} ${answer?.content}
    ${renderExamples(page, listExamples(snapshot, language), service)} ${renderAbout(page, service)}`;
  const trail = isStart
    ? []
    : [html`<a href="${linkTo(page, 'sparql')}">${words.title[language]}</a>`];
  const view = {
    title,
    content,
    trail,
    service: 'sparql',
    scripts: ['yasqe', 'query'] as const,
    head: html`<link rel="stylesheet" href="${linkTo({ ...page, search: '' }, assetPath('yasqeStyle'))}" />`,
  };
  return layout(page, view, snapshot);
}

function renderExamples(
  page: Page,
  examples: readonly Example[],
  service: QueryService,
): Html | undefined {
  if (examples.length === 0) return undefined;
  return html`<section class="examples">
    <h2>${words.examples[page.language]}</h2>
    <ul class="cards">
      ${examples.map((example, index) => html`<li class="card">${renderExample(page, { example, index }, service)}</li> `)}
    </ul>
  </section>`;
}

function renderExample(
  page: Page,
  { example, index }: { readonly example: Example; readonly index: number },
  { services }: QueryService,
): Html {
  const { language } = page;
  const { label, comment, query, path } = example;
  const run = html`<a href="${linkWith(page, 'sparql', { query })}#answer"
    >${words.run[language]}<span class="hidden">: ${label}</span></a
  >`;
  const isRefused = services.length === 0 && /\bSERVICE\b/i.test(query);
  const change = linkWith(page, 'sparql', { [exampleParameter]: path });
  return html`<h3><a href="${linkTo(page, path)}">${label}</a></h3>
    <p>${comment}</p>
    <p class="inline">
      ${isRefused ? html`<span class="note">${words.elsewhere[language]}</span>` : run}
      <a href="${change}#query"
        >${words.change[language]}<span class="hidden">: ${label}</span></a
      >
    </p>
    ${disclosure(words.show[language], codeBlock(language, { id: `page-example-${index}`, name: label, text: query }))}`;
}

function renderAbout(page: Page, { limits }: QueryService): Html {
  const { language } = page;
  return html`<section>
    <h2>${words.about[language]}</h2>
    <ul class="inline">
      ${links.map(({ path, name }) => html`<li><a href="${linkTo(page, path)}">${words[name][language]}</a></li> `)}
    </ul>
    ${disclosure(
      words.limits[language],
      html`<dl>
        ${limitTable.map(
          ({ name, label, comment }) =>
            html`<div>
              <dt>${label[language]}</dt>
              <dd>${limits[name]}</dd>
              <dd class="note">${comment[language]}</dd>
            </div> `,
        )}
      </dl>`,
    )}
  </section>`;
}

/** What a reader of this page may want next. */
const links = [
  { path: 'graph/void', name: 'holdings' },
  { path: 'sparql?format=ttl', name: 'description' },
  { path: 'prefixes.rq', name: 'prefixes' },
] as const;
