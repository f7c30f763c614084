import { domainsOf, rangesOf } from '../../model/ontology.ts';
import { propertyShapesAbout, type PropertyShape } from '../../model/class-shapes.ts';
import { timesUsed } from '../../model/usage.ts';
import { speaks } from '../../rdf/labels.ts';
import { distinctTerms } from '../../rdf/term-key.ts';
import { isBlank, isLiteral, isNamed, terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { namedObjectsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { owl, rdf, rdfs } from '../../rdf/vocabulary.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { cardinalityOf } from './cardinality.ts';
import { dataTable } from '../kit/components.ts';
import { factList, inOneLine, linked, listed, type FactRow } from '../values/description-list.ts';
import { shapeLinks } from '../values/shape-name.ts';
import { html, type Html, type Part } from '../kit/template.ts';
import { linkOf, plainNameOf } from '../values/term.ts';
import { valueOf, type RenderContext } from '../values/value.ts';

const words = {
  domain: { sv: 'Finns hos', en: 'Belongs to' },
  range: { sv: 'Värde', en: 'Value' },
  isA: { sv: 'Är en sorts', en: 'Is a kind of' },
  kinds: { sv: 'Omfattar', en: 'Comprises' },
  same: { sv: 'Samma som', en: 'Same as' },
  inverse: { sv: 'Omvänd riktning', en: 'Inverse' },
  kind: { sv: 'Slag', en: 'Kind' },
  inData: { sv: 'I data', en: 'In the data' },
  times: { sv: 'gånger', en: 'times' },
  time: { sv: 'gång', en: 'time' },
  notUsed: { sv: 'används inte ännu', en: 'not used yet' },
  example: { sv: 'Exempel ur data', en: 'Example from the data' },
  rules: { sv: 'Regler för', en: 'Rules for' },
  class: { sv: 'Klass', en: 'Class' },
  howMany: { sv: 'Antal', en: 'How many' },
  shape: { sv: 'Prövas av', en: 'Checked by' },
} satisfies Record<string, Text>;

/** A property as a reference has it: whose it is, what its values are, what shapes ask of it, how data uses it. */
export function renderProperty(property: NamedNode, context: RenderContext): Html {
  const { page, snapshot } = context;
  const { language } = page;
  const { dataset } = snapshot;
  const inverses = [
    ...namedObjectsOf(property, owl.inverseOf, dataset),
    ...namedSubjectsOf(owl.inverseOf, property, dataset),
  ];
  const facts = factList([
    [
      inLanguage(words.kind, language),
      inOneLine(linked(namedObjectsOf(property, rdf.type, dataset), context)),
    ],
    [inLanguage(words.domain, language), inOneLine(linked(domainsOf(property, dataset), context))],
    [inLanguage(words.range, language), inOneLine(linked(rangesOf(property, dataset), context))],
    [
      inLanguage(words.isA, language),
      inOneLine(linked(namedObjectsOf(property, rdfs.subPropertyOf, dataset), context)),
    ],
    [
      inLanguage(words.kinds, language),
      inOneLine(linked(namedSubjectsOf(rdfs.subPropertyOf, property, dataset), context)),
    ],
    [
      inLanguage(words.same, language),
      linked(namedObjectsOf(property, owl.equivalentProperty, dataset), context),
    ],
    [inLanguage(words.inverse, language), inOneLine(linked(distinctTerms(inverses), context))],
    ...renderUse(property, context),
  ]);
  return html`${facts} ${renderRules(property, context)}`;
}

/** How often the data says it, and one time that it does. */
function renderUse(property: NamedNode, context: RenderContext): FactRow[] {
  const { language } = context.page;
  const times = timesUsed(property, context.snapshot);
  if (times === 0)
    return [[inLanguage(words.inData, language), [inLanguage(words.notUsed, language)]]];
  const example = exampleOf(property, context);
  return [
    [
      inLanguage(words.inData, language),
      [`${times} ${inLanguage(words[times === 1 ? 'time' : 'times'], language)}`],
    ],
    [inLanguage(words.example, language), example ? [renderExample(example, context)] : []],
  ];
}

/** So many uses are looked through for one that reads well. */
const mostSeen = 200;

/** Something said of a thing with a name, shortly, in the reader's language. */
function exampleOf(property: NamedNode, { page, snapshot }: RenderContext): Quad | undefined {
  const seen: Quad[] = [];
  for (const quad of snapshot.dataset.match(null, property)) {
    if (seen.length === mostSeen) break;
    if (isNamed(quad.subject) && !isBlank(quad.object)) seen.push(quad);
  }
  const rank = ({ object }: Quad): number => {
    const isForeign =
      isLiteral(object) && object.language !== '' && !speaks(object.language, page.language);
    return object.value.length + (isForeign ? 1_000_000 : 0);
  };
  return seen.sort((one, other) => rank(one) - rank(other))[0];
}

function renderExample({ subject, predicate, object }: Quad, context: RenderContext): Html {
  const { page, snapshot } = context;
  const name = plainNameOf(terms.namedNode(predicate.value), page.language, snapshot);
  return html`${valueOf(subject, context)}
    <span class="note">${name}</span> ${valueOf(object, context)}`;
}

function renderRules(property: NamedNode, context: RenderContext): Html | undefined {
  const { page, snapshot } = context;
  const shapes = propertyShapesAbout(property, snapshot);
  if (shapes.length === 0) return undefined;
  const name = plainNameOf(property, page.language, snapshot);
  return dataTable({
    caption: `${inLanguage(words.rules, page.language)} ${name}`,
    columns: (['class', 'range', 'howMany', 'shape'] as const).map((column) =>
      inLanguage(words[column], page.language),
    ),
    rows: shapes.map(({ kind, shape }) => renderShape(terms.namedNode(kind), shape, context)),
  });
}

function renderShape(kind: NamedNode, shape: PropertyShape, context: RenderContext): Part[] {
  const { page, snapshot } = context;
  const values = shape.choices.length > 0 ? shape.choices : shape.kinds;
  return [
    linkOf(kind, page, snapshot),
    listed(linked(values, context)),
    cardinalityOf(shape, page.language),
    listed(shapeLinks(shape.nodeShapes, page, snapshot)),
  ];
}
