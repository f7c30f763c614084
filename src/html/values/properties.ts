import { labelOf, labelProperties, speaks } from '../../rdf/labels.ts';
import { termKey } from '../../rdf/term-key.ts';
import { isLiteral, terms, type Literal, type NamedNode, type Term } from '../../rdf/terms.ts';
import { dcterms, rdf, rdfs } from '../../rdf/vocabulary.ts';
import { objectsOf } from '../../rdf/values.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { disclosure } from '../kit/components.ts';
import { listed } from './description-list.ts';
import {
  guidesFor,
  kindsOf,
  type PropertyGroup,
  type PropertyGuides,
} from '../../model/property-guide.ts';
import type { Page } from '../kit/page.ts';
import { html, textOnly, type Html } from '../kit/template.ts';
import { linkAs, linkOf, sortedByName, textOf, wantedBy } from './term.ts';
import { valueOf, type RenderContext } from './value.ts';

/** A property with all its values. */
interface Row {
  readonly property: NamedNode;
  readonly values: readonly Term[];
}

const words = {
  facts: { sv: 'Uppgifter', en: 'Facts' },
  more: { sv: 'till', en: 'more' },
} satisfies Record<string, Text>;

/** A property with more values than this shows the rest on demand. */
const mostShown = 12;

/** Everything said of a thing, in the groups and the order of its shapes; what they leave out comes last. */
export function renderProperties(
  topic: NamedNode,
  context: RenderContext,
  level: HeadingLevel = 'h2',
): Html {
  const guides = guidesFor(kindsOf(topic, context.snapshot), context.snapshot);
  const rows = rowsOf(topic, context).filter(
    ({ property }) => !property.equals(rdf.type) && !isSaidAbove(property, topic, context),
  );
  const groups = grouped(sorted(rows, guides), guides);
  return html`${groups.map(
    ({ group, rows: own }) =>
      html`<section class="facts">
        ${(group ?? level === 'h2') && headings[level](nameOfGroup(group, context))}
        ${renderRows(own, guides, context, [])}
      </section> `,
  )}`;
}

/** The properties of a nameless thing, in another's. */
export function renderPart(part: Term, context: RenderContext, above: readonly string[]): Html {
  const guides = guidesFor(kindsOf(part, context.snapshot), context.snapshot);
  return html`<div class="part">
    ${renderRows(sorted(rowsOf(part, context), guides), guides, context, above)}
  </div>`;
}

function renderRows(
  rows: readonly Row[],
  guides: PropertyGuides,
  context: RenderContext,
  above: readonly string[],
): Html {
  return html`<dl>
    ${sayingTheSame(rows).map(
      ({ properties, values }) =>
        html`<div>
          <dt>${namesOfProperties(properties, guides, context)}</dt>
          ${renderValues(values, (value) => html`<dd>${valueOf(value, context, above)}</dd> `, context)}
        </div> `,
    )}
  </dl>`;
}

/** Rows of properties that say the same. */
interface SharedRow {
  readonly properties: readonly NamedNode[];
  readonly values: readonly Term[];
}

/** Vocabularies tell several tools the same: texts that are alike in every language stand once, under each name. */
function sayingTheSame(rows: readonly Row[]): readonly SharedRow[] {
  const shared = new Map<string, SharedRow>();
  for (const { property, values } of rows) {
    const isText = values.every((value) => isLiteral(value) && value.language !== '');
    const key = isText ? values.map(termKey).sort().join('\n') : property.value;
    const before = shared.get(key)?.properties ?? [];
    shared.set(key, { properties: [...before, property], values });
  }
  return [...shared.values()];
}

function namesOfProperties(
  properties: readonly NamedNode[],
  guides: PropertyGuides,
  context: RenderContext,
): Html {
  const names = properties.map((property) => nameOfProperty(property, guides, context));
  const distinct = new Map(names.map((name) => [textOnly(name), name]));
  return listed([...distinct.values()]);
}

/** Some values at once, many in two steps. */
function renderValues(
  values: readonly Term[],
  show: (value: Term) => Html,
  context: RenderContext,
): Html {
  const named = sortedByName(values, context.page.language, context.snapshot);
  const inOrder = named.toSorted((one, other) => rankOf(one, context) - rankOf(other, context));
  const [shown, rest] = [inOrder.slice(0, mostShown), inOrder.slice(mostShown)];
  if (rest.length === 0) return html`${shown.map(show)}`;
  const summary = `${rest.length} ${inLanguage(words.more, context.page.language)}`;
  const list = html`<ul>
    ${rest.map((value) => html`<li>${valueOf(value, context)}</li> `)}
  </ul>`;
  return html`${shown.map(show)}
    <dd>${disclosure(summary, list)}</dd>`;
}

/** Texts in the reader's language come before those in others. */
function rankOf(value: Term, { page }: RenderContext): number {
  if (!isLiteral(value) || value.language === '') return 0;
  return speaks(value.language, page.language) ? 0 : 1;
}

/** A property's name, as the shapes have it where they do; it leads to what the property means. */
function nameOfProperty(property: NamedNode, guides: PropertyGuides, context: RenderContext): Html {
  const { page, snapshot } = context;
  const name = pick(guides.get(property.value)?.names ?? [], page);
  return name
    ? linkAs(property, textOf(name, page.language), page, snapshot)
    : linkOf(property, page, snapshot);
}

/** The name in the reader's language, else in any. */
export function pick(names: readonly Literal[], { language }: Page): Literal | undefined {
  const spoken = wantedBy(language).map((language) =>
    names.find((name) => speaks(name.language, language)),
  );
  return spoken.find((name) => name !== undefined) ?? names[0];
}

function rowsOf(subject: Term, { said }: RenderContext): Row[] {
  const rows = new Map<string, Map<string, Term>>();
  for (const { predicate, object } of said.match(subject)) {
    const values = rows.get(predicate.value) ?? new Map<string, Term>();
    rows.set(predicate.value, values.set(termKey(object), object));
  }
  return [...rows].map(([iri, values]) => ({
    property: terms.namedNode(iri),
    values: [...values.values()],
  }));
}

/** A name that is the page's heading already, and nothing else. */
function isSaidAbove(
  property: NamedNode,
  topic: NamedNode,
  { said, page }: RenderContext,
): boolean {
  if (!labelProperties.some((one) => one.equals(property))) return false;
  const heading = labelOf(topic, said, wantedBy(page.language));
  return objectsOf(topic, property, said).every(({ value }) => value === heading?.value);
}

function sorted(rows: readonly Row[], guides: PropertyGuides): Row[] {
  return rows.toSorted(
    (one, other) => orderOf(one, guides) - orderOf(other, guides) || byIri(one, other),
  );
}

function byIri(one: Row, other: Row): number {
  return one.property.value < other.property.value ? -1 : 1;
}

/** What no shape orders: names and descriptions come first, what no shape knows comes last. */
function orderOf({ property }: Row, guides: PropertyGuides): number {
  const guide = guides.get(property.value);
  if (guide && Number.isFinite(guide.order)) return guide.order;
  const first = [...labelProperties, dcterms.description, rdfs.comment];
  const index = first.findIndex((one) => one.equals(property));
  if (index >= 0) return index - first.length;
  return guide ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}

interface Group {
  readonly group: PropertyGroup | undefined;
  readonly rows: readonly Row[];
}

/** Groups in their order; rows that no group claims stand first. */
function grouped(rows: readonly Row[], guides: PropertyGuides): Group[] {
  const groups = new Map<string, { group: PropertyGroup | undefined; rows: Row[] }>();
  for (const row of rows) {
    const group = guides.get(row.property.value)?.group;
    const made = groups.get(group?.iri ?? '') ?? { group, rows: [] };
    groups.set(group?.iri ?? '', made);
    made.rows.push(row);
  }
  const order = ({ group }: Group): number => group?.order ?? -Infinity;
  return [...groups.values()].sort((one, other) => order(one) - order(other) || 0);
}

/** How deep in a page a heading stands. */
export type HeadingLevel = keyof typeof headings;

const headings = {
  h2: (name: Html) => html`<h2>${name}</h2>`,
  h3: (name: Html) => html`<h3>${name}</h3>`,
  h4: (name: Html) => html`<h4>${name}</h4>`,
} as const;

function nameOfGroup(group: PropertyGroup | undefined, context: RenderContext): Html {
  const name = group && pick(group.names, context.page);
  return name
    ? textOf(name, context.page.language)
    : html`${inLanguage(words.facts, context.page.language)}`;
}
