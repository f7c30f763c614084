import { voidGraphPath } from '../../site/graph-paths.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import {
  explainParameter,
  fitsAddress,
  graphsOf,
  longestAddress,
  type AskedQuery,
} from './asked-query.ts';
import { assetPath } from '../kit/assets.ts';
import { chosenLanguage, linkTo, linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { asksElsewhere, renderCommand } from './run-elsewhere.ts';
import { viewParameter, type ViewName } from '../../site/answer-views.ts';

/** Why a query was not answered, for whoever wrote it. */
export interface QueryMistake {
  readonly title: string;
  readonly detail: string;
  /** Whether the query can be read and is not run here. */
  readonly isRefused: boolean;
  /** The line with a caret under the place, where it is known. */
  readonly place?: { readonly line: number; readonly column: number; readonly excerpt: string };
}

const words = {
  query: { sv: 'Fråga i SPARQL', en: 'Query in SPARQL' },
  run: { sv: 'Kör frågan', en: 'Run the query' },
  explain: { sv: 'Visa hur frågan besvaras', en: 'Show how it is answered' },
  line: { sv: 'Rad', en: 'Line' },
  column: { sv: 'tecken', en: 'character' },
  suggestions: { sv: 'Förslag', en: 'Suggestions' },
  invalid: { sv: 'Härifrån går frågan inte att läsa', en: 'From here the query cannot be read' },
  keep: {
    sv: 'Spara mina frågor och flikar i den här webbläsaren',
    en: 'Keep my queries and tabs in this browser',
  },
  earlier: { sv: 'Frågor som du har ställt', en: 'Queries that you have asked' },
  tabs: { sv: 'Öppna frågor', en: 'Open queries' },
  tab: { sv: 'Fråga', en: 'Query' },
  newTab: { sv: 'Ny flik', en: 'New tab' },
  closeTab: { sv: 'Stäng fliken', en: 'Close the tab' },
  command: { sv: 'kommandot för frågan', en: 'the command for the query' },
  forget: { sv: 'Glöm dem', en: 'Forget them' },
  keys: {
    sv: 'Ctrl + Enter kör frågan, Ctrl + blanksteg föreslår ord, Tabb går vidare.',
    en: 'Ctrl + Enter runs the query, Ctrl + Space suggests words, Tab moves on.',
  },
} satisfies Record<string, Text>;

export interface FormState {
  readonly asked: AskedQuery;
  /** How the answer is shown, where that was chosen: it stays so when the form is sent again. */
  readonly view?: ViewName | undefined;
  readonly mistake?: QueryMistake;
  /** Whether nobody asked for the query, which only is something to start from. */
  readonly isStarter: boolean;
}

/** The field for a query with what is wrong in it; it works without script. */
export function renderQueryForm(
  page: Page,
  { asked, view, mistake, isStarter }: FormState,
  snapshot: Snapshot,
): Html {
  const { language } = page;
  const chosen = chosenLanguage(page);
  const hidden = [
    ...graphsOf(asked),
    ...(view ? [[viewParameter, view]] : []),
    ...(chosen ? [['lang', chosen]] : []),
  ];
  return html`${mistake && renderMistake(page, mistake, commandFor(asked.query, page, snapshot))}
    <form
      class="query"
      action="${linkTo(page, `${pathOf('sparql')}#answer`)}"
      method="${fitsAddress(asked) ? 'get' : 'post'}"
      data-longest="${longestAddress}"
      data-line="${mistake?.place?.line}"
      ${editorData(page)}
      data-base="${snapshot.baseIri}"
      ${!isStarter && html`data-asked`}
    >
      ${renderTabs(page)} ${renderField(page, asked, mistake !== undefined)}
      ${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <p class="buttons">
        <button class="button main">${inLanguage(words.run, language)}</button>
        <button class="button" name="${explainParameter}" value="true">
          ${inLanguage(words.explain, language)}
        </button>
      </p>
      ${renderHistory(page)}
    </form>`;
}

/** Queries side by side; the script fills it. */
function renderTabs({ language }: Page): Html {
  return html`<div class="tabs" data-tabs="${inLanguage(words.tab, language)}" hidden>
    <div role="tablist" aria-label="${inLanguage(words.tabs, language)}" hidden></div>
    <button class="button" type="button" data-close hidden>
      ${inLanguage(words.closeTab, language)}
    </button>
    <button class="button" type="button" data-new>${inLanguage(words.newTab, language)}</button>
  </div>`;
}

/** Queries of one's own, kept where one asks for it and nowhere else; the script fills it. */
function renderHistory({ language }: Page): Html {
  return html`<div class="history" data-with-script hidden>
    <label><input type="checkbox" data-keep /> ${inLanguage(words.keep, language)}</label>
    <details hidden>
      <summary>${inLanguage(words.earlier, language)}</summary>
      <ol class="plain"></ol>
      <button class="button" type="button">${inLanguage(words.forget, language)}</button>
    </details>
  </div>`;
}

function renderField({ language }: Page, { query }: AskedQuery, isMistaken: boolean): Html {
  const described = isMistaken && html` aria-invalid="true" aria-describedby="page-mistake"`;
  const lines = query.split('\n').length;
  return html`<div class="field">
    <label for="query">${inLanguage(words.query, language)}</label>
    <textarea
      id="query"
      name="query"
      rows="${Math.min(Math.max(lines + 1, 8), 20)}"
      spellcheck="false"
      autocapitalize="off"
      ${described}
    >
${query}</textarea>
    <p class="note" data-with-script hidden>${inLanguage(words.keys, language)}</p>
  </div>`;
}

/** What the editor needs: where it is, and where the words are that it suggests. */
function editorData(page: Page): Html {
  const alone = { ...page, search: '' };
  const used = (property: string): string =>
    linkWith(alone, pathOf('sparql'), {
      query: `SELECT DISTINCT ?iri ?label { GRAPH <${voidGraphPath}> { ?part <http://rdfs.org/ns/void#${property}> ?iri } OPTIONAL { ?iri <http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#prefLabel> ?label } } ORDER BY ?iri`,
    });
  return html`data-editor="${linkTo(alone, assetPath('yasqe'))}" data-classes="${used('class')}"
  data-properties="${used('property')}" data-prefixes="${linkTo(alone, pathOf('prefixes'))}"
  data-invalid="${inLanguage(words.invalid, page.language)}"
  data-suggestions="${inLanguage(words.suggestions, page.language)}"`;
}

/** How a query that asks another service can be run elsewhere; nothing for one that asks none. */
function commandFor(query: string, page: Page, snapshot: Snapshot): Html | undefined {
  if (!asksElsewhere(query)) return undefined;
  const name = inLanguage(words.command, page.language);
  return renderCommand({ id: 'page-command', name }, snapshot, page);
}

function renderMistake(
  { language }: Page,
  { title, detail, place, isRefused }: QueryMistake,
  command: Html | undefined,
): Html {
  return html`<div class="warning mistake" id="page-mistake">
    <p><strong>${title}</strong></p>
    <p>${detail}</p>
    ${
      place &&
      html`<p>
          ${inLanguage(words.line, language)} ${place.line}, ${inLanguage(words.column, language)}
          ${place.column}:
        </p>
        <pre tabindex="0"><code>${place.excerpt}</code></pre>`
    }
    ${isRefused && command}
  </div>`;
}
