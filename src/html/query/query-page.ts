import { listExamples } from '../../catalogue/sparql/examples.ts';
import { limitTable, type ServiceLimits } from '../../catalogue/sparql/limit-descriptions.ts';
import { voidGraphPath, ownGraphs } from '../../site/graph-paths.ts';
import type { ViewName } from '../../site/answer-views.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { AskedQuery } from './asked-query.ts';
import { renderClassPicture } from './class-picture.ts';
import { assetPath } from '../kit/assets.ts';
import { disclosure } from '../kit/components.ts';
import { layout } from '../layout/layout.ts';
import { linkTo, type Page } from '../kit/page.ts';
import type { ShownAnswer } from './query-answer.ts';
import { exampleParameter, renderExamples } from './query-examples.ts';
import { renderQueryForm, type QueryMistake } from './query-form.ts';
import { html, type Html } from '../kit/template.ts';
import { pathOf } from '../../site/routes/routes.ts';

const words = {
  title: { sv: 'Fråga med SPARQL', en: 'Query with SPARQL' },
  lead: {
    sv: 'Ställ egna frågor till data.',
    en: 'Ask the data questions of your own.',
  },
  begin: {
    sv: 'Börja med ett exempel om du inte har skrivit SPARQL förut.',
    en: 'Begin with an example if you have not written SPARQL before.',
  },
  about: { sv: 'Om tjänsten', en: 'About the service' },
  holdings: { sv: 'Vad datamängden innehåller', en: 'What the dataset holds' },
  counts: {
    sv: 'Antal saker per klass och egenskap (VoID)',
    en: 'Counts by class and property (VoID)',
  },
  description: { sv: 'Tjänstens beskrivning', en: 'Service description' },
  prefixes: { sv: 'Prefix att klistra in', en: 'Prefixes to paste' },
  limits: { sv: 'Gränser', en: 'Limits' },
  graphs: {
    sv: 'En fråga läser det som filerna säger. Det som webbplatsen säger om sig själv finns i två egna grafer, som nås med GRAPH eller FROM:',
    en: 'A query reads what the files say. What the site says of itself is in two graphs of its own, reached by GRAPH or FROM:',
  },
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
  /** How the answer is shown, where that was chosen. */
  readonly view?: ViewName | undefined;
  readonly answer?: ShownAnswer;
  readonly mistake?: QueryMistake;
}

/** The service that the page is for. */
export interface QueryService {
  readonly limits: ServiceLimits;
  /** What SERVICE may ask. */
  readonly services: readonly string[];
}

/**
 * What stands in the form of a page that was asked for no query: the example that it names, or something
 * to start from; `undefined` where there is no such example.
 */
export function startingQuery(page: Page, snapshot: Snapshot): AskedQuery | undefined {
  const named = exampleOf(page);
  const example = listExamples(snapshot, page.language).find(({ path }) => path === named);
  const query = named === null ? starter : example?.query;
  return query === undefined ? undefined : { query, defaultGraphs: [], namedGraphs: [] };
}

function exampleOf({ search }: Page): string | null {
  return new URLSearchParams(search).get(exampleParameter);
}

/** A form for a query, with its answer, and examples to start from; it works without script. */
export function renderQueryPage(
  page: Page,
  state: QueryPageState,
  snapshot: Snapshot,
  service: QueryService,
): string {
  const { language } = page;
  const { answer, mistake } = state;
  const isStart = answer === undefined && mistake === undefined;
  const title = mistake?.title ?? answer?.title ?? inLanguage(words.title, language);
  const content = html`<header class="title">
      <h1>${inLanguage(words.title, language)}</h1>
      ${isStart ? renderLead(page, snapshot) : undefined}
    </header>
    ${renderQueryForm(page, { ...state, isStarter: isStart && exampleOf(page) === null }, snapshot)}
    ${answer?.content} ${isStart && renderClassPicture(page, snapshot)}
    ${renderExamples(page, snapshot, service)} ${renderAbout(page, snapshot, service)}`;
  const trail = isStart
    ? []
    : [html`<a href="${linkTo(page, pathOf('sparql'))}">${inLanguage(words.title, language)}</a>`];
  const view = {
    title,
    description: inLanguage(words.lead, language),
    content,
    trail,
    service: 'sparql' as const,
    scripts: ['query', 'results'] as const,
    head: html`<link
      rel="stylesheet"
      href="${linkTo({ ...page, search: '' }, assetPath('yasqeStyle'))}"
    />`,
  };
  return layout(page, view, snapshot);
}

/** What to do here; examples are spoken of where there are any. */
function renderLead({ language }: Page, snapshot: Snapshot): Html {
  const hasExamples = listExamples(snapshot, language).length > 0;
  return html`<p class="lead">
    ${inLanguage(words.lead, language)} ${hasExamples && inLanguage(words.begin, language)}
  </p>`;
}

function renderAbout(page: Page, snapshot: Snapshot, { limits }: QueryService): Html {
  const { language } = page;
  return html`<section class="service">
    <h2>${inLanguage(words.about, language)}</h2>
    <ul class="inline">
      ${links.map(({ path, name }) => html`<li><a href="${linkTo(page, path)}">${inLanguage(words[name], language)}</a></li> `)}
    </ul>
    <p>
      ${inLanguage(words.graphs, language)}
      ${ownGraphs
        .map((path) => snapshot.baseIri + path)
        .filter((iri) => snapshot.graphs.has(iri))
        .map((iri) => html`<code>&lt;${iri}&gt;</code> `)}
    </p>
    ${disclosure(
      inLanguage(words.limits, language),
      html`<dl>
        ${limitTable.map(
          ({ name, label, comment }) =>
            html`<div>
              <dt>${inLanguage(label, language)}</dt>
              <dd>${limits[name]}</dd>
              <dd class="note">${inLanguage(comment, language)}</dd>
            </div> `,
        )}
      </dl>`,
    )}
  </section>`;
}

/** What a reader of this page may want next. */
const links = [
  { path: pathOf('browse'), name: 'holdings' },
  { path: voidGraphPath, name: 'counts' },
  { path: `${pathOf('sparql')}?format=ttl`, name: 'description' },
  { path: pathOf('prefixes', { format: 'rq' }), name: 'prefixes' },
] as const;
