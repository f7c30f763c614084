import { propertiesOf, type ClassProperty } from '../../model/class-properties.ts';
import { shapesFor } from '../../model/class-shapes.ts';
import { usageOf } from '../../model/usage.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { namedObjectsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { owl, rdf, rdfs } from '../../rdf/vocabulary.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { groupOf } from '../../model/listing.ts';
import { cardinalityOf } from './cardinality.ts';
import { dataTable } from '../kit/components.ts';
import { factList, inOneLine, linked, listed } from '../values/description-list.ts';
import { linkWith } from '../kit/page.ts';
import { pathText } from '../values/path-text.ts';
import { pick } from '../values/properties.ts';
import { shapeLinks } from '../values/shape-name.ts';
import { html, type Html, type Part } from '../kit/template.ts';
import { linkAs, linkOf, nameOf, plainNameOf, sortedByName, textOf } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';
import { pathOf } from '../../site/routes/routes.ts';

const words = {
  isA: { sv: 'Är en sorts', en: 'Is a kind of' },
  kinds: { sv: 'Omfattar', en: 'Comprises' },
  same: { sv: 'Samma som', en: 'Same as' },
  inData: { sv: 'Finns i data', en: 'In the data' },
  thing: { sv: 'sak', en: 'thing' },
  things: { sv: 'saker', en: 'things' },
  none: { sv: 'inga ännu', en: 'none yet' },
  rules: { sv: 'Prövas av', en: 'Checked by' },
  examples: { sv: 'till exempel', en: 'such as' },
  properties: { sv: 'Egenskaper:', en: 'Properties:' },
  property: { sv: 'Egenskap', en: 'Property' },
  value: { sv: 'Värde', en: 'Value' },
  howMany: { sv: 'Antal', en: 'How many' },
  used: { sv: 'I data', en: 'In the data' },
  from: { sv: 'från', en: 'from' },
  noRule: { sv: 'ingen regel', en: 'no rule' },
  oneOf: { sv: 'något av', en: 'one of' },
} satisfies Record<string, Text>;

/** So many things of a class are named as examples. */
const mostExamples = 4;

/** A class as a reference has it: what it is a kind of, how data uses it, and the properties of its things. */
export function renderClass(kind: NamedNode, context: RenderContext): Html {
  const { page, snapshot } = context;
  const { language } = page;
  const { dataset } = snapshot;
  const facts = factList([
    [
      inLanguage(words.isA, language),
      inOneLine(linked(namedObjectsOf(kind, rdfs.subClassOf, dataset), context)),
    ],
    [
      inLanguage(words.kinds, language),
      inOneLine(linked(namedSubjectsOf(rdfs.subClassOf, kind, dataset), context)),
    ],
    [
      inLanguage(words.same, language),
      inOneLine(linked(namedObjectsOf(kind, owl.equivalentClass, dataset), context)),
    ],
    [inLanguage(words.inData, language), [renderUse(kind, context)]],
    [
      inLanguage(words.rules, language),
      inOneLine(shapeLinks(shapesFor(kind, snapshot), page, snapshot)),
    ],
  ]);
  return html`${facts} ${renderTable(kind, context)}`;
}

function renderUse(kind: NamedNode, { page, snapshot }: RenderContext): Html {
  const { language } = page;
  const usage = usageOf(kind, snapshot);
  if (usage === undefined) return html`${inLanguage(words.none, language)}`;
  const things = namedSubjectsOf(rdf.type, kind, snapshot.dataset);
  const shown = sortedByName(things, language, snapshot).slice(0, mostExamples);
  const examples = listed(shown.map((thing) => linkOf(thing, page, snapshot)));
  const all = linkWith(page, pathOf('browse'), { class: kind.value });
  const isListed = groupOf(kind, snapshot) !== undefined;
  const count = `${usage.things} ${inLanguage(words[usage.things === 1 ? 'thing' : 'things'], language)}`;
  return html`${isListed ? html`<a href="${all}">${count}</a>` : count}${shown.length > 0 ? html`, ${inLanguage(words.examples, language)} ${examples}` : undefined}`;
}

function renderTable(kind: NamedNode, context: RenderContext): Html | undefined {
  const { page, snapshot } = context;
  const properties = propertiesOf(kind, snapshot);
  if (properties.length === 0) return undefined;
  const name = plainNameOf(kind, page.language, snapshot);
  return dataTable({
    caption: `${inLanguage(words.properties, page.language)} ${name}`,
    columns: (['property', 'value', 'howMany', 'used'] as const).map((column) =>
      inLanguage(words[column], page.language),
    ),
    rows: properties.map((property) => renderRow(property, context)),
  });
}

function renderRow(property: ClassProperty, context: RenderContext): Part[] {
  const { path, shape, from, kinds, triples } = property;
  const { page, snapshot } = context;
  const { language } = page;
  const origin =
    from &&
    html`<span class="note"
      >${inLanguage(words.from, language)} ${linkOf(from, page, snapshot)}</span
    >`;
  const values = shape && shape.choices.length > 0 ? shape.choices : kinds;
  return [
    html`${renderName(property, context)} <code>${pathText(path, snapshot)}</code> ${origin}`,
    html`${values === shape?.choices ? inLanguage(words.oneOf, language) : undefined}
    ${listed(linked(values, context))}`,
    shape
      ? cardinalityOf(shape, language)
      : html`<span class="note">${inLanguage(words.noRule, language)}</span>`,
    triples,
  ];
}

/** As the shapes call it, else by the property's own name; a path that is no property has only the former. */
function renderName(
  { path, shape }: ClassProperty,
  { page, snapshot }: RenderContext,
): Html | undefined {
  const given = pick(shape?.names ?? [], page);
  const name = given && textOf(given, page.language);
  if (path.kind !== 'predicate') return name;
  const { predicate } = path;
  return linkAs(predicate, name ?? nameOf(predicate, page, snapshot), page, snapshot);
}
