import { withParameters } from '../../../site/addresses.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { inLanguage, type ByLanguage } from '../../../site/text.ts';
import { paging } from '../../kit/components.ts';
import { feedHead } from '../../kit/feed-links.ts';
import { momentIn } from '../../kit/dates.ts';
import { numberIn } from '../../kit/numbers.ts';
import { linkTo, linkWith, type Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';
import { layout } from '../../layout/layout.ts';
import { words as changesWords } from './changes-words.ts';
import { hrefOf } from './delta-link.ts';
import { words } from './version-words.ts';

/** A version as a list has it. */
export interface ListedVersion {
  readonly version: string;
  readonly published: Date;
  readonly statements: number;
  /** What changed since the one before, in one sentence; nothing where there is none before. */
  readonly summary: ByLanguage<string> | undefined;
  readonly isPresent: boolean;
}

/** A part of all versions, the latest first. */
export interface VersionList {
  readonly versions: readonly ListedVersion[];
  readonly number: number;
  readonly pages: number;
  /** The present version, to compare others with; nothing where it is not kept. */
  readonly present: string | undefined;
  /** Whether versions are kept at all. */
  readonly isArchive: boolean;
}

/** The list of versions, with what changed in each. */
export function renderVersionList(page: Page, list: VersionList, snapshot: Snapshot): string {
  const { language } = page;
  const title = inLanguage(words.title, language);
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${inLanguage(words.intro, language)}</p>
    </header>
    ${!list.isArchive && html`<p>${inLanguage(words.sole, language)}</p>`}
    <ol class="timeline">
      ${list.versions.map((version) => renderVersion(version, page, list.present))}
    </ol>
    ${paging(language, {
      current: list.number,
      count: list.pages,
      link: (number) => linkWith(page, pathOf('versions'), { page: String(number) }),
    })}
    <p class="note">
      <a href="${linkTo(page, pathOf('changesPage'))}">${inLanguage(words.follow, language)}</a>
    </p>
    <p class="note">${inLanguage(words.persons, language)}</p>`;
  const head = feedHead(page, inLanguage(changesWords.title, language));
  const view = { title, description: inLanguage(words.intro, language), trail: [], content, head };
  return layout(page, view, snapshot);
}

function renderVersion(listed: ListedVersion, page: Page, latest: string | undefined): Html {
  const { language } = page;
  const { version, published, statements, summary, isPresent } = listed;
  const href = linkTo(page, pathOf('version', { version }));
  return html`<li>
    <strong>${momentIn(published, language)}</strong>
    ${isPresent && html` (${inLanguage(words.present, language)})`}
    <p>${inLanguage(summary, language) ?? inLanguage(words.first, language)}</p>
    <p class="note">
      <a href="${href}"
        >${inLanguage(words.version, language)} <code>${version.slice(0, 12)}</code></a
      >, ${numberIn(statements, language)}
      ${inLanguage(words.statements, language)}${
        latest !== undefined &&
        !isPresent &&
        html`.
          <a href="${hrefOf({ from: version, to: latest }, page)}"
            >${inLanguage(words.sinceThen, language)}<span class="hidden">
              (${version.slice(0, 12)})</span
            ></a
          >`
      }
    </p>
  </li> `;
}

/** A relative link to an address as it was in a version. */
export function linkThen(page: Page, path: string, version: string): string {
  return withParameters(linkTo({ ...page, search: '' }, path), `version=${version}`);
}
