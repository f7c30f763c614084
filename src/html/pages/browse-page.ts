import type { Group } from '../../model/listing.ts';
import { speaks } from '../../rdf/labels.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { dcterms, rdfs, skos } from '../../rdf/vocabulary.ts';
import { literalsOf } from '../../rdf/values.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { paging } from '../kit/components.ts';
import { listingOf } from '../../model/listing.ts';
import { layout } from '../layout/layout.ts';
import { linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf, plainNameOf, sortedByName, textOf } from '../values/term.ts';
import { thingInHead } from '../document/structured-data.ts';
import { pathOf } from '../../site/routes/routes.ts';

const words = {
  title: { sv: 'Innehåll', en: 'Contents' },
  intro: {
    sv: 'Allt som har en egen adress här, ordnat efter vad det är.',
    en: 'Everything that has an address of its own here, by what it is.',
  },
  all: { sv: 'Visa alla', en: 'Show all' },
  meaning: { sv: 'Vad klassen betyder:', en: 'What the class means:' },
} satisfies Record<string, Text>;

/** So many of each class in the overview, and on each page of one class. */
const [mostInOverview, mostOnPage] = [6, 100];

/** A page of the things of a class. */
export interface Part {
  readonly group: Group;
  /** Counted from 1. */
  readonly number: number;
}

/** How many pages the things of a class take. */
export function pagesOf({ things }: Group): number {
  return Math.ceil(things.length / mostOnPage);
}

/** What there is: some of every class, or of one class a page. */
export function renderBrowsePage(page: Page, part: Part | undefined, snapshot: Snapshot): string {
  return part ? renderClass(page, part, snapshot) : renderOverview(page, snapshot);
}

function renderOverview(page: Page, snapshot: Snapshot): string {
  const title = inLanguage(words.title, page.language);
  const content = html`<header class="title">
      <h1>${title}</h1>
      <p class="lead">${inLanguage(words.intro, page.language)}</p>
    </header>
    ${renderGroups(page, snapshot)}`;
  return layout(page, { title, trail: [], content, service: 'browse' }, snapshot);
}

/** Every class with some of its things. */
export function renderGroups(page: Page, snapshot: Snapshot): Html {
  const { groups } = listingOf(snapshot);
  return html`<div class="stacks">
    ${groups.map((group) => renderGroup(group, page, snapshot))}
  </div>`;
}

function renderGroup({ kind, things }: Group, page: Page, snapshot: Snapshot): Html {
  const shown = sortedByName(things, page.language, snapshot).slice(0, mostInOverview);
  const href = linkWith(page, pathOf('browse'), { class: kind.value });
  const all = html`<p>
    <a href="${href}"
      >${inLanguage(words.all, page.language)} ${things.length}<span class="hidden"
        >: ${nameOf(kind, page, snapshot)}</span
      ></a
    >
  </p>`;
  return html`<section class="card">
    <h2>${nameOf(kind, page, snapshot)} <span class="count">${things.length}</span></h2>
    <ul>
      ${shown.map((thing) => html`<li>${linkOf(thing, page, snapshot)}</li> `)}
    </ul>
    ${things.length > shown.length ? all : undefined}
  </section>`;
}

function renderClass(page: Page, { group, number }: Part, snapshot: Snapshot): string {
  const { language } = page;
  const { kind, things } = group;
  const inOrder = sortedByName(things, language, snapshot);
  const shown = inOrder.slice((number - 1) * mostOnPage, number * mostOnPage);
  const all = linkWith(page, pathOf('browse'), {});
  const overview = html`<a href="${all}">${inLanguage(words.title, language)}</a>`;
  const content = html`<header class="title">
      <h1>${nameOf(kind, page, snapshot)} <span class="count">${things.length}</span></h1>
      ${renderMeaning(kind, page, snapshot)}
    </header>
    <ul class="columns-list">
      ${shown.map((thing) => html`<li>${linkOf(thing, page, snapshot)}</li> `)}
    </ul>
    ${paging(language, {
      current: number,
      count: pagesOf(group),
      link: (other) => linkWith(page, pathOf('browse'), { class: kind.value, page: String(other) }),
    })}`;
  const title = plainNameOf(kind, language, snapshot);
  const head = thingInHead(kind, snapshot, language);
  return layout(page, { title, trail: [overview], content, head, service: 'browse' }, snapshot);
}

function renderMeaning(kind: NamedNode, page: Page, snapshot: Snapshot): Html {
  const meaning = [skos.definition, rdfs.comment, dcterms.description]
    .flatMap((property) => literalsOf(kind, property, snapshot.dataset))
    .find((text) => speaks(text.language, page.language));
  return html`${meaning && html`<p class="lead">${textOf(meaning, page.language)}</p>`}
    <p>${inLanguage(words.meaning, page.language)} ${linkOf(kind, page, snapshot)}</p>`;
}
