import { extras, type NewForm } from '../../edit/forms/new-form.ts';
import type { Posted } from '../../edit/forms/posted.ts';
import { html, type Html, type Part } from '../../html/kit/template.ts';
import { plainNameOf, sortedByName } from '../../html/values/term.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { renderField } from './render-field.ts';
import { renderPage, renderSummary } from './render-form.ts';
import { idOf, type FormView } from './view.ts';
import { words } from './words.ts';

/** The page with the form of a thing that is not there yet. */
export function renderNewPage(form: NewForm, posted: Posted | undefined, view: FormView): string {
  const { language, snapshot } = view;
  const { kind, name, naming, isText, isQuoting, wholes } = form;
  const asked = (extra: string): string => posted?.text(extra) ?? '';
  const { fields } = form.form;
  return renderPage(
    `${inLanguage(words.addKind, language)} ${plainNameOf(kind.class, language, snapshot)}`,
    language,
    html`<p>${inLanguage(words.common, language)}</p>
      ${renderSummary(view)}
      <form method="post" action="new?kind=${encodeURIComponent(name)}" id="form">
        ${renderButtons(view)}
        ${kind.belongsBy && renderWholes(kind.belongsBy, wholes, asked(extras.of), view)}
        ${
          naming === undefined &&
          renderText(
            extras.name,
            { title: words.name, help: words.nameHelp, text: asked(extras.name), isLong: false },
            view,
          )
        }
        ${
          isText &&
          renderText(
            extras.text,
            { title: words.text, help: words.textHelp, text: asked(extras.text), isLong: true },
            view,
          )
        }
        ${[...(naming ? [naming] : []), ...fields.filter((field) => field !== naming)].map((field) => renderField(field, view))}
        ${
          isQuoting &&
          renderText(
            extras.quote,
            { title: words.quote, help: words.quoteHelp, text: asked(extras.quote), isLong: true },
            view,
          )
        }
        ${renderButtons(view)}
      </form>`,
  );
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

function renderButtons({ language }: FormView): Html {
  return html`<p class="buttons">
    <button name="do" value="check">${inLanguage(words.check, language)}</button>
    <button name="do" value="save" class="main">${inLanguage(words.save, language)}</button>
  </p>`;
}
