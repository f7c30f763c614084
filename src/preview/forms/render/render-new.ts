import { extras, type NewForm } from '../../../edit/forms/new-form.ts';
import type { Posted } from '../../../edit/forms/fields/posted.ts';
import { html, type Html, type Part } from '../../../html/kit/template.ts';
import { plainNameOf, sortedByName } from '../../../html/values/term.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import { renderField } from './render-field.ts';
import { renderPage } from '../../pages/render-page.ts';
import { renderButtons, renderSummary } from './render-form.ts';
import { idOf, type FormView } from './view.ts';
import { words } from './words.ts';

/** The page with the form of a thing that is not there yet. */
export function renderNewPage(form: NewForm, posted: Posted | undefined, view: FormView): string {
  const { language, snapshot } = view;
  return renderPage(
    `${inLanguage(words.addKind, language)} ${plainNameOf(form.kind.class, language, snapshot)}`,
    language,
    html`<p>${inLanguage(words.common, language)}</p>
      ${renderSummary(view)}
      <form method="post" action="new?kind=${encodeURIComponent(form.name)}" id="form">
        ${renderButtons(language)} ${renderQuestions(form, posted, view)} ${renderButtons(language)}
      </form>`,
  );
}

/** What is asked: what it belongs to, its name, then the fields. */
function renderQuestions(
  { kind, naming, isText, isQuoting, wholes, form: { fields } }: NewForm,
  posted: Posted | undefined,
  view: FormView,
): readonly Part[] {
  const ask = (extra: string, title: Text, help: Text, isLong = true): Html =>
    renderText(extra, { title, help, isLong, text: posted?.text(extra) ?? '' }, view);
  const others = fields.filter((field) => field !== naming);
  return [
    kind.belongsBy && renderWholes(kind.belongsBy, wholes, posted?.text(extras.of) ?? '', view),
    naming ? renderField(naming, view) : ask(extras.name, words.name, words.nameHelp, false),
    isText &&
      (kind.isHashed
        ? ask(extras.text, words.text, words.textHelp)
        : ask(extras.text, words.firstText, words.firstTextHelp)),
    ...others.map((field) => renderField(field, view)),
    isQuoting && ask(extras.quote, words.quote, words.quoteHelp),
  ];
}

function renderWholes(
  belongsBy: NonNullable<NewForm['kind']['belongsBy']>,
  wholes: NewForm['wholes'],
  chosen: string,
  { language, snapshot }: FormView,
): Html {
  const id = idOf(extras.of);
  return html`<div class="field">
    <label for="${id}"
      >${inLanguage(words.of, language)}
      <span class="need">(${inLanguage(words.needed, language)})</span></label
    >
    <p class="help" id="${id}-help">
      ${inLanguage(words.ofHelp, language)} ${plainNameOf(belongsBy, language, snapshot)}.
    </p>
    <select id="${id}" name="${extras.of}" aria-describedby="${id}-help">
      <option value="">${inLanguage(words.empty, language)}</option>
      ${sortedByName(wholes, language, snapshot).map(
        (each) =>
          html`<option value="${each.value}" ${each.value === chosen && html`selected`}>
            ${plainNameOf(each, language, snapshot)}
          </option> `,
      )}
    </select>
  </div>`;
}

interface Asked {
  readonly title: Text;
  readonly help: Text;
  readonly text: string;
  readonly isLong: boolean;
}

function renderText(
  name: string,
  { title, help, text, isLong }: Asked,
  { language }: FormView,
): Html {
  const id = idOf(name);
  const own: Part = isLong
    ? html`<textarea id="${id}" name="${name}" aria-describedby="${id}-help" rows="3">
${text}</textarea>`
    : html`<input
        id="${id}"
        name="${name}"
        aria-describedby="${id}-help"
        type="text"
        value="${text}"
      />`;
  return html`<div class="field">
    <label for="${id}">${inLanguage(title, language)}</label>
    <p class="help" id="${id}-help">${inLanguage(help, language)}</p>
    ${own}
  </div>`;
}
