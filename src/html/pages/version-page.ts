import type { Step, StepThing } from '../../archive/store/steps.ts';
import { documentPathOf, pathUnder } from '../../site/addresses.ts';
import { pathOf, routes } from '../../site/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { renderPiece } from '../changes/render-piece.ts';
import { momentIn } from '../kit/dates.ts';
import { numberIn } from '../kit/numbers.ts';
import { html, type Html } from '../kit/template.ts';
import { layout } from '../layout/layout.ts';
import { linkThen, type ListedVersion } from './version-list-page.ts';
import { words } from './version-words.ts';

/** A version with what changed in it. */
export interface VersionDetails extends Omit<ListedVersion, 'summary'> {
  readonly step: Step | undefined;
  /** Whether something was taken out of it afterwards. */
  readonly isRewritten: boolean;
  /** Whether addresses can be asked as of it. */
  readonly isKept: boolean;
}

/** The page about a version: what changed, in sentences, and what there is to fetch. */
export function renderVersionPage(page: Page, details: VersionDetails, snapshot: Snapshot): string {
  const { language } = page;
  const { version, published, statements, step, isRewritten, isKept, isPresent } = details;
  const title = `${words.version[language]} ${version.slice(0, 12)}`;
  const lead = step?.summary[language] ?? words.first[language];
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      <p>
        ${momentIn(published, language)}${isPresent && html` (${words.present[language]})`},
        ${numberIn(statements, language)} ${words.statements[language]}.
        ${isKept && html`<a href="${linkThen(page, '', version)}">${words.then[language]}</a>.`}
      </p>
      ${isRewritten && html`<p>${words.rewritten[language]}</p>`}
    </header>
    ${step && renderStep(step, details, { page, snapshot })}
    <section>
      <h2>${words.files[language]}</h2>
      <p><code>${version}</code></p>
      <ul class="inline">
        ${routes.versionFile.forms.map(({ extension: format, label }) => {
          const href = linkTo({ ...page, search: '' }, pathOf('versionFile', { version, format }));
          return html`<li><a href="${href}">${label}</a></li> `;
        })}
      </ul>
      <p class="note">${words.persons[language]}</p>
    </section>`;
  const trail = [html`<a href="${linkTo(page, pathOf('versions'))}">${words.title[language]}</a>`];
  return layout(page, { title, description: lead, trail, content }, snapshot);
}

interface Place {
  readonly page: Page;
  readonly snapshot: Snapshot;
}

function renderStep({ things, total }: Step, { version }: VersionDetails, place: Place): Html {
  const { language } = place.page;
  const rest = total - things.length;
  return html`<section>
    <h2>${words.changed[language]}</h2>
    ${things.map((thing) => renderThing(thing, version, place))}
    ${rest > 0 && html`<p>${numberIn(rest, language)} ${words.more[language]}.</p>`}
  </section>`;
}

function renderThing(
  { iri, fate, told }: StepThing,
  version: string,
  { page, snapshot }: Place,
): Html {
  const { language } = page;
  const path = iri === undefined ? undefined : pathUnder(snapshot.baseIri, iri);
  const document = path === undefined ? undefined : (documentPathOf(path) ?? path);
  const isThere = document !== undefined && fate !== 'vanished';
  const heading = told?.[language].heading ?? path ?? '';
  return html`<article class="change">
    <h3>${heading}</h3>
    ${
      told
        ? html`<ul>
            ${told[language].sentences.map((sentence) => html`<li>${sentence.map(renderPiece)}</li> `)}
          </ul>`
        : html`<p>${words.forgotten[language]}</p>`
    }
    ${
      isThere &&
      html`<p class="note">
        <a href="${linkThen(page, document, version)}">${heading} ${words.thingThen[language]}</a>
      </p>`
    }
  </article>`;
}
