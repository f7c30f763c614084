import { excerptOf, markIn, type Excerpt, type ExcerptPart } from '../../search/search-excerpt.ts';
import type { Finding, Hit } from '../../search/search.ts';
import type { Literal } from '../../rdf/terms.ts';
import { quotationMarks, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { paging } from '../kit/components.ts';
import { leadOf } from '../document/heading.ts';
import { renderSearch } from '../layout/header-footer.ts';
import { layout } from '../layout/layout.ts';
import { linkTo, linkWith, type Page } from '../kit/page.ts';
import { kindsOf } from '../../model/property-guide.ts';
import { html, type Html } from '../kit/template.ts';
import { linkAs, linkOf, nameIn, nameOf, textOf } from '../values/term.ts';
import { pathOf } from '../../site/routes.ts';

/** So many results on a page. */
export const resultsOnPage = 20;

const words = {
  search: { sv: 'Sök', en: 'Search' },
  results: { sv: 'Sökresultat för', en: 'Search results for' },
  intro: {
    sv: 'Sök bland namn och texter på svenska och engelska. Felstavade ord hittas också.',
    en: 'Search names and texts in Swedish and English. Misspelt words are found too.',
  },
  tooLong: {
    sv: 'Sökningen är för lång. Den får ha högst',
    en: 'The search is too long. It may have at most',
  },
  characters: { sv: 'tecken.', en: 'characters.' },
  none: { sv: 'Inga träffar.', en: 'No results.' },
  one: { sv: 'träff', en: 'result' },
  many: { sv: 'träffar', en: 'results' },
  other: {
    sv: 'Pröva ett annat ord eller färre ord, eller bläddra i',
    en: 'Try another word or fewer words, or browse',
  },
  contents: { sv: 'allt innehåll', en: 'all contents' },
} satisfies Record<string, Text>;

/** What was searched for, what was found, and which part of it is shown, counted from 1. */
export interface Search {
  readonly query: string;
  readonly finding: Finding;
  readonly number: number;
}

/** A search box with what it found. */
export function renderSearchPage(page: Page, search: Search, snapshot: Snapshot): string {
  const { language } = page;
  const { query, finding } = search;
  const isEmpty = query.trim() === '';
  const isShown = !isEmpty && finding.outcome === 'found';
  const title = isShown
    ? `${words.results[language]} ${quoted(query, language)}`
    : words.search[language];
  const content = html`<header class="title">
      <h1>${title}</h1>
      ${renderSearch(page, 'find', query)}
    </header>
    ${isEmpty ? html`<p class="lead">${words.intro[language]}</p>` : renderFinding(page, search, snapshot)}`;
  return layout(page, { title, trail: [], content, service: 'search' }, snapshot);
}

function quoted(text: string, language: Language): string {
  const [open, close] = quotationMarks[language];
  return `${open}${text}${close}`;
}

function renderFinding(page: Page, { query, finding, number }: Search, snapshot: Snapshot): Html {
  const { language } = page;
  if (finding.outcome === 'too-long') {
    return html`<p class="warning">
      ${words.tooLong[language]} ${finding.most} ${words.characters[language]}
    </p>`;
  }
  const { hits } = finding;
  if (hits.length === 0) return renderNothing(page);
  const from = (number - 1) * resultsOnPage;
  const shown = hits.slice(from, from + resultsOnPage);
  return html`<p class="note">
      ${hits.length} ${words[hits.length === 1 ? 'one' : 'many'][language]}
    </p>
    <ol class="results" start="${from + 1}">
      ${shown.map((hit) => html`<li>${renderHit(hit, page, snapshot)}</li> `)}
    </ol>
    ${paging(language, {
      current: number,
      count: Math.ceil(hits.length / resultsOnPage),
      link: (other) => linkWith(page, pathOf('search'), { q: query, page: String(other) }),
    })}`;
}

function renderNothing(page: Page): Html {
  const { language } = page;
  return html`<p class="lead">
    ${words.none[language]} ${words.other[language]}
    <a href="${linkTo(page, pathOf('browse'))}">${words.contents[language]}</a>.
  </p>`;
}

function renderHit({ thing, matched }: Hit, page: Page, snapshot: Snapshot): Html {
  const { language } = page;
  const label = nameIn(thing, language, snapshot);
  const name = label ? marked(label, matched, page) : nameOf(thing, page, snapshot);
  const [kind] = kindsOf(thing, snapshot);
  const excerpt = excerptOf(thing, matched, { language, snapshot });
  const lead = leadOf(thing, snapshot.dataset, language);
  return html`<h2>${linkAs(thing, name, page, snapshot)}</h2>
    ${kind && html`<p class="kinds">${linkOf(kind, page, snapshot)}</p>`}
    ${excerpt ? renderExcerpt(excerpt, page, snapshot) : lead && html`<p>${textOf(lead, language)}</p>`}`;
}

/** The text in which the words are; of a name of something else, with the property that leads there. */
function renderExcerpt(excerpt: Excerpt, page: Page, snapshot: Snapshot): Html {
  const { parts, language, role, property, isCutBefore, isCutAfter } = excerpt;
  const text = html`${isCutBefore ? '…' : undefined}${withMarks(parts)}${isCutAfter ? '…' : undefined}`;
  const isForeign = language !== '' && language !== page.language;
  const via =
    (role === 'related' || role === 'kind') && property
      ? html`<span class="note">${nameOf(property, page, snapshot)}:</span> `
      : undefined;
  return html`<p>${via}${isForeign ? html`<span lang="${language}">${text}</span>` : text}</p>`;
}

function marked(label: Literal, matched: ReadonlySet<string>, page: Page): Html {
  const text = withMarks(markIn(label.value, matched));
  const isForeign = label.language !== '' && label.language !== page.language;
  return isForeign ? html`<span lang="${label.language}">${text}</span>` : text;
}

function withMarks(parts: readonly ExcerptPart[]): Html {
  return html`${parts.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text))}`;
}
