import { outlineOf } from '../../catalogue/self-description.ts';
import { terms } from '../../rdf/terms.ts';
import { dcterms, skos } from '../../rdf/vocabulary.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { spokenIn } from '../blocks/parts/block.ts';
import { renderGroups } from './browse-page.ts';
import { objectsOf } from '../../rdf/values.ts';
import { pageFor, type DeclaredPage } from '../../model/page-declaration.ts';
import { renderSections, renderContextOf } from '../document/sections.ts';
import { frameOf } from '../layout/frame.ts';
import { listingOf } from '../../model/listing.ts';
import { freshnessOf, renderSearch } from '../layout/header-footer.ts';
import { layout } from '../layout/layout.ts';
import { lookOf } from '../layout/look.ts';
import { alone, linkTo, type Page } from '../kit/page.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { catalogueInHead } from '../document/structured-data.ts';
import { html, type Html } from '../kit/template.ts';
import { nameOf, plainNameOf } from '../values/term.ts';

const words = {
  intro: {
    sv: 'Allt på den här webbplatsen har en egen adress. Samma adress ger en sida för människor och data för program.',
    en: 'Everything here has an address of its own. The same address gives a page for people and data for programs.',
  },
} satisfies Record<string, Text>;

/** The start page: as the data declares it, else what there is, class by class. */
export function renderHomePage(page: Page, snapshot: Snapshot): string {
  const base = terms.namedNode(snapshot.baseIri);
  const declared = pageFor(base, snapshot);
  return declared ? renderDeclared(page, declared, snapshot) : renderListing(page, snapshot);
}

function renderDeclared(page: Page, declared: DeclaredPage, snapshot: Snapshot): string {
  const topic = terms.namedNode(snapshot.baseIri);
  const lead = spokenIn(objectsOf(declared.page, dcterms.description, snapshot.dataset), page);
  const context = { ...renderContextOf(page, [], snapshot), topic, blocks: declared.blocks };
  const heading = nameOf(declared.page, page, snapshot);
  const examples = objectsOf(declared.page, skos.example, snapshot.dataset);
  const example = spokenIn(examples, page)?.value;
  const content = html`${renderHero(page, { heading, lead: lead?.value, example }, snapshot)}
  ${renderBlocks(context)}`;
  const title = plainNameOf(declared.page, page.language, snapshot);
  const head = catalogueInHead(outlineOf(snapshot), page.language);
  return layout(page, { title, description: lead?.value, content, head }, snapshot);
}

function renderListing(page: Page, snapshot: Snapshot): string {
  const { name } = frameOf(snapshot, page.language);
  const { door } = listingOf(snapshot);
  const content = html`${renderHero(page, { heading: html`${name}`, lead: inLanguage(words.intro, page.language) }, snapshot)}
  ${door && renderSections(page, door, snapshot)} ${renderGroups(page, snapshot)}`;
  const head = catalogueInHead(outlineOf(snapshot), page.language);
  return layout(page, { title: name, content, head }, snapshot);
}

interface Hero {
  readonly heading: Html;
  readonly lead: string | undefined;
  /** Words that one may search for. */
  readonly example?: string | undefined;
}

/** What this is, a search with an example where the start page has one, and how fresh it is. */
function renderHero(page: Page, { heading, lead, example }: Hero, snapshot: Snapshot): Html {
  const fresh = freshnessOf(snapshot, page.language);
  const { picture } = lookOf(snapshot);
  const scene =
    picture && html`<img class="scene" src="${linkTo(alone(page), picture.path)}" alt="" />`;
  return html`<header class="title hero ${picture ? 'scenic' : 'plain'}">
    <h1>${heading}</h1>
    ${lead && html`<p class="lead">${lead}</p>`} ${renderSearch(page, 'find', '', example)}
    ${fresh && html`<p class="note">${fresh}</p>`} ${scene}
  </header>`;
}
