import { kindsToAdd } from '../../edit/forms/new-form.ts';
import { keysIn } from '../../edit/new/keys.ts';
import { compareNames } from '../../html/kit/collation.ts';
import { disclosure } from '../../html/kit/components.ts';
import { html } from '../../html/kit/template.ts';
import { plainNameOf, sortedByName } from '../../html/values/term.ts';
import { terms } from '../../rdf/terms.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import { formLink } from './addresses.ts';
import { renderPage } from './render-form.ts';
import { words } from './words.ts';

/** The page with all kinds of things that the folder's files describe, and what can be added to each. */
export function renderThingsPage(
  { snapshot, data }: FilesVersion,
  language: Language,
  message?: string,
): string {
  const own = new Set(
    data
      .filter(({ isShared }) => isShared !== true)
      .flatMap(({ quads }) => quads.map(({ subject }) => subject.value)),
  );
  const kinds = kindsToAdd({ snapshot, keys: keysIn(snapshot.context) })
    .map(([name, kind]) => ({
      name,
      title: plainNameOf(kind.class, language, snapshot),
      things: namedSubjectsOf(rdf.type, kind.class, snapshot.dataset).filter(({ value }) =>
        own.has(value),
      ),
    }))
    .sort((one, other) => compareNames(one.title, other.title, language));
  return renderPage(
    inLanguage(words.all, language),
    language,
    html`${message !== undefined && html`<p role="status">${message}</p>`}
    ${kinds.map(({ name, title, things }) =>
      disclosure(
        html`${title} (${things.length})`,
        html`<ul>
            ${sortedByName(things, language, snapshot).map(
              ({ value }) =>
                html`<li>
                  <a href="${formLink(value)}"
                    >${plainNameOf(terms.namedNode(value), language, snapshot)}</a
                  >
                </li> `,
            )}
          </ul>
          <p>
            <a href="new?kind=${encodeURIComponent(name)}"
              >${inLanguage(words.addKind, language)} ${title}</a
            >
          </p>`,
      ),
    )}`,
  );
}
