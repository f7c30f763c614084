import { html, type Html } from '../../../html/kit/template.ts';
import { plainNameOf } from '../../../html/values/term.ts';
import { terms } from '../../../rdf/terms.ts';
import { documentPathOf, pathUnder } from '../../../site/addresses.ts';
import { inLanguage, type Language } from '../../../site/text.ts';
import { formLink } from './addresses.ts';
import { renderField } from './render-field.ts';
import { renderFixed } from './render-fixed.ts';
import { renderPage } from '../../pages/render-page.ts';
import { idOf, type FormView } from './view.ts';
import { words } from './words.ts';

/** The page with a thing's form. */
export function renderFormPage(view: FormView): string {
  const { form, snapshot, language } = view;
  const thing = terms.namedNode(form.thing);
  const title = plainNameOf(thing, language, snapshot);
  const kinds = form.kinds.map((kind) => plainNameOf(kind, language, snapshot)).join(', ');
  const path = pathUnder(snapshot.baseIri, form.thing);
  const page = path === undefined ? undefined : `/${documentPathOf(path) ?? path}`;
  return renderPage(
    `${inLanguage(words.edit, language)}: ${title}`,
    language,
    html`<p class="kind">
        ${kinds} ·
        <code>${path ?? form.thing}</code
        >${page !== undefined && html` · <a href="${page}">${inLanguage(words.page, language)}</a>`}
      </p>
      ${renderSummary(view)}
      <form method="post" action="${formLink(form.thing)}" id="form">
        <input type="hidden" name="state" value="${form.state}" />
        ${renderButtons(language)} ${form.fields.map((field) => renderField(field, view))}
        ${renderButtons(language)}
      </form>
      <p>
        <a href="remove?thing=${encodeURIComponent(form.thing)}"
          >${inLanguage(words.removal, language)}</a
        >
      </p>
      ${
        form.fixed.length > 0 &&
        html`<h2>${inLanguage(words.fixed, language)}</h2>
          ${renderFixed(form.fixed, view)}`
      }`,
  );
}

/** What the check says, with links to the fields, and what became of what was asked for. */
export function renderSummary({ findings, language, message, isSaving }: FormView): Html {
  const isWrong = findings.some(({ finding }) => finding.severity === 'violation');
  const title = !isWrong ? words.remarks : isSaving ? words.errors : words.wrong;
  return html`<div id="told" tabindex="-1" ${isWrong ? html`role="alert"` : html`role="status"`}>
    ${message !== undefined && html`<p>${message}</p>`}
    ${
      findings.length > 0 &&
      html`<h2>${inLanguage(title, language)}</h2>
        <ul>
          ${findings.map(({ finding, field }) => {
            const about = inLanguage(finding.about, language);
            const text = html`${about !== undefined && `${about}: `}${inLanguage(finding.message, language)}`;
            return html`<li class="${finding.severity}">
              ${field === undefined ? text : html`<a href="#${idOf(field)}-findings" data-field="${field}">${text}</a>`}
            </li>`;
          })}
        </ul>`
    }
  </div>`;
}

/** The buttons of a form. A press of Enter in a field checks, and saves nothing. */
export function renderButtons(language: Language): Html {
  return html`<p class="buttons">
    <button name="do" value="check">${inLanguage(words.check, language)}</button>
    <button name="do" value="save" class="main">${inLanguage(words.save, language)}</button>
  </p>`;
}
