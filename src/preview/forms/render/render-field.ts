import { fieldAnchor } from '../../../edit/forms/field-anchor.ts';
import type {
  Field,
  PartValue,
  PlainValue,
  SpokenValue,
  Value,
} from '../../../edit/forms/fields/form.ts';
import { earlierMark, fieldMark } from '../../../edit/forms/fields/posted.ts';
import { languageNameOf } from '../../../html/kit/language-names.ts';
import { html, type Html } from '../../../html/kit/template.ts';
import { plainNameOf } from '../../../html/values/term.ts';
import { inLanguage } from '../../../site/text.ts';
import { renderFixed } from './render-fixed.ts';
import { renderTold } from './render-told.ts';
import { renderInput, type Described } from './render-value.ts';
import { idOf, nameOfField, type FormView } from './view.ts';
import { words } from './words.ts';

/** A field with its name, help, findings and values. */
export function renderField(field: Field, view: FormView, depth = 0): Html {
  const { language, form } = view;
  const name = nameOfField(field, view);
  const isAnchor =
    depth === 0 && form.fields.find(({ property }) => property.equals(field.property)) === field;
  const anchor = isAnchor ? fieldAnchor(field.property.value) : `field-${idOf(field.name)}`;
  const need =
    field.shape && field.shape.minCount > 0
      ? words.needed
      : field.shape?.isAdvised
        ? words.advised
        : undefined;
  const title = html`${name}${need && html` <span class="need">(${inLanguage(need, language)})</span>`}`;
  const told = renderTold(field, view, depth);
  const [only, ...others] = field.values;
  const isSimple = only?.kind === 'plain' && others.length === 0 && !field.isSeveral;
  return html`<div class="field" id="${anchor}">
    <input type="hidden" name="${fieldMark}" value="${field.name}" />
    ${depth === 0 && html`<input type="hidden" name="${earlierMark}" value="${field.name} ${view.earlier(field)}" />`}
    ${
      isSimple
        ? html`<label for="${idOf(only.name)}">${title}</label> ${told.texts}
            ${renderInput(only, { ...told.described }, view)}`
        : html`<fieldset
            ${told.described.by !== '' && html`aria-describedby="${told.described.by}"`}
          >
            <legend>${title}</legend>
            ${told.texts}
            ${field.values.map((value, index) => renderRow(value, { field, index, name, view, depth, described: told.described }))}
            ${canAdd(field) && !isInRow(field) && renderAdd(field, name, view)}
          </fieldset>`
    }
  </div>`;
}

function canAdd({ values, isSeveral, empty }: Field): boolean {
  return isSeveral || (empty === 'part' && values.length === 0);
}

/** Whether one more value is asked for beside the last. */
function isInRow({ values }: Field): boolean {
  return values.at(-1)?.kind === 'plain';
}

function renderAdd(field: Field, name: string, { language }: FormView): Html {
  const next =
    Math.max(-1, ...field.values.map(({ name: own }) => Number(own.split('/').at(-1)))) + 1;
  const mark = field.empty === 'part' ? '/+' : '';
  return html`<button name="do" value="add:${field.name}/${next}${mark}">
    ${inLanguage(isInRow(field) ? words.another : words.add, language)}<span class="hidden"
      >: ${name}</span
    >
  </button>`;
}

interface Row {
  readonly field: Field;
  readonly index: number;
  /** What the field is called. */
  readonly name: string;
  readonly view: FormView;
  readonly depth: number;
  readonly described: Described;
}

function renderRow(value: Value, row: Row): Html {
  const { field, index, name, view } = row;
  const numbered = field.values.length > 1 ? `${name} ${index + 1}` : name;
  const isLast = index === field.values.length - 1;
  const isRemovable = value.kind === 'part' || (field.isSeveral && field.values.length > 1);
  return html`<div class="row">
    ${renderContent(value, numbered, row)}
    ${
      isRemovable &&
      html`<button name="do" value="remove:${value.name}">
        ${inLanguage(words.remove, view.language)}<span class="hidden">: ${numbered}</span>
      </button>`
    }
    ${isLast && canAdd(field) && isInRow(field) && renderAdd(field, name, view)}
  </div>`;
}

function renderContent(value: Value, name: string, { view, depth, described }: Row): Html {
  if (value.kind === 'plain')
    return html`<label class="hidden" for="${idOf(value.name)}">${name}</label
      >${renderInput(value, described, view)}`;
  return value.kind === 'spoken'
    ? renderSpoken(value, described, view)
    : renderPart(value, name, view, depth);
}

/** A text in all languages side by side. */
function renderSpoken({ languages }: SpokenValue, described: Described, view: FormView): Html {
  return html`<div class="languages">
    ${languages.map(
      ({ language, name, values, isSeveral }) =>
        html`<div>
          ${values.map((value) => renderTongue(value, language, described, view))}
          ${
            isSeveral &&
            html`<button name="do" value="add:${name}/${nextOf(values)}">
              ${inLanguage(words.add, view.language)}<span class="hidden"
                >: ${languageNameOf(language, view.language)}</span
              >
            </button>`
          }
        </div> `,
    )}
  </div>`;
}

function nextOf(values: readonly PlainValue[]): number {
  return Math.max(-1, ...values.map(({ name }) => Number(name.split('/').at(-1)))) + 1;
}

function renderTongue(
  value: PlainValue,
  language: string,
  described: Described,
  view: FormView,
): Html {
  return html`<label for="${idOf(value.name)}">${languageNameOf(language, view.language)}</label>
    ${renderInput(value, { ...described, language, isNeeded: false }, view)}`;
}

/** A nameless thing within the thing, as a group of fields. */
function renderPart(
  { fields, fixed, name, class: kind }: PartValue,
  called: string,
  view: FormView,
  depth: number,
): Html {
  const title = kind ? plainNameOf(kind, view.language, view.snapshot) : called;
  return html`<div class="part" role="group" aria-label="${called}: ${title}">
    <input type="hidden" name="${name}/+" value="" />
    ${fields.map((field) => renderField(field, view, depth + 1))} ${renderFixed(fixed, view)}
  </div>`;
}
