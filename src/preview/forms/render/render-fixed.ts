import type { Fixed } from '../../../edit/forms/fields/form.ts';
import { html, type Part } from '../../../html/kit/template.ts';
import { plainNameOf } from '../../../html/values/term.ts';
import { terms } from '../../../rdf/terms.ts';
import { inLanguage } from '../../../site/text.ts';
import { shownPath } from '../../../edit/files/shown-path.ts';
import { formLink } from './addresses.ts';
import type { FormView } from './view.ts';
import { reasons } from './words.ts';

/** What stands in the files and is not changed here, each with the reason. */
export function renderFixed(fixed: readonly Fixed[], view: FormView): Part {
  const { language, snapshot } = view;
  return (
    fixed.length > 0 &&
    html`<ul class="fixed">
      ${fixed.map(
        ({ key, property, shown, why, things, path, line }) =>
          html`<li>
            ${property ? html`<strong>${plainNameOf(property, language, snapshot)}</strong>` : html`<code>${key}</code>`}
            ${things.length === 0 && shown !== '' && html`<code>${shown}</code>`}
            <br />${inLanguage(reasons[why], language)}
            ${things.map((thing) => html`<a href="${formLink(thing)}">${plainNameOf(terms.namedNode(thing), language, snapshot)}</a> `)}
            <br /><code>${shownPath(path)}${line !== undefined && `:${line}`}</code>
          </li> `,
      )}
    </ul>`
  );
}
