import type { Description } from '../../describe/describe.ts';
import { toDataset, type Dataset } from '../../rdf/dataset.ts';
import { isNamed, terms, type NamedNode, type Term } from '../../rdf/terms.ts';
import { owl } from '../../rdf/vocabulary.ts';
import { namedObjectsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { inLanguage, type ByLanguage, type Text } from '../../site/text.ts';
import { paging } from '../kit/components.ts';
import { linkWith } from '../kit/page.ts';
import { guidesFor, kindsOf, type PropertyGuides } from '../../model/property-guide.ts';
import { pick } from '../values/properties.ts';
import { reverseNameOf } from '../values/reverse-names.ts';
import { html, textOnly, type Html } from '../kit/template.ts';
import { linkOf, nameOf, sortedByName, textOf } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';
import type { DocumentContext } from './document-context.ts';

const words = {
  heading: { sv: 'Nämns på andra sidor', en: 'Mentioned on other pages' },
} satisfies Record<string, Text>;

const pages = {
  sv: { one: 'en sida', several: 'flera sidor', many: 'sidor' },
  en: { one: 'one page', several: 'several pages', many: 'pages' },
} as const;

/** A sentence around the name of a property. How many there are is not known where a list goes on on another page. */
const sentences: ByLanguage<(name: Html, count: number | undefined) => Html> = {
  sv: (name, count) => html`Anges som ”${name}” på ${counted(count, pages.sv)}`,
  en: (name, count) => html`Given as “${name}” on ${counted(count, pages.en)}`,
};

/** Longer lists are folded until somebody opens them. */
const mostShown = 8;

/** Things that point to those of a document, by the property by which they do, each in a sentence; a page of them. */
export function renderIncoming(
  { topics, incoming }: Pick<Description, 'topics' | 'incoming'>,
  context: DocumentContext,
): Html | undefined {
  const { snapshot, page } = context;
  if (incoming.total === 0) return undefined;
  const guides = guidesFor(kindsOf(topics[0], snapshot), snapshot);
  const sources = sourcesByProperty(topics, toDataset(incoming.quads));
  const isWhole = incoming.pages === 1;
  const rows = underNames(sources, (property) => nameBackwards(property, guides, context)).map(
    (mention) => renderMention(mention, isWhole, context),
  );
  return html`<section class="mentions" id="incoming">
    <h2>
      ${inLanguage(words.heading, page.language)} <span class="count">${incoming.total}</span>
    </h2>
    ${rows}
    ${paging(page.language, {
      current: incoming.page,
      count: incoming.pages,
      link: (number) => linkWith(page, page.path, { page: String(number) }) + '#incoming',
    })}
  </section>`;
}

function renderMention({ name, things }: Mention, isWhole: boolean, context: RenderContext): Html {
  const { shown, isReverse } = name;
  const count = isWhole ? things.size : undefined;
  const sentence = isReverse
    ? reverseHeading(shown, count)
    : inLanguage(sentences, context.page.language)(shown, count);
  return html`<details class="printed" ${things.size > mostShown ? undefined : html`open`}>
    <summary><h3>${sentence}</h3></summary>
    ${renderThings([...things.values()], context)}
  </details> `;
}

function counted(
  count: number | undefined,
  { one, several, many }: Readonly<Record<'one' | 'several' | 'many', string>>,
): string {
  if (count === undefined) return several;
  return count === 1 ? one : `${count} ${many}`;
}

function reverseHeading(name: Html, count: number | undefined): Html {
  return html`${name} ${count !== undefined && html`<span class="count">${count}</span>`}`;
}

/** What a property is called on its value's page: by what the things there are to it, or by the property's own name. */
interface BackwardName {
  readonly shown: Html;
  readonly isReverse: boolean;
}

/** What mentions a thing in one way. */
interface Mention {
  readonly name: BackwardName;
  readonly things: ReadonlyMap<string, NamedNode>;
}

/** Properties that are called the same when read backwards stand together. */
function underNames(
  sources: ReadonlyMap<string, ReadonlyMap<string, NamedNode>>,
  nameOfEach: (property: NamedNode) => BackwardName,
): readonly Mention[] {
  const rows = new Map<string, Mention>();
  for (const [property, things] of sources) {
    const name = nameOfEach(terms.namedNode(property));
    const key = textOnly(name.shown);
    const row = rows.get(key) ?? { name, things: new Map() };
    rows.set(key, { ...row, things: new Map([...row.things, ...things]) });
  }
  return [...rows.values()];
}

function renderThings(things: readonly NamedNode[], { page, snapshot }: RenderContext): Html {
  const inOrder = sortedByName(things, page.language, snapshot);
  return html`<ul class="${things.length > mostShown ? 'columns-list' : 'plain'}">
    ${inOrder.map((thing) => html`<li>${linkOf(thing, page, snapshot)}</li> `)}
  </ul>`;
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
function nameBackwards(
  property: NamedNode,
  guides: PropertyGuides,
  { page, snapshot, around }: DocumentContext,
): BackwardName {
  const given = pick(guides.get(`^${property.value}`)?.names ?? [], page);
  if (given) return { shown: textOf(given, page.language), isReverse: true };
  const inverse = inverseOf(property, around);
  if (inverse) return { shown: nameOf(inverse, page, snapshot), isReverse: true };
  const common = inLanguage(reverseNameOf(property.value), page.language);
  if (common !== undefined) return { shown: html`${common}`, isReverse: true };
  return { shown: nameOf(property, page, snapshot), isReverse: false };
}

function inverseOf(property: NamedNode, dataset: Dataset): NamedNode | undefined {
  const [given] = namedObjectsOf(property, owl.inverseOf, dataset);
  return given ?? namedSubjectsOf(owl.inverseOf, property, dataset)[0];
}
