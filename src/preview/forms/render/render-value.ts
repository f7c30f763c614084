import type { PlainValue } from '../../../edit/forms/fields/form.ts';
import { namedOptions } from '../../../edit/forms/fields/option-names.ts';
import { html, type Html, type Part } from '../../../html/kit/template.ts';
import { plainNameOf, sortedByName } from '../../../html/values/term.ts';
import { isNamed, terms, type Term } from '../../../rdf/terms.ts';
import { idOf, type FormView } from './view.ts';
import { words } from './words.ts';
import { inLanguage } from '../../../site/text.ts';
import { isDay } from '../../../rdf/xsd/date-forms.ts';

/** What an input says of itself besides its name. */
export interface Described {
  /** Ids of the texts that describe it. */
  readonly by: string;
  readonly isWrong: boolean;
  readonly isNeeded: boolean;
  readonly language?: string | undefined;
}

/** Lists with more choices than this are searched by writing. */
const mostInList = 60;

/** The input for one value. */
export function renderInput(value: PlainValue, described: Described, view: FormView): Html {
  const { input, options, text } = value;
  if (input === 'boolean') return renderSelect(value, booleans(view), described);
  const isKnown = text === '' || options.some((option) => option.value === text);
  if (input === 'pick' && options.length <= mostInList)
    return renderSelect(value, choices(value, isKnown, view), described);
  if (input === 'pick' || input === 'address') return renderSearch(value, described, view);
  if (input === 'long-text')
    return html`<textarea ${attributes(value, described)} rows="${rowsFor(text)}">
${text}</textarea>`;
  const type = typeOf(value);
  return html`<input
    ${attributes(value, described)}
    type="${type}"
    value="${text}"
    ${input === 'number' && html`inputmode="decimal"`}
  />`;
}

/** What is written as a date and is none stays a text, or the browser would not show it. */
function typeOf({ input, text }: PlainValue): string {
  if (input === 'date') return text === '' || isDay(text) ? 'date' : 'text';
  if (input === 'month') return /^(?:\d{4}-\d\d)?$/.test(text) ? 'month' : 'text';
  return 'text';
}

/** Letters on a line of a large input, more or less. */
const lineLength = 70;

function rowsFor(text: string): number {
  const lines = text.split('\n').map((line) => Math.ceil((line.length + 1) / lineLength));
  return Math.min(
    20,
    Math.max(
      2,
      lines.reduce((sum, each) => sum + each, 0),
    ),
  );
}

function attributes({ name }: PlainValue, { by, isWrong, isNeeded, language }: Described): Html {
  return html`id="${idOf(name)}" name="${name}" ${by !== '' && html`aria-describedby="${by}"`}
  ${isWrong && html`aria-invalid="true"`} ${isNeeded && html`aria-required="true"`}
  ${language !== undefined && html`lang="${language}"`}`;
}

interface Choice {
  readonly value: string;
  readonly name: Part;
}

function renderSelect(value: PlainValue, all: readonly Choice[], described: Described): Html {
  return html`<select ${attributes(value, described)}>
    ${all.map(
      (each) =>
        html`<option value="${each.value}" ${each.value === value.text && html`selected`}>
          ${each.name}
        </option> `,
    )}
  </select>`;
}

function booleans({ language }: FormView): Choice[] {
  return [
    { value: '', name: inLanguage(words.empty, language) },
    { value: 'true', name: inLanguage(words.yes, language) },
    { value: 'false', name: inLanguage(words.no, language) },
  ];
}

function choices({ options, text }: PlainValue, isKnown: boolean, view: FormView): Choice[] {
  const { language, snapshot } = view;
  const sorted = sortedByName(options, language, snapshot);
  return [
    { value: '', name: inLanguage(words.empty, language) },
    ...sorted.map((option) => ({ value: option.value, name: nameOf(option, view) })),
    ...(isKnown ? [] : [{ value: text, name: text }]),
  ];
}

function nameOf(option: Term, { language, snapshot }: FormView): string {
  return isNamed(option) ? plainNameOf(option, language, snapshot) : option.value;
}

/** More suggestions than these make a page slow. */
const mostSuggested = 1000;

/** An input that suggests things by their names. The name stands for the thing where no other is called so. */
function renderSearch(value: PlainValue, described: Described, view: FormView): Html {
  const { language, snapshot } = view;
  const { name, text, options } = value;
  const named = options
    .slice(0, mostSuggested)
    .map((option) => ({ iri: option.value, name: nameOf(option, view) }));
  const meant = namedOptions(options, snapshot);
  const shown = (iri: string, called: string): string =>
    meant.get(called.toLowerCase()) === iri ? called : iri;
  const isOption = options.some((option) => option.value === text);
  const own = isOption ? plainNameOf(terms.namedNode(text), language, snapshot) : '';
  const shownText = isOption ? shown(text, own) : text.replace(/^mailto:/i, '');
  const list = `${idOf(name)}-list`;
  return html`<input
      ${attributes(value, described)}
      type="text"
      value="${shownText}"
      ${named.length > 0 && html`list="${list}"`}
    />
    ${
      named.length > 0 &&
      html`<datalist id="${list}">
        ${named.map(
          (each) => html`<option value="${shown(each.iri, each.name)}">${each.name}</option> `,
        )}
      </datalist>`
    }`;
}
