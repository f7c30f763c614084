import { listExamples, type Example } from '../catalogue/examples.ts';
import { limitTable, type ServiceLimits } from '../catalogue/service-limits.ts';
import type { Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { codeBlock, disclosure } from './components.ts';
import { layout } from './layout.ts';
import { linkTo, type Page } from './page.ts';
import { html, type Html } from './template.ts';

const words = {
  title: { sv: 'Fråga med SPARQL', en: 'Query with SPARQL' },
  query: { sv: 'Fråga', en: 'Query' },
  format: { sv: 'Svaret som', en: 'Answer as' },
  run: { sv: 'Kör', en: 'Run' },
  examples: { sv: 'Exempel', en: 'Examples' },
  address: { sv: 'Frågans adress', en: 'Address of the query' },
  about: { sv: 'Om tjänsten', en: 'About the service' },
  holdings: { sv: 'Vad datamängden innehåller', en: 'What the dataset holds' },
  description: { sv: 'Tjänstens beskrivning', en: 'Service description' },
  prefixes: { sv: 'Prefix att klistra in', en: 'Prefixes to paste' },
  limits: { sv: 'Gränser', en: 'Limits' },
} satisfies Record<string, Text>;

/** What a form offers: each name serves rows and graphs alike. */
const formatChoices = ['json', 'xml', 'csv', 'tsv', 'ttl'] as const;

const starter = `PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?thing ?label {
  ?thing skos:prefLabel ?label .
}
LIMIT 20`;

/** A form for a query, with examples to start from; it works without script. */
export function renderQueryPage(page: Page, snapshot: Snapshot, limits: ServiceLimits): string {
  const title = words.title[page.language];
  const content = html`<header class="title"><h1>${title}</h1></header>
    ${renderForm(page)} ${renderExamples(page, listExamples(snapshot, page.language))}
    <h2>${words.about[page.language]}</h2>
    <ul>
      ${links.map(({ path, name }) => html`<li><a href="${linkTo(page, path)}">${words[name][page.language]}</a></li>`)}
    </ul>
    <h2>${words.limits[page.language]}</h2>
    <dl>
      ${limitTable.map(
        ({ name, label, comment }) =>
          html`<dt>${label[page.language]}: ${limits[name]}</dt>
            <dd>${comment[page.language]}</dd>`,
      )}
    </dl>`;
  return layout(page, { title, content, trail: [], service: 'sparql' }, snapshot);
}

function renderForm(page: Page): Html {
  return html`<form action="${linkTo(page, 'sparql')}">
    <p><label for="query">${words.query[page.language]}</label></p>
    <textarea id="query" name="query" rows="12" spellcheck="false">${starter}</textarea>
    <p>
      <label for="format">${words.format[page.language]}</label>
      <select id="format" name="format">
        ${formatChoices.map((format) => html`<option>${format}</option>`)}
      </select>
      <button class="button main">${words.run[page.language]}</button>
    </p>
  </form>`;
}

function renderExamples(page: Page, examples: readonly Example[]): Html | undefined {
  if (examples.length === 0) return undefined;
  return html`<h2>${words.examples[page.language]}</h2>
    ${examples.map(({ label, comment, query, path }, index) =>
      disclosure(
        label,
        html`<p>${comment} <a href="${linkTo(page, path)}">${words.address[page.language]}</a></p>
          ${codeBlock(page.language, { id: `example-${index}`, name: label, text: query })}`,
      ),
    )}`;
}

/** What a reader of this page may want next. */
const links = [
  { path: 'graph/void', name: 'holdings' },
  { path: 'sparql?format=ttl', name: 'description' },
  { path: 'prefixes.rq', name: 'prefixes' },
] as const;
