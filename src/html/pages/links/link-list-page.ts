import type { LinkSet } from '../../../links/link-set.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { linkTo, type Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';
import { layout } from '../../layout/layout.ts';
import { renderLinkDownloads } from './link-downloads.ts';

const words = {
  title: { sv: 'Länkar till andras data', en: 'Links to other data' },
  intro: {
    sv: 'Länkarna härifrån till klassifikationer, platser och mål hos andra, i mängder efter vart de leder. För varje länk står hur den har tagits fram och av vem. Sidan om en mängd visar hur den kopplas ihop med andras tabeller.',
    en: 'Links to classifications, places and goals that others publish, in sets by where they lead. Each link says how it was made and by whom. The page of a set shows how to join it with tables from elsewhere.',
  },
  links: { sv: 'länkar', en: 'links' },
  link: { sv: 'länk', en: 'link' },
  format: {
    sv: 'Filerna är skrivna enligt SSSOM, en standard för kopplingar mellan begrepp.',
    en: 'The files are written in SSSOM, a standard for mappings between concepts.',
  },
} satisfies Record<string, Text>;

/** All sets of links, with how each was made. */
export function renderLinkList(page: Page, sets: readonly LinkSet[], snapshot: Snapshot): string {
  const { language } = page;
  const title = inLanguage(words.title, language);
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${inLanguage(words.intro, language)}</p>
    </header>
    <div class="stacks">${sets.map((set) => renderSet(set, page))}</div>
    <p class="note">
      ${inLanguage(words.format, language)}
      <a href="https://w3id.org/sssom/" rel="external">SSSOM</a>
    </p>`;
  const view = { title, description: inLanguage(words.intro, language), trail: [], content };
  return layout(page, { ...view, service: 'linkSets' }, snapshot);
}

function renderSet(set: LinkSet, page: Page): Html {
  const { language } = page;
  const { name, title, method, links } = set;
  return html`<section class="card">
    <h2>
      <a href="${linkTo(page, pathOf('linkSet', { set: name }))}">${inLanguage(title, language)}</a>
    </h2>
    ${inLanguage(method, language) !== '' && html`<p>${inLanguage(method, language)}</p>`}
    <p class="note">
      ${links.length} ${inLanguage(words[links.length === 1 ? 'link' : 'links'], language)}
    </p>
    ${renderLinkDownloads(set, page)}
  </section>`;
}
