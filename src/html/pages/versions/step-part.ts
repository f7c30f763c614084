import type { Step, StepThing } from '../../../archive/store/steps.ts';
import { documentPathOf, pathIn, pathUnder } from '../../../site/addresses.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { renderSentence } from '../../changes/render-piece.ts';
import { linkWith } from '../../kit/page.ts';
import { numberIn } from '../../kit/numbers.ts';
import { html, type Html, type Part } from '../../kit/template.ts';
import { linkThen } from './version-list-page.ts';
import { words } from './version-words.ts';
import { inLanguage } from '../../../site/text.ts';
import type { PageContext } from '../../values/page-context.ts';

/**
 * What is different, thing by thing.
 *
 * @param version in which things are shown as they were
 */
export function renderStep({ things, total }: Step, version: string, place: PageContext): Html {
  const { language } = place.page;
  const rest = total - things.length;
  return html`<section class="changes">
    <h2>${inLanguage(words.changed, language)}</h2>
    ${renderThings(things, version, place)}
    ${rest > 0 && html`<p>${numberIn(rest, language)} ${inLanguage(words.more, language)}.</p>`}
  </section>`;
}

/** Some things that are different, one after the other. */
export function renderThings(
  things: readonly StepThing[],
  version: string,
  place: PageContext,
): readonly Html[] {
  return things.map((thing) => renderThing(thing, version, place));
}

function renderThing(
  { iri, fate, told }: StepThing,
  version: string,
  { page, snapshot }: PageContext,
): Html {
  const { language } = page;
  const path = iri === undefined ? undefined : pathUnder(snapshot.baseIri, iri);
  const document = path === undefined ? undefined : (documentPathOf(path) ?? path);
  const isThere = document !== undefined && fate !== 'vanished';
  const heading = inLanguage(told, language)?.heading ?? path ?? '';
  return html`<article class="change">
    <h3>${heading}</h3>
    ${
      told
        ? html`<ul>
            ${inLanguage(told, language).sentences.map((sentence) => html`<li>${renderSentence(sentence, language)}</li> `)}
          </ul>`
        : html`<p>${inLanguage(words.forgotten, language)}</p>`
    }
    ${renderLinks({ iri, document: isThere ? document : undefined, heading, version }, { page, snapshot })}
  </article>`;
}

interface Linked {
  readonly iri: string | undefined;
  /** Where the document about it is, if it was there in the version. */
  readonly document: string | undefined;
  readonly heading: string;
  readonly version: string;
}

/** To the thing as it was, and to all that has changed in it. */
function renderLinks(
  { iri, document, heading, version }: Linked,
  { page, snapshot }: PageContext,
): Part {
  if (iri === undefined) return false;
  const { language } = page;
  const name = html`<span class="hidden">: ${heading}</span>`;
  const thing = pathIn(snapshot, iri) ?? iri;
  return html`<p class="note">
    ${document !== undefined && html`<a href="${linkThen(page, document, version)}">${inLanguage(words.thingThen, language)}${name}</a>. `}
    <a href="${linkWith(page, pathOf('changesPage'), { thing })}"
      >${inLanguage(words.history, language)}${name}</a
    >.
  </p>`;
}
