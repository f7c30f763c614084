import type { Step } from '../../../archive/store/steps.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { linkTo, type Page } from '../../kit/page.ts';
import { momentIn } from '../../kit/dates.ts';
import { numberIn } from '../../kit/numbers.ts';
import { html, type Part } from '../../kit/template.ts';
import { layout } from '../../layout/layout.ts';
import { hrefOf } from './delta-link.ts';
import { renderStep } from './step-part.ts';
import { linkThen, type ListedVersion } from './version-list-page.ts';
import { words } from './version-words.ts';
import { inLanguage } from '../../../site/text.ts';

/** A version with what changed in it. */
export interface VersionDetails extends Omit<ListedVersion, 'summary'> {
  readonly step: Step | undefined;
  /** Whether something was taken out of it afterwards. */
  readonly isRewritten: boolean;
  /** The version before it and the present one, where they are kept and others than this. */
  readonly before: string | undefined;
  readonly latest: string | undefined;
  /** Whether addresses can be asked as of it. */
  readonly isKept: boolean;
}

/** The page about a version: what changed, in sentences, and what there is to fetch. */
export function renderVersionPage(page: Page, details: VersionDetails, snapshot: Snapshot): string {
  const { language } = page;
  const { version, published, statements, step, isRewritten, isKept, isPresent } = details;
  const title = `${inLanguage(words.version, language)} ${version.slice(0, 12)}`;
  const lead = inLanguage(step?.summary, language) ?? inLanguage(words.first, language);
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      <p>
        ${momentIn(published, language)}${isPresent && html` (${inLanguage(words.present, language)})`},
        ${numberIn(statements, language)} ${inLanguage(words.statements, language)}.
        ${isKept && html`<a href="${linkThen(page, '', version)}">${inLanguage(words.then, language)}</a>.`}
      </p>
      ${renderComparisons(page, details)}
      ${isRewritten && html`<p>${inLanguage(words.rewritten, language)}</p>`}
    </header>
    ${step && renderStep(step, version, { page, snapshot })}
    <section class="changes">
      <h2>${inLanguage(words.files, language)}</h2>
      <p><code>${version}</code></p>
      <ul class="inline">
        ${routes.versionFile.forms.map(({ extension: format, label }) => {
          const href = linkTo({ ...page, search: '' }, pathOf('versionFile', { version, format }));
          return html`<li><a href="${href}">${label}</a></li> `;
        })}
      </ul>
      <p class="note">${inLanguage(words.persons, language)}</p>
    </section>`;
  const trail = [
    html`<a href="${linkTo(page, pathOf('versions'))}">${inLanguage(words.title, language)}</a>`,
  ];
  return layout(page, { title, description: lead, trail, content }, snapshot);
}

/** What the version can be compared with. */
function renderComparisons(page: Page, { version, before, latest }: VersionDetails): Part {
  const { language } = page;
  const links = [
    before !== undefined &&
      html`<a href="${hrefOf({ from: before, to: version }, page)}"
        >${inLanguage(words.previous, language)}</a
      >`,
    latest !== undefined &&
      html`<a href="${hrefOf({ from: version, to: latest }, page)}"
        >${inLanguage(words.latest, language)}</a
      >`,
  ].filter((link) => link !== false);
  if (links.length === 0) return false;
  return html`<p>
    ${inLanguage(words.compare, language)} ${links.map((link, index) => [index > 0 && ', ', link])}.
  </p>`;
}
