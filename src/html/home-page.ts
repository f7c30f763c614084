import type { Listing } from '../catalogue/listing.ts';
import { renderSections } from './document-page.ts';
import { labelOf } from '../rdf/labels.ts';
import type { Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { layout, type Page } from './layout.ts';
import { html, type Html } from './template.ts';
import { linkOf, nameOf, wantedBy } from './term.ts';

const words = {
  untitled: { sv: 'Länkade öppna data', en: 'Linked open data' },
  intro: {
    sv: 'Allt på den här platsen har en egen adress. Samma adress ger en sida för människor och data för program.',
    en: 'Everything here has an address of its own. The same address gives a page for people and data for programs.',
  },
  more: { sv: 'till', en: 'more' },
  version: { sv: 'Version', en: 'Version' },
  statements: { sv: 'påståenden', en: 'statements' },
} satisfies Record<string, Text>;

/** What there is, class by class. */
export function renderHomePage(page: Page, listing: Listing, snapshot: Snapshot): string {
  const { language } = page;
  const name = listing.dataset && labelOf(listing.dataset, snapshot.dataset, wantedBy(language));
  const title = name?.value ?? words.untitled[language];
  const content = html`<h1>${title}</h1>
    <p>${words.intro[language]}</p>
    ${listing.door && renderSections(page, listing.door, snapshot)}
    ${listing.groups.map((group) => section(group, page, snapshot))}
    <p class="kind">
      ${words.version[language]} <code>${snapshot.version}</code>, ${snapshot.quads.length}
      ${words.statements[language]}
    </p>`;
  return layout(page, title, content);
}

function section(group: Listing['groups'][number], page: Page, snapshot: Snapshot): Html {
  const shown = group.things.slice(0, mostShown);
  const rest = group.things.length - shown.length;
  const more = rest > 0 ? html`<li>… ${rest} ${words.more[page.language]}</li>` : undefined;
  return html`<h2>${nameOf(group.kind, page, snapshot)}</h2>
    <ul>
      ${shown.map((thing) => html`<li>${linkOf(thing, page, snapshot)}</li>`)}${more}
    </ul>`;
}

/** A page of links stays readable; the class's own document and SPARQL lead to the rest. */
const mostShown = 100;
