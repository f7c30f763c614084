import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { parametersOf, type AskedQuery } from './asked-query.ts';

/** What makes an answer something to refer to. */
export const citeAnswer: Text = { sv: 'Citera svaret', en: 'Cite the answer' };

/** A button beside an answer that gives it an address to refer to, as of the version that answered. */
export function renderCiteButton(page: Page, asked: AskedQuery, version: string): Html {
  return html`<form method="post" action="${linkWith(page, pathOf('cite'), { version })}">
    ${parametersOf(asked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <p><button class="button">${inLanguage(citeAnswer, page.language)}</button></p>
  </form>`;
}
