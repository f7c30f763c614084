import type { Description } from '../../describe/describe.ts';
import { toDataset, type Dataset } from '../../rdf/dataset.ts';
import { isNamed, terms, type NamedNode, type Term } from '../../rdf/terms.ts';
import { owl } from '../../rdf/vocabulary.ts';
import { namedObjectsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { quotationMarks, type Text } from '../../site/text.ts';
import { disclosure, paging } from '../kit/components.ts';
import { linkWith } from '../kit/page.ts';
import { guidesFor, kindsOf, type PropertyGuides } from '../../model/property-guide.ts';
import { pick } from '../values/properties.ts';
import { reverseNameOf } from '../values/reverse-names.ts';
import { html, textOnly, type Html } from '../kit/template.ts';
import { linkAs, linkOf, sortedByName, textOf } from '../values/term.ts';
import type { Sight } from '../values/value.ts';

const words = {
  heading: { sv: 'Hänvisar hit', en: 'What refers to this' },
  under: { sv: 'under', en: 'under' },
  more: { sv: 'till', en: 'more' },
} satisfies Record<string, Text>;

/** So many of each kind at once; the others of the page on demand. */
const mostShown = 8;

/** Things that point to those of a document, by the property by which they do; a page of them. */
export function renderIncoming(
  { topics, incoming }: Pick<Description, 'topics' | 'incoming'>,
  sight: Sight,
): Html | undefined {
  const { snapshot, page } = sight;
  if (incoming.total === 0) return undefined;
  const guides = guidesFor(kindsOf(topics[0], snapshot), snapshot);
  const sources = sourcesByProperty(topics, toDataset(incoming.quads));
  const rows = underHeadings(sources, (property) => nameBackwards(property, guides, sight)).map(
    ({ heading, things }) =>
      html`<div>
        <dt>${heading}</dt>
        ${renderThings([...things.values()], sight)}
      </div> `,
  );
  return html`<section class="facts" id="incoming">
    <h2>${words.heading[page.language]} <span class="count">${incoming.total}</span></h2>
    <dl>${rows}</dl>
    ${paging(page.language, {
      current: incoming.page,
      count: incoming.pages,
      link: (number) => linkWith(page, page.path, { page: String(number) }) + '#incoming',
    })}
  </section>`;
}

interface Headed {
  readonly heading: Html;
  readonly things: ReadonlyMap<string, NamedNode>;
}

/** Properties that are called the same when read backwards stand under one heading. */
function underHeadings(
  sources: ReadonlyMap<string, ReadonlyMap<string, NamedNode>>,
  nameOfEach: (property: NamedNode) => Html,
): readonly Headed[] {
  const rows = new Map<string, Headed>();
  for (const [property, things] of sources) {
    const heading = nameOfEach(terms.namedNode(property));
    const name = textOnly(heading);
    const row = rows.get(name) ?? { heading, things: new Map() };
    rows.set(name, { ...row, things: new Map([...row.things, ...things]) });
  }
  return [...rows.values()];
}

function renderThings(things: readonly NamedNode[], { page, snapshot }: Sight): Html {
  const link = (thing: NamedNode): Html => linkOf(thing, page, snapshot);
  const inOrder = sortedByName(things, page.language, snapshot);
  const [shown, rest] = [inOrder.slice(0, mostShown), inOrder.slice(mostShown)];
  const list = html`<ul>
    ${rest.map((thing) => html`<li>${link(thing)}</li> `)}
  </ul>`;
  const summary = `${rest.length} ${words.more[page.language]}`;
  return html`${shown.map((thing) => html`<dd>${link(thing)}</dd> `)}
  ${rest.length > 0 ? html`<dd>${disclosure(summary, list)}</dd>` : undefined}`;
}

/** Things that point to some, by the property by which they do. */
export function sourcesByProperty(
  topics: readonly NamedNode[],
  pointing: Dataset,
): ReadonlyMap<string, ReadonlyMap<string, NamedNode>> {
  const sources = new Map<string, Map<string, NamedNode>>();
  for (const topic of topics) {
    for (const { subject, predicate } of pointing.match(null, null, topic)) {
      const holder = holderOf(subject, pointing);
      if (holder === undefined) continue;
      const things = sources.get(predicate.value) ?? new Map<string, NamedNode>();
      sources.set(predicate.value, things.set(holder.value, holder));
    }
  }
  return sources;
}

/** Nameless things that hold each other in a circle belong to nobody. */
const mostSteps = 20;

/** The thing with an address that a nameless one is part of. */
function holderOf(subject: Term, pointing: Dataset, step = 0): NamedNode | undefined {
  if (isNamed(subject)) return subject;
  const [holding] = pointing.match(null, null, subject);
  return holding && step < mostSteps ? holderOf(holding.subject, pointing, step + 1) : undefined;
}

/** A property read from its value's side: as the shapes, its inverse or the field call it, else by its own name. */
function nameBackwards(property: NamedNode, guides: PropertyGuides, sight: Sight): Html {
  const { page, snapshot } = sight;
  const name = pick(guides.get(`^${property.value}`)?.names ?? [], page);
  if (name) return textOf(name, page.language);
  const inverse = inverseOf(property, snapshot.dataset);
  if (inverse) return linkOf(inverse, page, snapshot);
  const common = reverseNameOf(property.value)?.[page.language];
  if (common !== undefined) return linkAs(property, html`${common}`, page, snapshot);
  const [open, close] = quotationMarks[page.language];
  return html`${words.under[page.language]} ${open}${linkOf(property, page, snapshot)}${close}`;
}

function inverseOf(property: NamedNode, dataset: Dataset): NamedNode | undefined {
  const [given] = namedObjectsOf(property, owl.inverseOf, dataset);
  return given ?? namedSubjectsOf(owl.inverseOf, property, dataset)[0];
}
