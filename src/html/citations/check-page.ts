import type { Citation } from '../../archive/citations/citation.ts';
import type { Difference, Digest, Verdict } from '../../query/citations/compare-answers.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { momentIn } from '../kit/dates.ts';
import { numberIn } from '../kit/numbers.ts';
import { html, type Html } from '../kit/template.ts';
import { layout } from '../layout/layout.ts';
import { sizeInWords } from '../query/answer-size.ts';
import { trailOf, type VersionState } from './citation-page.ts';
import { referTo } from './reference.ts';
import { words } from './words.ts';

/** An answer that was given when the query was run again. */
export interface Rerun {
  readonly version: string;
  readonly verdict: Verdict;
  readonly digest: Digest | undefined;
}

/** How a citation stands: asked again of the version that was cited and of what holds now. */
export interface CitationCheck extends VersionState {
  readonly citation: Citation;
  readonly checked: Date;
  /** Nothing where the version is not kept any more. */
  readonly kept: Rerun | undefined;
  readonly today: Rerun;
  /** What the version's answer has and today's has not, and the other way; nothing where there is none of the two. */
  readonly removed: Difference | undefined;
  readonly added: Difference | undefined;
}

/** The page that tells whether the answer is still the same, and what differs. */
export function renderCheck(page: Page, check: CitationCheck, snapshot: Snapshot): string {
  const { language } = page;
  const { citation, checked, kept, today } = check;
  const { id } = citation;
  const { title } = referTo(citation, language, snapshot);
  const content = html`<header class="title">
      <h1>${inLanguage(words.compared, language)}</h1>
      <p class="lead">${title}</p>
      <p>${momentIn(checked, language)}</p>
    </header>
    <section class="cited">
      <h2>${inLanguage(words.ofKept, language)}</h2>
      ${kept ? renderRerun(kept, citation, language) : html`<p>${inLanguage(words.gone, language)}</p>`}
      ${kept?.verdict === 'different' && html`<p>${inLanguage(words[check.isRewritten ? 'rewritten' : 'program'], language)}</p>`}
    </section>
    <section class="cited">
      <h2>${inLanguage(words.ofToday, language)}</h2>
      ${renderRerun(today, citation, language)}
      ${today.verdict === 'different' && renderDifferences(check, language)}
    </section>`;
  const back = html`<a href="${linkTo(page, pathOf('citation', { id }))}">${title}</a>`;
  const view = {
    title: inLanguage(words.compared, language),
    trail: [...trailOf(page), back],
    content,
  };
  return layout(page, view, snapshot);
}

function renderRerun(
  { version, verdict, digest }: Rerun,
  { kind, size }: Citation,
  language: Language,
): Html {
  const then = sizeInWords(kind, size, language);
  const now = digest && sizeInWords(kind, digest.size, language);
  const sizes =
    verdict === 'different' && now !== undefined
      ? `: ${then} ${inLanguage(words.before, language)}, ${now} ${inLanguage(words.after, language)}.`
      : ` (${then}).`;
  return html`<p><strong>${inLanguage(words[verdict], language)}</strong>${sizes}</p>
    <p class="note">
      ${inLanguage(words.version, language)} <code>${version}</code>.
      ${digest && html`SHA-256 <code>${digest.hash}</code>.`}
    </p>`;
}

function renderDifferences(
  { citation, today, removed, added }: CitationCheck,
  language: Language,
): Html {
  const isSame = today.version === citation.version;
  const isEmpty = removed?.total === 0 && added?.total === 0;
  return html`${isSame && html`<p>${inLanguage(words.samePersons, language)}</p>`}
  ${isEmpty && html`<p>${inLanguage(words.nodesAlone, language)}</p>`}
  ${renderDifference('removed', removed, language)} ${renderDifference('added', added, language)}`;
}

function renderDifference(
  name: 'removed' | 'added',
  difference: Difference | undefined,
  language: Language,
): Html | undefined {
  if (difference === undefined || difference.total === 0) return undefined;
  const { total, shown } = difference;
  const rest = total - shown.length;
  return html`<h3>${inLanguage(words[name], language)} (${numberIn(total, language)})</h3>
    <ul>
      ${shown.map((line) => html`<li><code>${line}</code></li> `)}
    </ul>
    ${rest > 0 && html`<p>${numberIn(rest, language)} ${inLanguage(words.more, language)}.</p>`}`;
}
