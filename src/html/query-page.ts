import type { Text } from '../site/text.ts';
import { layout, linkTo, type Page } from './layout.ts';
import { html } from './template.ts';

const words = {
  title: { sv: 'Fråga med SPARQL', en: 'Query with SPARQL' },
  query: { sv: 'Fråga', en: 'Query' },
  run: { sv: 'Kör', en: 'Run' },
} satisfies Record<string, Text>;

const example = `PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?thing ?label {
  ?thing skos:prefLabel ?label .
}
LIMIT 20`;

/** A form for a query; it works without script. */
export function renderQueryPage(page: Page): string {
  const title = words.title[page.language];
  return layout(
    page,
    title,
    html`<h1>${title}</h1>
      <form action="${linkTo(page, 'sparql')}">
        <p><label for="query">${words.query[page.language]}</label></p>
        <textarea id="query" name="query" rows="12" spellcheck="false">${example}</textarea>
        <p><button>${words.run[page.language]}</button></p>
      </form>`,
  );
}
