import { kindsToAdd } from '../../edit/forms/new-form.ts';
import { keysIn } from '../../edit/new/things/keys.ts';
import { compareNames } from '../../html/kit/collation.ts';
import { disclosure } from '../../html/kit/components.ts';
import { html, type Html } from '../../html/kit/template.ts';
import { plainNameOf, sortedByName } from '../../html/values/term.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { formLink } from './render/addresses.ts';
import { words } from './render/words.ts';
import { renderPage } from '../pages/render-page.ts';
import { pageWords } from '../pages/words.ts';

/** A kind of things, as it is listed. */
interface Listed {
  /** As `new` calls it. */
  readonly name: string;
  readonly title: string;
  readonly things: readonly NamedNode[];
}

/** The page with all kinds of things that the folder's files describe, and what can be added to each. */
export function renderThingsPage(
  { snapshot, data }: FilesVersion,
  language: Language,
  message?: string,
): string {
  const files = data.filter(({ isShared }) => isShared !== true);
  const own = new Set(files.flatMap(({ quads }) => quads.map(({ subject }) => subject.value)));
  const kinds = kindsToAdd({ snapshot, keys: keysIn(snapshot.context) }).map(
    ([name, kind]): Listed => ({
      name,
      title: plainNameOf(kind.class, language, snapshot),
      things: namedSubjectsOf(rdf.type, kind.class, snapshot.dataset).filter(({ value }) =>
        own.has(value),
      ),
    }),
  );
  const sorted = kinds.sort((one, other) => compareNames(one.title, other.title, language));
  return renderPage(
    inLanguage(pageWords.all, language),
    language,
    html`${message !== undefined && html`<p role="status">${message}</p>`}
    ${sorted.map((kind) => renderKind(kind, language, snapshot))}`,
  );
}

function renderKind({ name, title, things }: Listed, language: Language, snapshot: Snapshot): Html {
  return disclosure(
    html`${title} (${things.length})`,
    html`<ul>
        ${sortedByName(things, language, snapshot).map(
          (thing) =>
            html`<li>
              <a href="${formLink(thing.value)}">${plainNameOf(thing, language, snapshot)}</a>
            </li> `,
        )}
      </ul>
      <p>
        <a href="new?kind=${encodeURIComponent(name)}"
          >${inLanguage(words.addKind, language)} ${title}</a
        >
      </p>`,
  );
}
