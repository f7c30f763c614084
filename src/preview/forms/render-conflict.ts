import type { Field, PlainValue, ThingForm, Value } from '../../edit/forms/fields/form.ts';
import { isEmpty } from '../../edit/forms/plan-change.ts';
import { html, type Html } from '../../html/kit/template.ts';
import { languageNameOf } from '../../html/kit/language-names.ts';
import { plainNameOf } from '../../html/values/term.ts';
import { terms } from '../../rdf/terms.ts';
import { formLink } from './render/addresses.ts';
import type { Conflict } from './conflicts.ts';
import { nameOfField, type FormView } from './render/view.ts';
import { words } from './render/words.ts';
import { renderPage } from '../pages/render-page.ts';
import { inLanguage } from '../../site/text.ts';

/** The page that shows what the files say now beside what the editor wrote, and asks which is to hold. */
export function renderConflict(
  conflicts: readonly Conflict[],
  theirs: ThingForm,
  { sent, view }: { readonly sent: URLSearchParams; readonly view: FormView },
): string {
  const { language, snapshot } = view;
  const name = plainNameOf(terms.namedNode(theirs.thing), language, snapshot);
  const kept = [...sent].filter(([each]) => each !== 'state' && each !== 'do');
  return renderPage(
    `${inLanguage(words.both, language)}: ${name}`,
    language,
    html`<p role="alert">${inLanguage(words.bothHelp, language)}</p>
      <form method="post" action="${formLink(theirs.thing)}">
        <input type="hidden" name="state" value="${theirs.state}" />
        ${kept.map(([each, value]) => html`<input type="hidden" name="${each}" value="${value}" />`)}
        ${conflicts.map((conflict) => renderBoth(conflict, view))}
        <p class="buttons">
          <button name="do" value="merge" class="main">${inLanguage(words.goOn, language)}</button>
        </p>
      </form>`,
  );
}

function renderBoth({ name, theirs, mine }: Conflict, view: FormView): Html {
  const { language } = view;
  const field = theirs ?? mine;
  const choices = [
    { value: 'theirs', title: words.theirs, field: theirs },
    { value: 'mine', title: words.mine, field: mine },
  ];
  return html`<fieldset class="field">
    <legend>${field && nameOfField(field, view)}</legend>
    <div class="both">
      ${choices.map(
        (choice) =>
          html`<label
            ><input
              type="radio"
              name="keep/${name}"
              value="${choice.value}"
              ${choice.value === 'theirs' && html`checked`}
            /><span
              ><strong>${inLanguage(choice.title, language)}</strong
              ><br />${textOf(choice.field, view)}</span
            ></label
          > `,
      )}
    </div>
  </fieldset>`;
}

/** What a field says, as people read it, line by line. */
function textOf(field: Field | undefined, view: FormView): string {
  const kept = (field?.values ?? []).filter((value) => !isEmpty(value));
  const lines = kept.flatMap((value) => linesOf(value, view));
  return lines.length > 0 ? lines.join('\n') : inLanguage(words.none, view.language);
}

function linesOf(value: Value, view: FormView): string[] {
  if (value.kind === 'plain') return [plainText(value, view)];
  if (value.kind === 'spoken')
    return value.languages.flatMap(({ language, values }) =>
      values
        .filter((each) => !isEmpty(each))
        .map((each) => `${languageNameOf(language, view.language)}: ${each.text}`),
    );
  return value.fields.flatMap((field) => {
    const kept = field.values.filter((each) => !isEmpty(each));
    return kept.flatMap((each) =>
      linesOf(each, view).map((line) => `${nameOfField(field, view)}: ${line}`),
    );
  });
}

function plainText({ text, options, input }: PlainValue, { language, snapshot }: FormView): string {
  if (input === 'boolean') return inLanguage(text === 'true' ? words.yes : words.no, language);
  const isThing = options.some(({ value, termType }) => termType === 'NamedNode' && value === text);
  return isThing ? plainNameOf(terms.namedNode(text), language, snapshot) : text;
}
