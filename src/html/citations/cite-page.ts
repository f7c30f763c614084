import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html } from '../kit/template.ts';
import { layout } from '../layout/layout.ts';
import { citeAnswer } from '../query/cite-button.ts';
import { words } from './words.ts';
import { inLanguage } from '../../site/text.ts';

/** The page where a query can be written whose answer is to be cited. */
export function renderCitePage(page: Page, snapshot: Snapshot): string {
  const { language } = page;
  const content = html`<header class="title">
      <h1>${inLanguage(words.cite, language)}</h1>
      <p class="lead">${inLanguage(words.lead, language)}</p>
    </header>
    <form class="query" method="post" action="${linkTo(page, pathOf('cite'))}">
      <div class="field">
        <label for="query">${inLanguage(words.query, language)}</label>
        <textarea
          id="query"
          name="query"
          rows="8"
          spellcheck="false"
          autocapitalize="off"
        ></textarea>
      </div>
      <p class="buttons">
        <button class="button main">${inLanguage(citeAnswer, language)}</button>
      </p>
    </form>
    <p class="note">${inLanguage(words.persons, language)}</p>`;
  return layout(page, { title: inLanguage(words.cite, language), content }, snapshot);
}
