import type { Field } from '../../../edit/forms/fields/form.ts';
import { html, type Part } from '../../../html/kit/template.ts';
import { inLanguage } from '../../../site/text.ts';
import { shownPath } from '../../../edit/files/shown-path.ts';
import type { Described } from './render-value.ts';
import { helpFor, idOf, type FormView } from './view.ts';
import { words } from './words.ts';

/** What is said of a field, and how its inputs refer to that. */
export interface Told {
  readonly texts: Part;
  readonly described: Described;
}

/** What is said of a field: what it is, how to write it, and what the check finds. */
export function renderTold(field: Field, view: FormView, depth: number): Told {
  const { language } = view;
  const help = [
    helpFor(field, view),
    hintFor(field, view),
    depth === 0 ? placeFor(field, view) : undefined,
  ].filter((each) => each !== undefined);
  const own = view.findings.filter((each) => each.field === field.name);
  const mistakes = field.values.flatMap((each) =>
    each.kind === 'plain' && each.mistake ? [each.mistake] : [],
  );
  const isTold = own.length + mistakes.length > 0;
  const id = idOf(field.name);
  const ids = [...(help.length > 0 ? [`${id}-help`] : []), ...(isTold ? [`${id}-findings`] : [])];
  return {
    texts: html`${help.length > 0 && html`<p class="help" id="${id}-help">${help.join(' ')}</p>`}
      <ul class="findings" id="${id}-findings" ${!isTold && html`hidden`}>
        ${own.map(({ finding }) => html`<li class="${finding.severity}">${inLanguage(finding.message, language)}</li>`)}
        ${mistakes.map((mistake) => html`<li class="violation">${inLanguage(mistake, language)}</li>`)}
      </ul>`,
    described: {
      by: ids.join(' '),
      isWrong: mistakes.length > 0 || own.some(({ finding }) => finding.severity === 'violation'),
      isNeeded: (field.shape?.minCount ?? 0) > 0,
    },
  };
}

function hintFor({ values }: Field, { language }: FormView): string | undefined {
  const first = values.find(({ kind }) => kind === 'plain');
  if (first?.kind !== 'plain') return undefined;
  if (first.isQuote) return inLanguage(words.quoteHelp, language);
  if (/^(?:mailto|tel):/i.test(first.text)) return undefined;
  if (first.input === 'address')
    return inLanguage(first.options.length > 0 ? words.byName : words.address, language);
  const hints = {
    number: words.number,
    date: words.date,
    month: words.month,
  };
  return first.input in hints
    ? inLanguage(hints[first.input as keyof typeof hints], language)
    : undefined;
}

/** The file that a field stands in, where it is not that of the thing. */
function placeFor({ description }: Field, { form, language }: FormView): string | undefined {
  const { path } = form.descriptions[description] ?? {};
  const isHome = path === form.descriptions[0]?.path;
  return isHome || path === undefined
    ? undefined
    : `${inLanguage(words.inFile, language)} ${shownPath(path)}.`;
}
