import type { Step, StepThing } from '../../../archive/store/steps.ts';
import { terms } from '../../../rdf/terms.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { momentIn } from '../../kit/dates.ts';
import { numberIn } from '../../kit/numbers.ts';
import { linkTo, type Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';
import { layout } from '../../layout/layout.ts';
import { plainNameOf } from '../../values/term.ts';
import { hrefOf } from './delta-link.ts';
import { renderThings } from './step-part.ts';
import { words as versionWords } from './version-words.ts';
import { words } from './delta-words.ts';
import { inLanguage } from '../../../site/text.ts';
import type { PageContext } from '../../values/page-context.ts';

/** One of the versions that are compared. */
export interface ComparedVersion {
  readonly version: string;
  readonly published: Date;
  /** Whether something was taken out of it afterwards. */
  readonly isRewritten: boolean;
}

/** What is different between two versions. */
export interface DeltaDetails {
  readonly from: ComparedVersion;
  readonly to: ComparedVersion;
  /** How many statements go out, and how many come in. */
  readonly removed: number;
  readonly added: number;
  readonly step: Step;
  /** The thing that was asked for, as the address names it; all, unless given. */
  readonly thing: string | undefined;
  /** Its IRI, for its name. */
  readonly subject: string | undefined;
  /** What is told: all, or what is about the thing. */
  readonly things: readonly StepThing[];
}

/** The page that compares two versions: what is different, in sentences, and the statements to fetch. */
export function renderDeltaPage(page: Page, details: DeltaDetails, snapshot: Snapshot): string {
  const { language } = page;
  const { from, to, step, thing, subject } = details;
  const title = inLanguage(words.title, language);
  const place = { page, snapshot };
  const lead = subject === undefined ? inLanguage(step.summary, language) : nameFor(subject, place);
  const [one, other] = [from.version, to.version];
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      <dl class="facts">
        ${renderVersion(inLanguage(words.from, language), from, page)}
        ${renderVersion(inLanguage(words.to, language), to, page)}
      </dl>
      <p>
        <a href="${hrefOf({ from: other, to: one }, page, thing)}"
          >${inLanguage(words.reverse, language)}</a
        >.
        ${thing !== undefined && html`<a href="${hrefOf({ from: one, to: other }, page)}">${inLanguage(words.whole, language)}</a>.`}
      </p>
      ${(from.isRewritten || to.isRewritten) && html`<p>${inLanguage(words.rewritten, language)}</p>`}
    </header>
    ${renderTold(details, place)} ${renderStatements(page, details)}`;
  const trail = [
    html`<a href="${linkTo(page, pathOf('versions'))}"
      >${inLanguage(versionWords.title, language)}</a
    >`,
  ];
  return layout(
    page,
    { title, description: inLanguage(step.summary, language), trail, content },
    snapshot,
  );
}

function nameFor(iri: string, { page, snapshot }: PageContext): string {
  return plainNameOf(terms.namedNode(iri), page.language, snapshot);
}

function renderVersion(label: string, { version, published }: ComparedVersion, page: Page): Html {
  const href = linkTo(page, pathOf('version', { version }));
  return html`<div>
    <dt>${label}</dt>
    <dd>
      ${momentIn(published, page.language)},
      <a href="${href}"><code>${version.slice(0, 12)}</code></a>
    </dd>
  </div> `;
}

function renderTold({ things, step, thing, to }: DeltaDetails, place: PageContext): Html {
  const { language } = place.page;
  // Of very many changes not all are told.
  const untold = step.total - step.things.length;
  const isNone = thing !== undefined && things.length === 0;
  return html`<section class="changes">
    <h2>${inLanguage(versionWords.changed, language)}</h2>
    ${isNone && html`<p>${inLanguage(untold > 0 ? words.perhaps : words.same, language)}</p>`}
    ${step.total === 0 && thing === undefined && html`<p>${inLanguage(step.summary, language)}</p>`}
    ${renderThings(things, to.version, place)}
    ${untold > 0 && html`<p>${numberIn(untold, language)} ${inLanguage(versionWords.more, language)}.</p>`}
  </section>`;
}

/** The same, statement by statement, to fetch. */
function renderStatements(page: Page, { from, to, removed, added }: DeltaDetails): Html {
  const { language } = page;
  return html`<section class="changes">
    <h2>${inLanguage(words.statements, language)}</h2>
    <p>
      ${numberIn(removed, language)} ${inLanguage(words.removed, language)},
      ${numberIn(added, language)} ${inLanguage(words.added, language)}.
    </p>
    <ul class="inline">
      ${routes.deltaFile.forms.map(({ extension: format, label }) => {
        const path = pathOf('deltaFile', { from: from.version, to: to.version, format });
        return html`<li><a href="${linkTo({ ...page, search: '' }, path)}">${label}</a></li> `;
      })}
    </ul>
    <p class="note">${inLanguage(words.apply, language)}</p>
    <p class="note">${inLanguage(versionWords.persons, language)}</p>
  </section>`;
}
