import { createHash } from 'node:crypto';
import type { Pointing, Removal } from '../../edit/forms/plan-removal.ts';
import type { FormSources } from '../../edit/forms/read-form.ts';
import { shownPath } from '../../edit/files/shown-path.ts';
import { html, type Html, type Part } from '../../html/kit/template.ts';
import { plainNameOf } from '../../html/values/term.ts';
import type { Finding } from '../../load/finding.ts';
import { terms } from '../../rdf/terms.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import { formLink } from './render/addresses.ts';
import type { FormOptions } from './form-options.ts';
import { words } from './render/words.ts';
import { renderPage } from '../pages/render-page.ts';

/** What somebody has seen who removes a thing, as a hash: another link since then is told first. */
export function seenIn({ within, pointing }: Removal): string {
  const links = pointing.map(({ property, subject, path }) => [
    path,
    subject?.value,
    property.value,
  ]);
  const words = JSON.stringify([within, links]);
  return createHash('sha256').update(words).digest('base64url').slice(0, 22);
}

/** What a page about removing is made of. */
interface RemovalView {
  readonly files: FormSources;
  readonly options: FormOptions;
  /** Why it was not removed. */
  readonly told: Part;
}

/** The page that tells what goes with a thing and what leads to it, with the button where it can be removed. */
export function renderRemoval(
  thing: string,
  removal: Removal,
  { files, options: { language }, told }: RemovalView,
): string {
  const { snapshot } = files.version;
  const nameOf = (iri: string): string => plainNameOf(terms.namedNode(iri), language, snapshot);
  const { within, pointing, others } = removal;
  const isStuck = others.length > 0 || pointing.some(({ isRemovable }) => !isRemovable);
  return renderPage(
    `${inLanguage(words.remove, language)}: ${nameOf(thing)}`,
    language,
    html`${told && html`<div id="told" role="alert" tabindex="-1">${told}</div>`}
      <p><a href="${formLink(thing)}">${inLanguage(words.backToForm, language)}</a></p>
      ${list(inLanguage(words.goesToo, language), within.map(nameOf))}
      ${list(
        inLanguage(words.leadsHere, language),
        pointing.map((each) => renderPointing(each, nameOf)),
      )}
      ${pointing.length === 0 && html`<p>${inLanguage(words.nothingLeadsHere, language)}</p>`}
      ${list(
        inLanguage(words.cannotChange, language),
        others.map(({ path }) => html`<code>${shownPath(path)}</code>`),
      )}
      ${isStuck ? html`<p role="status">${inLanguage(words.stuck, language)}</p>` : renderButton(thing, removal, language)}`,
  );
}

function list(title: string, items: readonly Part[]): Part {
  return (
    items.length > 0 &&
    html`<h2>${title}</h2>
      <ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
  );
}

function renderButton(thing: string, removal: Removal, language: Language): Html {
  const name = removal.pointing.length > 0 ? words.removeWithLinks : words.removeIt;
  return html`<form method="post" action="remove?thing=${encodeURIComponent(thing)}">
    <input type="hidden" name="seen" value="${seenIn(removal)}" />
    ${
      removal.isPerson
        ? html`<p>${inLanguage(words.forgotten, language)}</p>`
        : html`<p>
            <input type="checkbox" id="grave" name="grave" value="yes" checked />
            <label for="grave">${inLanguage(words.grave, language)}</label>
          </p>`
    }
    <p class="buttons">
      <button class="main">${inLanguage(name, language)}</button>
    </p>
  </form>`;
}

/** Why a thing cannot go: what would be wrong without it. */
export function renderBroken(broken: readonly Finding[], { language }: FormOptions): Html {
  return html`${inLanguage(words.errors, language)}
    <ul>
      ${broken.map(({ about, message }) => html`<li>${about && `${inLanguage(about, language)}: `}${inLanguage(message, language)}</li>`)}
    </ul>`;
}

function renderPointing(
  { subject, property, path, line }: Pointing,
  nameOf: (iri: string) => string,
): Html {
  const place = line === undefined ? shownPath(path) : `${shownPath(path)}:${line}`;
  return html`${subject && html`<a href="${formLink(subject.value)}">${nameOf(subject.value)}</a>: `}${nameOf(property.value)}
    <code>${place}</code>`;
}
