import type { Dataset } from '../../../rdf/dataset.ts';
import { labelOf, speaks } from '../../../rdf/labels.ts';
import { isLiteral, isNamed, type Literal, type NamedNode, type Term } from '../../../rdf/terms.ts';
import type { OwnName } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { dcterms, rdf } from '../../../rdf/vocabulary.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { oneIn, ownWords, reach } from '../../../model/page-declaration.ts';
import { renderBadge } from './badge.ts';
import { renderMarkdown } from '../../kit/markdown.ts';
import type { Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';
import { sortedByName, textOf, wantedBy } from '../../values/term.ts';
import { valueOf, type RenderContext } from '../../values/value.ts';

/** What a block is shown with: the thing that the page is about, and whatever any value needs. */
export interface BlockContext extends RenderContext {
  readonly topic: NamedNode;
  /** The blocks of the page, for those that lead to each other. */
  readonly blocks: readonly Term[];
  /** What the site offers with the sizes of its files, on the pages that are about that. */
  readonly offers?: Dataset | undefined;
}

/** Whether a block is of a kind. */
export function isOfKind(block: Term, kind: OwnName, { snapshot }: BlockContext): boolean {
  return objectsOf(block, rdf.type, snapshot.dataset).some((each) =>
    each.equals(ownWords(snapshot)[kind]),
  );
}

/** Makes a block of its declaration, or nothing where there is nothing to show. */
export type RenderBlock = (block: Term, context: BlockContext) => Html | undefined;

/** A block's content under its declared heading and words; closed where the declaration wants it so. */
export function inSection(name: string, block: Term, context: BlockContext, content: Html): Html {
  const heading = headingOf(block, context);
  const badge = renderBadgeOf(block, context);
  const shown = html`${introOf(block, context)} ${content}`;
  if (heading && isClosed(block, context)) {
    return html`<section class="block closed ${name}">
      <details>
        <summary>
          <h2>${heading}</h2>
          ${badge}
        </summary>
        <div class="disclosed">${shown}</div>
      </details>
    </section>`;
  }
  return html`<section class="block ${name}">
    ${heading && html`<h2>${heading}</h2>`} ${badge && html`<p class="whose">${badge}</p>`} ${shown}
  </section>`;
}

function isClosed(block: Term, { snapshot }: BlockContext): boolean {
  return oneIn(block, 'closed', snapshot)?.value === 'true';
}

/** Whose words a block shows, where the declaration says it. */
function renderBadgeOf(block: Term, { page, snapshot }: BlockContext): Html | undefined {
  const whose = oneIn(block, 'whoseWords', snapshot);
  return whose && isNamed(whose) ? renderBadge(whose, page, snapshot) : undefined;
}

/** What a block or a field is called. */
export function headingOf(node: Term, { page, snapshot }: BlockContext): Html | undefined {
  const label = labelOf(node, snapshot.dataset, wantedBy(page.language));
  return label && textOf(label, page.language);
}

/** The same where no language can be marked. */
export function plainHeadingOf(node: Term, { page, snapshot }: BlockContext): string {
  return labelOf(node, snapshot.dataset, wantedBy(page.language))?.value ?? '';
}

function introOf(node: Term, context: BlockContext): Html | undefined {
  const intro = spokenIn(
    objectsOf(node, dcterms.description, context.snapshot.dataset),
    context.page,
  );
  return intro && html`<div class="intro">${renderMarkdown(intro.value, context.page)}</div>`;
}

/** The text in the reader's language, else in any. */
export function spokenIn(values: readonly Term[], { language }: Page): Literal | undefined {
  const texts = values.filter(isLiteral);
  const spoken = wantedBy(language).map((wanted) =>
    texts.find((text) => speaks(text.language, wanted)),
  );
  return spoken.find((text) => text !== undefined) ?? texts[0];
}

/** The text that sums up a thing by a block's declaration: of several the first, such as the first sentence of an ordered text. */
export function summaryOf(thing: Term, block: Term, context: BlockContext): Literal | undefined {
  return spokenIn(reach(thing, block, 'summary', context.snapshot), context.page);
}

/** What a field says of a thing: of texts in several languages the reader's only, the rest by name. */
export function fieldValues(field: Term, thing: Term, context: BlockContext): readonly Html[] {
  return fieldTerms(field, thing, context).map((value) => valueOf(value, context));
}

/** The same as terms. */
export function fieldTerms(field: Term, thing: Term, context: BlockContext): readonly Term[] {
  const { page, snapshot } = context;
  const values = reach(thing, field, 'path', snapshot);
  const inLanguages = values.filter((value) => isLiteral(value) && value.language !== '');
  const best = spokenIn(inLanguages, page);
  const kept = values.filter(
    (value) =>
      best === undefined ||
      !isLiteral(value) ||
      value.language === '' ||
      value.language === best.language,
  );
  return sortedByName(kept, page.language, snapshot);
}
