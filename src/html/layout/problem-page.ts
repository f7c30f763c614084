import { nearDocuments } from '../../describe/near-documents.ts';
import { terms } from '../../rdf/terms.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkOf } from '../values/term.ts';
import { renderSearch } from './header-footer.ts';
import { layout } from './layout.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';

export interface ProblemWords {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

const words = {
  start: { sv: 'Till startsidan', en: 'To the start page' },
  near: { sv: 'Menade du något av det här?', en: 'Did you mean one of these?' },
  search: { sv: 'Sök efter det du vill ha', en: 'Search for what you want' },
} satisfies Record<string, Text>;

/** A problem, for people. Where there is nothing, what has an address like it, and a search. */
export function renderProblemPage(
  page: Page,
  { title, detail, status }: ProblemWords,
  snapshot?: Snapshot,
): string {
  const content = html`<header class="title">
      <h1>${title}</h1>
    </header>
    <p class="lead">${detail}</p>
    ${snapshot && status === 404 && renderWaysOn(page, snapshot)}
    <p><a href="${linkTo(page, '')}">${inLanguage(words.start, page.language)}</a></p>`;
  return layout(page, { title, content }, snapshot);
}

function renderWaysOn(page: Page, snapshot: Snapshot): Html {
  const near = nearDocuments(page.path, snapshot).map((path) =>
    terms.namedNode(snapshot.baseIri + path),
  );
  const guesses = html`<section class="block">
    <h2>${inLanguage(words.near, page.language)}</h2>
    <ul>
      ${near.map((thing) => html`<li>${linkOf(thing, page, snapshot)}</li> `)}
    </ul>
  </section>`;
  return html`${near.length > 0 && guesses}
    <section class="block">
      <h2>${inLanguage(words.search, page.language)}</h2>
      ${renderSearch(page, 'find')}
    </section>`;
}
