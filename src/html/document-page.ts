import type { Description } from '../describe/describe.ts';
import { toDataset, type Dataset } from '../rdf/dataset.ts';
import { formats } from '../rdf/formats.ts';
import { labelOf } from '../rdf/labels.ts';
import { terms, type NamedNode, type Term } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';
import type { Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { layout, linkTo, type Page } from './layout.ts';
import { html, type Html } from './template.ts';
import { linkOf, nameOf, textOf, wantedBy } from './term.ts';

export interface DocumentPage extends Page {
  /** The document's path without an ending. */
  readonly stem: string;
}

const words = {
  address: { sv: 'Adress', en: 'Address' },
  asData: { sv: 'Samma sak som data', en: 'The same as data' },
} satisfies Record<string, Text>;

/** What a document says, for people: names instead of IRIs, every value a working link or a text. */
export function renderDocumentPage(
  page: DocumentPage,
  { topics, quads }: Description,
  snapshot: Snapshot,
): string {
  const [main] = topics;
  const view = viewOf(page, quads, snapshot);
  const title = labelOf(main, snapshot.dataset, wantedBy(page.language))?.value ?? main.value;
  const links = formats.map(
    ({ extension, label }) =>
      html`<a href="${linkTo(page, `${page.stem}.${extension}`)}">${label}</a> `,
  );
  const content = html`${topics.map((topic, index) => section(topic, index === 0, view))}
    <h2>${words.asData[page.language]}</h2>
    <p>${links}</p>`;
  return layout(page, title, content);
}

/** A section for each thing that a description is about, to stand in another page. */
export function renderSections(
  page: Page,
  { topics, quads }: Description,
  snapshot: Snapshot,
): readonly Html[] {
  const view = viewOf(page, quads, snapshot);
  return topics.map((topic) => section(topic, false, view));
}

interface View {
  readonly page: Page;
  readonly snapshot: Snapshot;
  readonly said: Dataset;
}

function viewOf(page: Page, quads: Description['quads'], snapshot: Snapshot): View {
  return { page, snapshot, said: toDataset(quads) };
}

function section(topic: NamedNode, isMain: boolean, view: View): Html {
  const { page, snapshot, said } = view;
  const kinds = [...said.match(topic, rdf.type)].flatMap(({ object }) =>
    object.termType === 'NamedNode' ? [html`${linkOf(object, page, snapshot)} `] : [],
  );
  const name = nameOf(topic, page, snapshot);
  const fragment = topic.value.split('#')[1] ?? '';
  const heading = isMain ? html`<h1>${name}</h1>` : html`<h2 id="${fragment}">${name}</h2>`;
  return html`${heading}
    <p class="kind">${kinds}</p>
    <p class="kind">${words.address[page.language]}: <code>${topic.value}</code></p>
    ${properties(topic, view, [])}`;
}

/** Everything said of one thing, property by property; `above` keeps circles of blank nodes from being endless. */
function properties(subject: Term, view: View, above: readonly string[]): Html {
  const byPredicate = new Map<string, Term[]>();
  for (const { predicate, object } of view.said.match(subject)) {
    if (predicate.equals(rdf.type) && above.length === 0) continue;
    byPredicate.set(predicate.value, [...(byPredicate.get(predicate.value) ?? []), object]);
  }
  const rows = [...byPredicate].map(
    ([iri, values]) =>
      html`<dt>${linkOf(terms.namedNode(iri), view.page, view.snapshot)}</dt>
        ${values.map((value) => html`<dd>${valueOf(value, view, [...above, subject.value])}</dd>`)}`,
  );
  return html`<dl>${rows}</dl>`;
}

function valueOf(value: Term, view: View, above: readonly string[]): Html {
  switch (value.termType) {
    case 'NamedNode':
      return linkOf(value, view.page, view.snapshot);
    case 'Literal':
      return textOf(value, view.page.language);
    case 'BlankNode':
      return above.includes(value.value) ? html`…` : properties(value, view, above);
    case 'DefaultGraph':
    case 'Quad':
    case 'Variable':
      return html`${value.value}`;
  }
}
