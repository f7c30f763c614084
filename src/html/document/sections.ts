import type { Description } from '../../describe/describe.ts';
import { toDataset } from '../../rdf/dataset.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { renderPart, renderProperties } from '../values/properties.ts';
import { nameOf } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';
import { renderKinds } from './heading.ts';

const words = {
  more: { sv: 'Fler delar', en: 'More parts' },
  inData: {
    sv: 'Uppgifterna om dem finns när sidan hämtas som data.',
    en: 'Download the page as data to see what is said about them.',
  },
} satisfies Record<string, Text>;

/** A section for each thing that a description is about, to stand in another page. */
export function renderSections(
  page: Page,
  { topics, quads }: Description,
  snapshot: Snapshot,
): readonly Html[] {
  const context = renderContextOf(page, quads, snapshot);
  return topics.map((topic) => renderSection(topic, context));
}

/** What values are shown with on a page that says some statements. */
export function renderContextOf(
  page: Page,
  quads: Description['quads'],
  snapshot: Snapshot,
): RenderContext {
  const context: RenderContext = {
    page,
    snapshot,
    said: toDataset(quads),
    showPart: (part, above) => renderPart(part, context, above),
  };
  return context;
}

/** More sections than this nobody reads; the others are named, and the data has them in full. */
const mostSections = 30;

/** A section for each part of a page, and the names of those beyond the most that anybody reads. */
export function renderParts(topics: readonly NamedNode[], context: RenderContext): Html {
  const { page, snapshot } = context;
  const rest = topics
    .slice(mostSections)
    .map((topic) => html`<li id="${fragmentOf(topic)}">${nameOf(topic, page, snapshot)}</li> `);
  return html`${topics.slice(0, mostSections).map((topic) => renderSection(topic, context))}
  ${
    rest.length > 0 &&
    html`<section>
      <h2>${inLanguage(words.more, page.language)}</h2>
      <p>${inLanguage(words.inData, page.language)}</p>
      <ul class="columns-list">
        ${rest}
      </ul>
    </section>`
  }`;
}

function fragmentOf({ value }: NamedNode): string {
  return value.split('#')[1] ?? '';
}

/** A thing whose address is a document's with `#`, in that document. */
function renderSection(topic: NamedNode, context: RenderContext): Html {
  return html`<section id="${fragmentOf(topic)}" class="topic">
    ${renderKinds(topic, context)}
    <h2>${nameOf(topic, context.page, context.snapshot)}</h2>
    ${renderProperties(topic, context, 'h3')}
  </section>`;
}
