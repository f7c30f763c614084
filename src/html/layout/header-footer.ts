import { namedQueries } from '../../catalogue/sparql/named-queries.ts';
import { formats } from '../../rdf/syntaxes/formats.ts';
import { pathUnder } from '../../site/addresses.ts';
import { pathOf, type RouteName } from '../../site/routes/routes.ts';
import { inLanguage, languageNames, languages, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { tablesOf } from '../../table/read-tables.ts';
import { linkSetsOf } from '../../links/read-link-sets.ts';
import { dateOf } from '../kit/dates.ts';
import { declaredLinks } from '../../model/page-declaration.ts';
import { frameOf } from './frame.ts';
import { lookOf } from './look.ts';
import { alone, languageField, linkTo, switchTo, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf } from '../values/term.ts';

const words = {
  menu: { sv: 'Meny', en: 'Menu' },
  start: { sv: 'Startsida', en: 'Start page' },
  browse: { sv: 'Innehåll', en: 'Contents' },
  tables: { sv: 'Tabeller', en: 'Tables' },
  query: { sv: 'Ställ frågor', en: 'Query the data' },
  search: { sv: 'Sök', en: 'Search' },
  searchIn: { sv: 'Sök på webbplatsen', en: 'Search the site' },
  suggestions: { sv: 'Förslag', en: 'Suggestions' },
  none: { sv: 'Inga förslag.', en: 'No suggestions.' },
  one: {
    sv: '1 förslag, välj med piltangenterna.',
    en: '1 suggestion, choose with the arrow keys.',
  },
  many: {
    sv: '# förslag, välj med piltangenterna.',
    en: '# suggestions, choose with the arrow keys.',
  },
  publishedBy: { sv: 'Utgivare:', en: 'Publisher:' },
  everything: { sv: 'Allt som en fil', en: 'Everything as one file' },
  about: { sv: 'Om webbplatsen', en: 'About the site' },
  modified: { sv: 'Uppgifterna ändrades senast', en: 'The information was last changed on' },
  example: { sv: 'till exempel', en: 'for example' },
  links: { sv: 'Länkar till andras data', en: 'Links to other data' },
  queries: { sv: 'Färdiga frågor', en: 'Ready-made queries' },
  versions: { sv: 'Versioner och ändringar', en: 'Versions and changes' },
  quality: { sv: 'Kvalitet', en: 'Quality' },
} satisfies Record<string, Text>;

/** What every page can reach: what there is, as tables too, and asking for it. */
const services = [
  { route: 'browse', name: 'browse', isThere: () => true },
  { route: 'tables', name: 'tables', isThere: hasTables },
  { route: 'sparql', name: 'query', isThere: () => true },
] as const;

function hasQueries(snapshot: Snapshot): boolean {
  return namedQueries(snapshot).length > 0;
}

function hasTables(snapshot: Snapshot | undefined): boolean {
  return snapshot !== undefined && tablesOf(snapshot).length > 0;
}

/** The site's name, the ways into it, the search and the other language. */
export function renderHeader(
  page: Page,
  service: RouteName | undefined,
  snapshot: Snapshot | undefined,
): Html {
  const { language } = page;
  const name = snapshot ? frameOf(snapshot, language).name : inLanguage(words.start, language);
  const isHome = page.path === '';
  const hasOwnSearch = isHome || service === 'search';
  return html`<header class="site">
    <div class="bar">
      <a class="brand" href="${linkTo(page, '')}" aria-current="${isHome ? 'page' : 'false'}"
        >${snapshot && renderMark(page, snapshot)}${name}</a
      >
      ${renderMenu(page, service, snapshot)} ${hasOwnSearch ? undefined : renderSearch(page)}
      ${languages.filter((other) => other !== language).map((other) => html`<a class="language" href="${switchTo(page, other)}" hreflang="${other}" lang="${other}">${inLanguage(languageNames, other)}</a>`)}
    </div>
  </header>`;
}

/** The region's mark, where it has one: it says no more than the name beside it. */
function renderMark(page: Page, snapshot: Snapshot): Html | undefined {
  const { mark } = lookOf(snapshot);
  return mark && html`<img class="mark" src="${linkTo(alone(page), mark.path)}" alt="" />`;
}

/** What the data wants every page to lead to, then the services. */
function renderMenu(
  page: Page,
  service: RouteName | undefined,
  snapshot: Snapshot | undefined,
): Html {
  const { language } = page;
  const declared = snapshot ? menuOf(page, snapshot) : [];
  const items = [
    ...declared,
    ...services
      .filter(({ isThere }) => isThere(snapshot))
      .map(({ route, name }) => ({
        href: linkTo(page, pathOf(route)),
        name: html`${inLanguage(words[name], language)}`,
        isHere: route === service,
      })),
  ];
  return html`<nav class="menu" aria-label="${inLanguage(words.menu, language)}">
    <ul>
      ${items.map(({ href, name, isHere }) => html`<li><a href="${href}" aria-current="${isHere ? 'page' : 'false'}">${name}</a></li> `)}
    </ul>
  </nav>`;
}

function menuOf(page: Page, snapshot: Snapshot) {
  return declaredLinks('headerLinks', snapshot).flatMap((thing) => {
    const path = pathUnder(snapshot.baseIri, thing.value);
    if (path === undefined) return [];
    const name = nameOf(thing, page, snapshot);
    return [{ href: linkTo(page, path), name, isHere: path === page.path }];
  });
}

/**
 * A search box, as the header, the start page and the search page have it. Where it stands by itself its name is seen.
 *
 * @param example words that one could search for
 */
export function renderSearch(page: Page, id = 'search', query = '', example?: string): Html {
  const { language } = page;
  const isAlone = id !== 'search';
  const hint = example === undefined ? '' : `${inLanguage(words.example, language)} ${example}`;
  const label = inLanguage(words.searchIn, language);
  return html`<search>
    <form
      class="search"
      action="${linkTo({ ...page, search: '' }, pathOf('search'))}"
      data-suggestions="${inLanguage(words.suggestions, language)}"
      data-none="${inLanguage(words.none, language)}"
      data-one="${inLanguage(words.one, language)}"
      data-many="${inLanguage(words.many, language)}"
    >
      <label class="${isAlone ? 'seen' : 'hidden'}" for="${id}">${label}</label>
      <input
        id="${id}"
        name="q"
        type="search"
        value="${query}"
        placeholder="${hint}"
        autocomplete="off"
      />
      ${languageField(page)}
      <button class="button">${inLanguage(words.search, language)}</button>
    </form>
  </search>`;
}

/** Who stands behind the site, and the whole of it to take away. */
export function renderFooter(page: Page, snapshot: Snapshot): Html {
  const { language } = page;
  const { name, publisher } = frameOf(snapshot, language);
  const fresh = freshnessOf(snapshot, language);
  const dumps = formats.map(({ extension: format, label }) => {
    const href = linkTo({ ...page, search: '' }, pathOf('dump', { format }));
    return html`<li><a href="${href}">${label}</a></li>`;
  });
  const declared = declaredLinks('footerLinks', snapshot);
  return html`<footer class="site">
    <div class="columns">
      <div>
        <p class="brand">${name}</p>
        ${publisher && html`<p>${inLanguage(words.publishedBy, language)} ${linkOf(publisher, page, snapshot)}</p>`}
        ${fresh && html`<p>${fresh}</p>`} ${renderSiteLinks(page, snapshot)}
      </div>
      ${
        declared.length > 0 &&
        html`<nav aria-label="${inLanguage(words.about, language)}">
          <ul class="plain">
            ${declared.map((thing) => html`<li>${linkOf(thing, page, snapshot)}</li> `)}
          </ul>
        </nav>`
      }
      <div>
        <p class="heading">${inLanguage(words.everything, language)}</p>
        <ul class="inline">
          ${dumps}
        </ul>
      </div>
    </div>
  </footer>`;
}

/** What the site has besides its things: versions, queries, its quality, links to others. */
function renderSiteLinks(page: Page, snapshot: Snapshot): Html {
  const { language } = page;
  return html`<p>
      <a href="${linkTo(page, pathOf('versions'))}">${inLanguage(words.versions, language)}</a>
    </p>
    ${hasQueries(snapshot) && html`<p><a href="${linkTo(page, pathOf('queries'))}">${inLanguage(words.queries, language)}</a></p>`}
    <p>
      <a href="${linkTo(page, pathOf('quality'))}">${inLanguage(words.quality, language)}</a>
    </p>
    ${hasLinks(snapshot) && html`<p><a href="${linkTo(page, pathOf('linkSets'))}">${inLanguage(words.links, language)}</a></p>`}`;
}

function hasLinks(snapshot: Snapshot): boolean {
  return linkSetsOf(snapshot).length > 0;
}

/** When what the site says was last changed, in a sentence; nothing where the data does not say. */
export function freshnessOf(snapshot: Snapshot, language: Language): Html | undefined {
  const { modified } = frameOf(snapshot, language);
  return modified && html`${inLanguage(words.modified, language)} ${dateOf(modified, language)}.`;
}
