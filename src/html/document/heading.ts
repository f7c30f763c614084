import { speaks } from '../../rdf/labels.ts';
import type { Dataset } from '../../rdf/dataset.ts';
import type { Literal, NamedNode } from '../../rdf/terms.ts';
import { dcterms, rdfs, skos } from '../../rdf/vocabulary.ts';
import { literalsOf } from '../../rdf/values.ts';
import type { Language } from '../../site/text.ts';
import type { DeclaredPage } from '../../model/page-declaration.ts';
import { kindsOf } from '../../model/property-guide.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf, textOf } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';

/** What a page begins with: what the thing is, its name, and a sentence about it. */
export function renderHeading(
  topic: NamedNode,
  { lead, mostKinds }: { readonly lead: Literal | undefined; readonly mostKinds: number },
  context: RenderContext,
): Html {
  const { page, snapshot } = context;
  return html`<header class="title">
    ${renderKinds(topic, context, mostKinds)}
    <h1>${nameOf(topic, page, snapshot)}</h1>
    ${lead && html`<p class="lead">${textOf(lead, page.language)}</p>`}
  </header>`;
}

/** What a thing is, what says most of it first. */
export function renderKinds(
  topic: NamedNode,
  { page, snapshot }: RenderContext,
  most = Infinity,
): Html | undefined {
  const kinds = kindsOf(topic, snapshot)
    .slice(0, most)
    .map((kind) => html`<li>${linkOf(kind, page, snapshot)}</li> `);
  if (kinds.length === 0) return undefined;
  return html`<ul class="kinds">
    ${kinds}
  </ul>`;
}

/** What a thing is said to be in a sentence, in the reader's language. */
export function leadOf(topic: NamedNode, said: Dataset, language: Language): Literal | undefined {
  return [dcterms.description, skos.definition, rdfs.comment]
    .flatMap((property) => literalsOf(topic, property, said))
    .find((text) => speaks(text.language, language) || text.language === '');
}

/** What the pages of a layout begin with where the thing itself has no description. */
export function leadOfLayout(
  declared: DeclaredPage | undefined,
  { page, snapshot }: RenderContext,
): Literal | undefined {
  return declared && leadOf(declared.page, snapshot.dataset, page.language);
}
