import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Description } from '../describe/describe.ts';
import { toDataset } from '../rdf/dataset.ts';
import { formats } from '../rdf/formats.ts';
import { speaks } from '../rdf/labels.ts';
import type { Literal, NamedNode } from '../rdf/terms.ts';
import { dcterms, rdfs, skos } from '../rdf/vocabulary.ts';
import type { Language, Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { renderAside, type DocumentPage } from './aside.ts';
import { browseLink } from './browse-page.ts';
import { disclosure } from './components.ts';
import { pageFor } from './declared.ts';
import { renderContents } from './graph-contents.ts';
import { renderIncoming } from './incoming.ts';
import { layout } from './layout.ts';
import { linkTo, type Page } from './page.ts';
import { renderNeighbourhood } from './neighbourhood.ts';
import { kindsOf } from './property-guide.ts';
import { renderPart, renderProperties } from './properties.ts';
import { renderBlocks } from './render-blocks.ts';
import { html, type Html } from './template.ts';
import { structuredData } from './structured-data.ts';
import { linkOf, nameOf, plainNameOf, textOf } from './term.ts';
import type { Sight } from './value.ts';

export type { DocumentPage } from './aside.ts';

const words = {
  allFacts: { sv: 'Alla uppgifter', en: 'All facts' },
} satisfies Record<string, Text>;

/**
 * What a document says, for people: names instead of IRIs, every value a working link or a text.
 *
 * @param catalogue what search engines are told, on the pages that are about it
 */
export function renderDocumentPage(
  page: DocumentPage,
  description: Description,
  snapshot: Snapshot,
  catalogue?: Catalogue,
): string {
  const [main, ...others] = description.topics;
  const sight = sightOf(page, description.quads, snapshot);
  const lead = leadOf(main, sight, page.language);
  const declared = pageFor(main, snapshot);
  const isOnlyPage = declared?.page.equals(main) === true;
  const heading = renderHeading(main, { lead, isOnlyPage }, sight);
  const blocks = declared && renderBlocks({ ...sight, topic: main, blocks: declared.blocks });
  const facts = html`${renderProperties(main, sight)} ${renderContents(main, sight)}
  ${others.map((topic) => renderSection(topic, sight))}`;
  const content = isOnlyPage
    ? html`<article class="text-page">${heading} ${blocks}</article>`
    : html`<div class="document">
        <article>
          ${heading} ${blocks ?? facts}
          ${blocks && disclosure(words.allFacts[page.language], facts)}
          ${renderIncoming(description, sight)} ${renderNeighbourhood(description, sight)}
        </article>
        ${renderAside(page, main, snapshot)}
      </div>`;
  const view = {
    title: plainNameOf(main, page.language, snapshot),
    description: lead?.value,
    trail: isOnlyPage ? [] : trailTo(main, sight),
    head: [alternates(page), structuredData(catalogue, page.language)],
    scripts: blocks ? (['copy', 'evidence'] as const) : (['copy'] as const),
    content,
  };
  return layout(page, view, snapshot);
}

/** A section for each thing that a description is about, to stand in another page. */
export function renderSections(
  page: Page,
  { topics, quads }: Description,
  snapshot: Snapshot,
): readonly Html[] {
  const sight = sightOf(page, quads, snapshot);
  return topics.map((topic) => renderSection(topic, sight));
}

/** What values are shown with on a page that says some statements. */
export function sightOf(page: Page, quads: Description['quads'], snapshot: Snapshot): Sight {
  const sight: Sight = {
    page,
    snapshot,
    said: toDataset(quads),
    showPart: (part, above) => renderPart(part, sight, above),
  };
  return sight;
}

function renderHeading(
  topic: NamedNode,
  { lead, isOnlyPage }: { readonly lead: Literal | undefined; readonly isOnlyPage: boolean },
  sight: Sight,
): Html {
  const { page, snapshot } = sight;
  return html`<header class="title">
    ${isOnlyPage ? undefined : renderKinds(topic, sight)}
    <h1>${nameOf(topic, page, snapshot)}</h1>
    ${lead && html`<p class="lead">${textOf(lead, page.language)}</p>`}
  </header>`;
}

function renderKinds(topic: NamedNode, { page, snapshot }: Sight): Html | undefined {
  const kinds = kindsOf(topic, snapshot).map(
    (kind) => html`<li>${linkOf(kind, page, snapshot)}</li> `,
  );
  if (kinds.length === 0) return undefined;
  return html`<ul class="kinds">
    ${kinds}
  </ul>`;
}

/** A thing whose address is a document's with `#`, in that document. */
function renderSection(topic: NamedNode, sight: Sight): Html {
  const fragment = topic.value.split('#')[1] ?? '';
  return html`<section id="${fragment}" class="topic">
    ${renderKinds(topic, sight)}
    <h2>${nameOf(topic, sight.page, sight.snapshot)}</h2>
    ${renderProperties(topic, sight, 'h3')}
  </section>`;
}

/** What a thing is said to be in a sentence, in the reader's language. */
function leadOf(topic: NamedNode, { said }: Sight, language: Language): Literal | undefined {
  return [dcterms.description, skos.definition, rdfs.comment]
    .flatMap((property) => [...said.match(topic, property)])
    .map(({ object }) => object)
    .filter((object) => object.termType === 'Literal')
    .find((text) => speaks(text.language, language) || text.language === '');
}

/** By way of the things of the same kind. */
function trailTo(topic: NamedNode, { page, snapshot }: Sight): readonly Html[] {
  const [kind] = kindsOf(topic, snapshot);
  return kind ? [browseLink(kind, page, snapshot)] : [];
}

/** Where programs find the other forms of a page. */
function alternates({ stem, ...page }: DocumentPage): Html {
  return html`${formats.map(
    ({ extension, mediaType, label }) =>
      html`<link
        rel="alternate"
        type="${mediaType}"
        title="${label}"
        href="${linkTo({ ...page, search: '' }, `${stem}.${extension}`)}"
      />`,
  )}`;
}
