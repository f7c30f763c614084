import type { Dataset } from '../../rdf/dataset.ts';
import { labelOf, speaks } from '../../rdf/labels.ts';
import { isLiteral, type Literal, type NamedNode, type Term } from '../../rdf/terms.ts';
import { dcterms } from '../../rdf/vocabulary.ts';
import { objectsOf } from '../../rdf/values.ts';
import { reach } from '../../model/page-declaration.ts';
import { renderMarkdown } from '../kit/markdown.ts';
import type { Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { sortedByName, textOf, wantedBy } from '../values/term.ts';
import { valueOf, type Sight } from '../values/value.ts';

/** What a block is shown with: the thing that the page is about, and whatever any value needs. */
export interface Stage extends Sight {
  readonly topic: NamedNode;
  /** The blocks of the page, for those that lead to each other. */
  readonly blocks: readonly Term[];
  /** What the site offers with the sizes of its files, on the pages that are about that. */
  readonly offers?: Dataset | undefined;
}

/** Makes a block of its declaration, or nothing where there is nothing to show. */
export type RenderBlock = (block: Term, stage: Stage) => Html | undefined;

/** A block's content under its declared heading and words. */
export function inSection(name: string, block: Term, stage: Stage, content: Html): Html {
  const heading = headingOf(block, stage);
  return html`<section class="block ${name}">
    ${heading && html`<h2>${heading}</h2>`} ${introOf(block, stage)} ${content}
  </section>`;
}

/** What a block or a field is called. */
export function headingOf(node: Term, { page, snapshot }: Stage): Html | undefined {
  const label = labelOf(node, snapshot.dataset, wantedBy(page.language));
  return label && textOf(label, page.language);
}

/** The same where no language can be marked. */
export function plainHeadingOf(node: Term, { page, snapshot }: Stage): string {
  return labelOf(node, snapshot.dataset, wantedBy(page.language))?.value ?? '';
}

function introOf(node: Term, stage: Stage): Html | undefined {
  const intro = spokenIn(objectsOf(node, dcterms.description, stage.snapshot.dataset), stage.page);
  return intro && html`<div class="intro">${renderMarkdown(intro.value, stage.page)}</div>`;
}

/** The text in the reader's language, else in any. */
export function spokenIn(values: readonly Term[], { language }: Page): Literal | undefined {
  const texts = values.filter(isLiteral);
  const spoken = wantedBy(language).map((wanted) =>
    texts.find((text) => speaks(text.language, wanted)),
  );
  return spoken.find((text) => text !== undefined) ?? texts[0];
}

/** What a field says of a thing: of texts in several languages the reader's only, the rest by name. */
export function fieldValues(field: Term, thing: Term, stage: Stage): readonly Html[] {
  return fieldTerms(field, thing, stage).map((value) => valueOf(value, stage));
}

/** The same as terms. */
export function fieldTerms(field: Term, thing: Term, stage: Stage): readonly Term[] {
  const { page, snapshot } = stage;
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
