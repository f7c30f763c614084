import { outlineOf } from '../catalogue/offers.ts';
import type { Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { renderGroups } from './browse-page.ts';
import { renderSections } from './document-page.ts';
import { frameOf, listingOf } from './frame.ts';
import { renderSearch } from './furniture.ts';
import { layout } from './layout.ts';
import { type Page } from './page.ts';
import { structuredData } from './structured-data.ts';
import { html } from './template.ts';

const words = {
  intro: {
    sv: 'Allt på den här platsen har en egen adress. Samma adress ger en sida för människor och data för program.',
    en: 'Everything here has an address of its own. The same address gives a page for people and data for programs.',
  },
  version: { sv: 'Version', en: 'Version' },
  statements: { sv: 'påståenden', en: 'statements' },
} satisfies Record<string, Text>;

/** The start page of data that declares none: what there is, class by class. */
export function renderHomePage(page: Page, snapshot: Snapshot): string {
  const { language } = page;
  const { door } = listingOf(snapshot);
  const title = frameOf(snapshot, language).name;
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${words.intro[language]}</p>
      ${renderSearch(page, 'find')}
    </header>
    ${door && renderSections(page, door, snapshot)} ${renderGroups(page, snapshot)}
    <p class="note">
      ${words.version[language]} <code>${snapshot.version}</code>, ${snapshot.quads.length}
      ${words.statements[language]}
    </p>`;
  const head = structuredData(outlineOf(snapshot), language);
  return layout(page, { title, content, head }, snapshot);
}
