import type { Catalogue } from '../../catalogue/dcat/catalogue.ts';
import { ontologyOf } from '../../model/ontology.ts';
import type { Description } from '../../describe/describe.ts';
import { toDataset, type Dataset } from '../../rdf/dataset.ts';
import type { Literal, NamedNode } from '../../rdf/terms.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { renderAside, renderForDataUsers, type DocumentPage } from './aside.ts';
import { renderCare } from './care.ts';
import { browseLink } from '../values/browse-link.ts';
import type { AssetName } from '../kit/assets.ts';
import { disclosure } from '../kit/components.ts';
import { pageFor, type DeclaredPage } from '../../model/page-declaration.ts';
import type { DocumentContext } from './document-context.ts';
import { headOf } from './head.ts';
import { leadOf, leadOfLayout, renderHeading } from './heading.ts';
import { renderContents } from './graph-contents.ts';
import { renderIncoming } from './incoming.ts';
import { layout } from '../layout/layout.ts';
import { renderNeighbourhood } from './neighbourhood.ts';
import { kindsOf } from '../../model/property-guide.ts';
import { renderProperties } from '../values/properties.ts';
import { renderReference, renderTerms, termsToldIn } from '../reference/reference.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, plainNameOf } from '../values/term.ts';
import { renderContextOf, renderParts } from './sections.ts';
import { viewOfReader } from './view-of-reader.ts';
import { isRemoved, renderRemoval } from './tombstone.ts';
import type { RenderContext } from '../values/value.ts';

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
  const [main] = description.topics;
  const context: DocumentContext = {
    ...renderContextOf(page, description.quads, snapshot),
    around: toDataset(description.neighbourhood),
  };
  const declared = pageFor(main, snapshot);
  const lead = leadOf(main, context.said, page.language) ?? leadOfLayout(declared, context);
  const offers = catalogue && toDataset(catalogue.quads);
  const view = {
    title: plainNameOf(main, page.language, snapshot),
    description: lead?.value,
    trail: declared?.page.equals(main) ? [] : trailTo(main, context),
    head: headOf(page, main, catalogue, context),
    ...(declared
      ? {
          scripts: ['evidence', 'picture'] as const,
          content: renderDeclared(page, description, { declared, lead, offers }, context),
        }
      : renderUndeclared(page, description, lead, context)),
  };
  return layout(page, view, snapshot);
}

/** As the data declares it: a page of its own, or a thing told in the order of its layout. */
function renderDeclared(
  page: DocumentPage,
  description: Description,
  told: {
    readonly declared: DeclaredPage;
    readonly lead: Literal | undefined;
    readonly offers: Dataset | undefined;
  },
  context: DocumentContext,
): Html {
  const { declared, lead, offers } = told;
  const [main] = description.topics;
  const isOnlyPage = declared.page.equals(main);
  const heading = renderHeading(main, { lead, mostKinds: isOnlyPage ? 0 : 1 }, context);
  const blocks = renderBlocks({ ...context, topic: main, blocks: declared.blocks, offers });
  const care = renderCare(main, context);
  if (isOnlyPage) return html`<article class="text-page">${heading} ${blocks} ${care}</article>`;
  return html`<article class="told">
    ${heading} ${blocks} ${renderDataOf(page, main, renderAllFacts(description, context), context)}
    ${care}
  </article>`;
}

/** From labels and shapes alone. */
function renderUndeclared(
  page: DocumentPage,
  description: Description,
  lead: Literal | undefined,
  context: DocumentContext,
): { readonly content: Html; readonly scripts: readonly AssetName[] } {
  const vocabulary = renderTerms(description.topics[0], context);
  if (vocabulary === undefined)
    return { content: renderAnyThing(page, description, lead, context), scripts: [] };
  return {
    content: renderVocabulary(page, description, { lead, vocabulary }, context),
    scripts: ['results'],
  };
}

/** A vocabulary: its terms first; who made it and when is for few readers. */
function renderVocabulary(
  page: DocumentPage,
  description: Description,
  { lead, vocabulary }: { readonly lead: Literal | undefined; readonly vocabulary: Html },
  context: DocumentContext,
): Html {
  const [main] = description.topics;
  return html`<article class="told">
    ${renderHeading(main, { lead, mostKinds: 1 }, context)} ${vocabulary}
    ${renderDataOf(page, main, renderAllFacts(description, context), context)}
    ${renderCare(main, context)}
  </article>`;
}

/** A thing that no layout is for: a term by its reference, anything else by its labels and shapes. */
function renderAnyThing(
  page: DocumentPage,
  description: Description,
  lead: Literal | undefined,
  context: DocumentContext,
): Html {
  const [main] = description.topics;
  const reference = renderReference(main, context);
  const { told, more } = reference
    ? { told: reference, more: renderAllFacts(description, context) }
    : renderByShapes(description, lead, context);
  return html`<article class="told plain">
    ${renderHeading(main, { lead, mostKinds: Infinity }, context)}
    ${isRemoved(main, context.snapshot) && renderRemoval(main, context)} ${told}
    ${renderDataOf(page, main, more, context)} ${renderCare(main, context)}
  </article>`;
}

/** What readers want of a thing, in the order of its shapes and then what mentions it; and what they can do without. */
function renderByShapes(
  description: Description,
  lead: Literal | undefined,
  context: DocumentContext,
): { readonly told: Html; readonly more: Html } {
  const [main, ...others] = description.topics;
  const { read, leavesOut } = viewOfReader(main, lead, context);
  const all = leavesOut ? renderProperties(main, context) : undefined;
  return {
    told: html`${renderFacts(main, others, read)} ${renderIncoming(description, context)}`,
    more: html`${all && disclosure(inLanguage(words.allFacts, context.page.language), all)}
    ${renderNeighbourhood(description, context)}`,
  };
}

/** What can be done with the page's thing, and more of what is said of it. */
function renderDataOf(
  page: DocumentPage,
  main: NamedNode,
  more: Html,
  context: DocumentContext,
): Html {
  return renderForDataUsers(page, html`${renderAside(page, main, context)} ${more}`);
}

/** All facts, and what the page's thing has to do with others, below a page that tells of it in another order. */
function renderAllFacts(description: Description, context: DocumentContext): Html {
  const [main, ...others] = description.topics;
  return html`${disclosure(inLanguage(words.allFacts, context.page.language), renderFacts(main, others, context))}
  ${renderIncoming(description, context)} ${renderNeighbourhood(description, context)}`;
}

/** All that is said of a document's things; terms that its page tells of by themselves are not repeated. */
function renderFacts(
  main: NamedNode,
  others: readonly NamedNode[],
  context: DocumentContext,
): Html {
  const told = termsToldIn(main, context.snapshot);
  const untold = others.filter(({ value }) => !told.has(value));
  return html`${renderProperties(main, context)} ${renderContents(main, context)}
  ${renderParts(untold, context)}`;
}

/** By way of the things of the same kind; to a term, by way of its vocabulary. */
function trailTo(topic: NamedNode, { page, snapshot }: RenderContext): readonly Html[] {
  const ontology = ontologyOf(topic, snapshot.dataset);
  if (ontology && !ontology.equals(topic)) return [linkOf(ontology, page, snapshot)];
  const [kind] = kindsOf(topic, snapshot);
  return kind ? [browseLink(kind, page, snapshot)] : [];
}
