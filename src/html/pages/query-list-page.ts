import type { NamedQuery, QueryParameter } from '../../catalogue/sparql/named-queries.ts';
import { resultForms } from '../../catalogue/sparql/query-list.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { layout } from '../layout/layout.ts';

const words = {
  title: { sv: 'Frågor', en: 'Queries' },
  intro: {
    sv: 'Färdiga frågor till uppgifterna. Svaret på var och en har en egen adress som består, så att ett kalkylblad eller ett skript kan hämta det igen.',
    en: 'Ready-made queries to the data. The answer to each has an address of its own that stays, so that a spreadsheet or a script can fetch it again.',
  },
  answer: { sv: 'Svaret som', en: 'The answer as' },
  any: {
    sv: 'Vilket värde som helst, om fältet är tomt.',
    en: 'Any value, if the field is empty.',
  },
} satisfies Record<string, Text>;

/** All queries, with fields for their parameters and buttons for their answers: forms that need no script. */
export function renderQueryList(
  page: Page,
  queries: readonly NamedQuery[],
  snapshot: Snapshot,
): string {
  const { language } = page;
  const title = inLanguage(words.title, language);
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${inLanguage(words.intro, language)}</p>
    </header>
    <div class="stacks">${queries.map((query) => renderQuery(query, page))}</div>`;
  const view = { title, description: inLanguage(words.intro, language), trail: [], content };
  return layout(page, { ...view, service: 'sparql' }, snapshot);
}

function renderQuery(query: NamedQuery, page: Page): Html {
  const { language } = page;
  const { name, title, description, parameters } = query;
  const bare = { ...page, search: '' };
  const buttons = resultForms(query).map(({ label, extension }) => {
    const action = linkTo(bare, pathOf('queryResult', { query: name, format: extension }));
    const about = html`<span class="hidden"> – ${inLanguage(title, language)}</span>`;
    return html`<button class="button" formaction="${action}">${label}${about}</button> `;
  });
  return html`<section class="card">
    <h2><a href="${linkTo(page, `query/${name}`)}">${inLanguage(title, language)}</a></h2>
    <p>${inLanguage(description, language)}</p>
    <form method="get">
      ${parameters.map((parameter) => renderField(parameter, query, page))}
      <p class="inline"><span>${inLanguage(words.answer, language)}</span> ${buttons}</p>
    </form>
  </section>`;
}

function renderField(parameter: QueryParameter, query: NamedQuery, { language }: Page): Html {
  const { name, title, description, default: usual } = parameter;
  const id = `parameter-${query.name}-${name}`;
  const note = [
    inLanguage(description, language),
    usual === undefined ? inLanguage(words.any, language) : '',
  ];
  return html`<p class="field">
    <label for="${id}">${inLanguage(title, language)}</label>
    <input id="${id}" name="${name}" value="${usual ?? ''}" aria-describedby="${id}-note" />
    <span class="note" id="${id}-note">${note.filter(Boolean).join(' ')}</span>
  </p>`;
}
