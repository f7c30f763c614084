import type { Facet, Finding } from '../../search/search.ts';
import { inLanguage, quotationMarks, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { paging } from '../kit/components.ts';
import { renderSearch } from '../layout/header-footer.ts';
import { layout } from '../layout/layout.ts';
import { linkTo, linkWith, type Page } from '../kit/page.ts';
import { renderHit } from './search-hit.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf } from '../values/term.ts';
import { pathOf } from '../../site/routes/routes.ts';

/** So many results on a page. */
export const resultsOnPage = 20;

const words = {
  search: { sv: 'Sök', en: 'Search' },
  results: { sv: 'Sökresultat för', en: 'Search results for' },
  intro: {
    sv: 'Sök bland namn, telefonnummer och texter på svenska och engelska. Felstavade ord hittas också.',
    en: 'Search names, telephone numbers and texts in Swedish and English. Misspelt words are found too.',
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
  near: { sv: 'Menade du', en: 'Did you mean' },
  instead: { sv: 'Börja här', en: 'Begin here' },
  kinds: { sv: 'Visa', en: 'Show' },
  all: { sv: 'allt', en: 'everything' },
  more: { sv: 'Fler slag', en: 'More kinds' },
} satisfies Record<string, Text>;

/** What was searched for, what was found, and which part of it is shown, counted from 1. */
export interface Search {
  readonly query: string;
  /** The kind of things that was asked for, if any: an IRI. */
  readonly kind: string | undefined;
  readonly finding: Finding;
  readonly number: number;
}

/** So many kinds are seen at once; the others are a press away. */
const kindsSeen = 6;

/** A search box with what it found. */
export function renderSearchPage(page: Page, search: Search, snapshot: Snapshot): string {
  const { language } = page;
  const { query, finding } = search;
  const isEmpty = query.trim() === '';
  const isShown = !isEmpty && finding.outcome === 'found';
  const title = isShown
    ? `${inLanguage(words.results, language)} ${quoted(query, language)}`
    : inLanguage(words.search, language);
  const content = html`<header class="title">
      <h1>${title}</h1>
      ${renderSearch(page, 'find', query)}
    </header>
    ${isEmpty ? html`<p class="lead">${inLanguage(words.intro, language)}</p>` : renderFinding(page, search, snapshot)}`;
  return layout(page, { title, trail: [], content, service: 'search' }, snapshot);
}

function quoted(text: string, language: Language): string {
  const [open, close] = inLanguage(quotationMarks, language);
  return `${open}${text}${close}`;
}

function renderFinding(page: Page, search: Search, snapshot: Snapshot): Html {
  const { finding } = search;
  switch (finding.outcome) {
    case 'too-long':
      return html`<p class="warning">
        ${inLanguage(words.tooLong, page.language)} ${finding.most}
        ${inLanguage(words.characters, page.language)}
      </p>`;
    case 'nothing':
      return renderNothing(page, finding, snapshot);
    case 'found':
      return renderFound(page, search, finding, snapshot);
  }
}

type Found = Extract<Finding, { outcome: 'found' }>;

function renderFound(
  page: Page,
  { query, kind, number }: Search,
  { hits, facets }: Found,
  snapshot: Snapshot,
): Html {
  const { language } = page;
  const from = (number - 1) * resultsOnPage;
  const shown = hits.slice(from, from + resultsOnPage);
  const linkFor = (more: Readonly<Record<string, string>>): string =>
    linkWith(page, pathOf('search'), { q: query, ...more });
  return html`<p class="note">
      ${hits.length} ${inLanguage(words[hits.length === 1 ? 'one' : 'many'], language)}
    </p>
    ${facets.length > 1 && renderFacets(facets, kind, { page, snapshot, linkFor })}
    <ol class="results" start="${from + 1}">
      ${shown.map((hit) => html`<li>${renderHit(hit, page, snapshot)}</li> `)}
    </ol>
    ${paging(language, {
      current: number,
      count: Math.ceil(hits.length / resultsOnPage),
      link: (other) => linkFor({ ...(kind && { kind }), page: String(other) }),
    })}`;
}

interface Choice {
  readonly page: Page;
  readonly snapshot: Snapshot;
  readonly linkFor: (more: Readonly<Record<string, string>>) => string;
}

/** What kinds of things were found, each a link to them alone. The one that is shown says so. */
function renderFacets(facets: readonly Facet[], chosen: string | undefined, choice: Choice): Html {
  const { page, snapshot, linkFor } = choice;
  const isChosen = ({ kind }: Facet): boolean => kind.value === chosen;
  const render = (href: string, name: Html, isHere: boolean): Html =>
    html`<li><a href="${href}" aria-current="${isHere ? 'true' : 'false'}">${name}</a></li> `;
  const items = facets.map((facet) => {
    const name = html`${nameOf(facet.kind, page, snapshot)} <small>${facet.count}</small>`;
    return render(linkFor({ kind: facet.kind.value }), name, isChosen(facet));
  });
  const rest = items.slice(kindsSeen);
  const isOpen = facets.findIndex(isChosen) >= kindsSeen;
  const more = html`<details ${isOpen ? html`open` : undefined}>
    <summary>${inLanguage(words.more, page.language)}</summary>
    <ul>
      ${rest}
    </ul>
  </details>`;
  return html`<nav class="facets" aria-label="${inLanguage(words.kinds, page.language)}">
    <ul>
      ${render(linkFor({}), html`${inLanguage(words.all, page.language)}`, !facets.some(isChosen))}
      ${items.slice(0, kindsSeen)}
    </ul>
    ${rest.length > 0 && more}
  </nav>`;
}

/** Words that are nearly those, and where to begin instead. */
function renderNothing(
  page: Page,
  { near, instead }: Extract<Finding, { outcome: 'nothing' }>,
  snapshot: Snapshot,
): Html {
  const { language } = page;
  const guesses = near.map(
    (word) => html`<a href="${linkWith(page, pathOf('search'), { q: word })}">${word}</a> `,
  );
  const begin = html`<section class="block">
    <h2>${inLanguage(words.instead, language)}</h2>
    <ul>
      ${instead.map((thing) => html`<li>${linkOf(thing, page, snapshot)}</li> `)}
    </ul>
  </section>`;
  return html`<p class="lead">
      ${inLanguage(words.none, language)} ${inLanguage(words.other, language)}
      <a href="${linkTo(page, pathOf('browse'))}">${inLanguage(words.contents, language)}</a>.
    </p>
    ${near.length > 0 && html`<p>${inLanguage(words.near, language)} ${guesses}?</p>`}
    ${instead.length > 0 && begin}`;
}
