import {
  draftRemoval,
  removalOf,
  type Pointing,
  type Removal,
} from '../../edit/forms/plan-removal.ts';
import type { FormSources } from '../../edit/forms/read-form.ts';
import { overtaken, writeFiles } from '../../edit/files/write-files.ts';
import { shownPath } from '../../edit/new/new-messages.ts';
import { trial } from '../../edit/new/try-files.ts';
import { html, type Html, type Part } from '../../html/kit/template.ts';
import { plainNameOf } from '../../html/values/term.ts';
import type { Finding } from '../../load/finding.ts';
import { dayOf } from '../../publish/publication-key.ts';
import { terms } from '../../rdf/terms.ts';
import { formLink } from './addresses.ts';
import type { FormOptions } from './form-options.ts';
import type { Outcome } from './outcome.ts';
import { renderPage } from './render-form.ts';
import { words } from './words.ts';
import { inLanguage } from '../../site/text.ts';

/** The page that tells what goes with a thing and what leads to it, before it is removed. */
export async function removalPage(
  thing: string,
  files: FormSources,
  options: FormOptions,
): Promise<string | undefined> {
  const removal = await removalOf(thing, files);
  return removal && renderRemoval(thing, removal, { files, options, told: undefined });
}

/** Removes a thing with the links to it, or tells why it stays. */
export async function answerRemoval(
  thing: string,
  sent: URLSearchParams,
  { files, options }: { readonly files: FormSources; readonly options: FormOptions },
): Promise<Outcome | undefined> {
  const { language, sources } = options;
  const removal = await removalOf(thing, files);
  if (removal === undefined) return undefined;
  const refuse = (status: number, told: Part): Outcome => ({
    outcome: 'shown',
    status,
    page: renderRemoval(thing, removal, { files, options, told }),
  });
  if (sent.get('seen') !== seenIn(removal))
    return refuse(409, inLanguage(words.removalStale, language));
  const grave = sent.has('grave') ? dayOf(new Date()) : undefined;
  if (!(await draftRemoval(thing, removal, { ...files, grave })))
    return refuse(422, inLanguage(words.unwritable, language));
  const drafted = files.drafts.files();
  const { broken } = await trial(drafted, sources, options.find);
  if (broken.length > 0) return refuse(422, renderBroken(broken, options));
  const writing = await writeFiles(drafted);
  if (writing.outcome === 'overtaken')
    return refuse(409, inLanguage(overtaken(writing.path), language));
  options.refresh();
  return { outcome: 'done', location: 'things?removed' };
}

function renderBroken(broken: readonly Finding[], { language }: FormOptions): Html {
  return html`${inLanguage(words.errors, language)}
    <ul>
      ${broken.map(({ about, message }) => html`<li>${about && `${inLanguage(about, language)}: `}${inLanguage(message, language)}</li>`)}
    </ul>`;
}

/** What somebody has seen who removes a thing: another link since then is told first. */
function seenIn({ within, pointing }: Removal): string {
  return `${within.length}-${pointing.map(({ property, subject }) => property.value.length + (subject?.value.length ?? 0)).join('-')}`;
}

function renderRemoval(
  thing: string,
  removal: Removal,
  {
    files,
    options,
    told,
  }: { readonly files: FormSources; readonly options: FormOptions; readonly told: Part },
): string {
  const { language } = options;
  const { snapshot } = files.version;
  const nameOf = (iri: string): string => plainNameOf(terms.namedNode(iri), language, snapshot);
  const { within, pointing, others } = removal;
  const isStuck = others.length > 0 || pointing.some(({ isRemovable }) => !isRemovable);
  const list = (title: string, items: readonly Part[]): Part =>
    items.length > 0 &&
    html`<h2>${title}</h2>
      <ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
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
      ${
        isStuck
          ? html`<p role="status">${inLanguage(words.stuck, language)}</p>`
          : html`<form method="post" action="remove?thing=${encodeURIComponent(thing)}">
              <input type="hidden" name="seen" value="${seenIn(removal)}" />
              <p>
                <input type="checkbox" id="grave" name="grave" value="yes" checked />
                <label for="grave">${inLanguage(words.grave, language)}</label>
              </p>
              <p class="buttons">
                <button class="main">
                  ${inLanguage(pointing.length > 0 ? words.removeWithLinks : words.removeIt, language)}
                </button>
              </p>
            </form>`
      }`,
  );
}

function renderPointing(
  { subject, property, path, line }: Pointing,
  nameOf: (iri: string) => string,
): Html {
  const place = line === undefined ? shownPath(path) : `${shownPath(path)}:${line}`;
  return html`${subject && html`<a href="${formLink(subject.value)}">${nameOf(subject.value)}</a>: `}${nameOf(property.value)}
    <code>${place}</code>`;
}
