import type { Rows, Statements } from '../../query/results/read-answer.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { linkWith } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { fitsAddress, parametersOf, type AskedQuery } from './asked-query.ts';
import { linksInRows, linksInStatements } from './results/links-in-answer.ts';
import { placesInRows, placesInStatements } from './results/places-in-answer.ts';
import { renderResultChart } from './results/result-chart.ts';
import { renderResultMap } from './results/result-map.ts';
import { renderResultNetwork } from './results/result-network.ts';
import { viewParameter, type ViewName } from '../../site/answer-views.ts';
import type { PageContext } from '../values/page-context.ts';

const words = {
  show: { sv: 'Visa svaret som', en: 'Show the answer as' },
  table: { sv: 'Tabell', en: 'Table' },
  text: { sv: 'Text', en: 'Text' },
  chart: { sv: 'Diagram', en: 'Chart' },
  map: { sv: 'Karta', en: 'Map' },
  network: { sv: 'Nätverk', en: 'Network' },
} satisfies Record<string, Text>;

/** Why an answer cannot be shown in a way that was asked for. */
const lacks: Readonly<Record<ViewName, Text>> = {
  table: {
    sv: 'Svaret är inga rader, och visas därför som text.',
    en: 'The answer has no rows, and so is shown as text.',
  },
  text: {
    sv: 'Svaret är rader, och visas därför som tabell.',
    en: 'The answer is rows, and so is shown as a table.',
  },
  chart: {
    sv: 'Svaret går inte att visa som diagram. Det behöver minst två rader, en kolumn med tal och en med namn.',
    en: 'The answer cannot be shown as a chart. It needs two rows at least, a column of numbers and one of names.',
  },
  map: {
    sv: 'Svaret går inte att visa som karta. Det behöver en kolumn med WKT, till exempel "POINT(14.6 63.2)", eller två kolumner med tal som heter lat och long.',
    en: 'The answer cannot be shown as a map. It needs a column of WKT, such as "POINT(14.6 63.2)", or two columns of numbers called lat and long.',
  },
  network: {
    sv: 'Svaret går inte att visa som nätverk. Det behöver två kolumner med adresser, eller påståenden som leder från en sak till en annan.',
    en: 'The answer cannot be shown as a network. It needs two columns of IRIs, or statements that lead from one thing to another.',
  },
};

/** A way to show an answer above what it says in full; that alone has no picture. */
interface View {
  readonly name: ViewName;
  readonly draw: () => Html | undefined;
}

/** What is asked, and the view of its answer that was chosen. */
export interface ViewChoice {
  readonly asked: AskedQuery;
  readonly view: ViewName | undefined;
}

/** The ways to show a table, and the picture of the one that was chosen; where none was, a map or a chart if there can be one. */
export function renderRowViews(result: Rows, choice: ViewChoice, context: PageContext): Html {
  const chart = renderResultChart(result, context);
  const places = placesInRows(result);
  const links = linksInRows(result, context.snapshot);
  const views: readonly View[] = [
    { name: 'table', draw: () => undefined },
    ...(chart ? [{ name: 'chart', draw: () => chart } as const] : []),
    ...pictures(places, links, context),
  ];
  const usual = places.length > 0 ? 'map' : chart ? 'chart' : 'table';
  return renderViews(views, choice, { context, usual });
}

/** The ways to show a graph and the picture of the one that was chosen. */
export function renderStatementViews(
  result: Statements,
  choice: ViewChoice,
  context: PageContext,
): Html {
  const views: readonly View[] = [
    { name: 'text', draw: () => undefined },
    ...pictures(placesInStatements(result), linksInStatements(result), context),
  ];
  return renderViews(views, choice, { context, usual: 'text' });
}

function pictures(
  places: ReturnType<typeof placesInRows>,
  links: ReturnType<typeof linksInRows>,
  context: PageContext,
): readonly View[] {
  return [
    ...(places.length > 0
      ? [{ name: 'map', draw: () => renderResultMap(places, context) } as const]
      : []),
    ...(links.length > 0
      ? [{ name: 'network', draw: () => renderResultNetwork(links, context) } as const]
      : []),
  ];
}

function renderViews(
  views: readonly View[],
  { asked, view }: ViewChoice,
  { context, usual }: { readonly context: PageContext; readonly usual: ViewName },
): Html {
  const { language } = context.page;
  const wanted = views.find(({ name }) => name === (view ?? usual));
  const shown = wanted ?? views.find(({ name }) => name === usual);
  const names = views.map(({ name }) => name);
  return html`${view && !wanted && html`<p class="note">${inLanguage(lacks[view], language)}</p>`}
  ${names.length > 1 && shown && renderChoices(names, shown.name, { asked, context })}
  ${shown?.draw()}`;
}

/** A link to each view, or a button where no address can hold the query. */
function renderChoices(
  names: readonly ViewName[],
  shown: ViewName,
  { asked, context }: { readonly asked: AskedQuery; readonly context: PageContext },
): Html {
  const { page } = context;
  const { language } = page;
  const parameters = parametersOf(asked);
  const current = (name: ViewName): string => (name === shown ? 'true' : 'false');
  const hrefTo = (name: ViewName): string =>
    `${linkWith(page, pathOf('sparql'), new URLSearchParams([...parameters, [viewParameter, name]]))}#answer`;
  if (fitsAddress(asked)) {
    return html`<nav class="views" aria-label="${inLanguage(words.show, language)}">
      <ul class="inline">
        ${names.map((name) => html`<li><a href="${hrefTo(name)}" aria-current="${current(name)}">${inLanguage(words[name], language)}</a></li> `)}
      </ul>
    </nav>`;
  }
  return html`<form
    class="views"
    method="post"
    action="${linkWith(page, pathOf('sparql'), {})}#answer"
  >
    ${parameters.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <p class="buttons" role="group" aria-label="${inLanguage(words.show, language)}">
      ${names.map((name) => html`<button class="button" name="${viewParameter}" value="${name}" aria-current="${current(name)}">${inLanguage(words[name], language)}</button> `)}
    </p>
  </form>`;
}
