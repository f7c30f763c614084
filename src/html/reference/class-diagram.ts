import { termsOf } from '../../model/ontology.ts';
import { relationsIn, type Relation } from '../../model/relations.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { dataTable, disclosure } from '../kit/components.ts';
import { drawGraph } from '../pictures/draw-graph.ts';
import type { Arrow } from '../pictures/drawing.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, plainNameOf, sortedByName } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';

const words = {
  heading: { sv: 'Så hänger klasserna ihop', en: 'How the classes are connected' },
  description: {
    sv: 'Rutorna är ordlistans klasser och pilarna egenskaper som leder från den ena till den andra. Tabellen efter bilden säger samma sak.',
    en: 'Boxes are classes of the vocabulary, and arrows are properties that lead from one to the other. The table after the picture says the same.',
  },
  table: { sv: 'Som tabell', en: 'As a table' },
  caption: { sv: 'Egenskaper mellan klasser', en: 'Properties between classes' },
  from: { sv: 'Från', en: 'From' },
  property: { sv: 'Egenskap', en: 'Property' },
  to: { sv: 'Till', en: 'To' },
  isA: { sv: 'är en sorts', en: 'is a kind of' },
} satisfies Record<string, Text>;

/** More arrows than this are a tangle, and take long to place: then there is the table alone. */
const mostArrows = 120;

/**
 * How the classes of a vocabulary hang together: as a picture of its own, and as a table of all.
 *
 * @param linkHere where a term of the vocabulary is on the page
 */
export function renderClassDiagram(
  ontology: NamedNode,
  linkHere: (term: NamedNode) => string,
  context: RenderContext,
): Html | undefined {
  const { page, snapshot } = context;
  const { language } = page;
  const relations = relationsIn(ontology, snapshot);
  if (relations.length === 0) return undefined;
  return html`<section class="diagram">
    <h2>${inLanguage(words.heading, language)}</h2>
    ${renderPicture(ownAmong(relations, ontology, context), linkHere, context)}
    ${disclosure(inLanguage(words.table, language), renderTable(relations, context))}
  </section>`;
}

/** Those between two classes of the vocabulary. */
function ownAmong(
  relations: readonly Relation[],
  ontology: NamedNode,
  { snapshot }: RenderContext,
): readonly Relation[] {
  const own = new Set(termsOf(ontology, snapshot.dataset).class.map(({ value }) => value));
  return relations.filter(({ from, to }) => own.has(from.value) && own.has(to.value));
}

function renderPicture(
  relations: readonly Relation[],
  linkHere: (term: NamedNode) => string,
  context: RenderContext,
): Html | undefined {
  const { page, snapshot } = context;
  const arrows = arrowsOf(relations, context);
  if (arrows.length === 0 || arrows.length > mostArrows) return undefined;
  const title = inLanguage(words.heading, page.language);
  const classes = new Map(
    relations.flatMap(({ from, to }) => [from, to]).map((kind) => [kind.value, kind]),
  );
  const boxes = sortedByName([...classes.values()], page.language, snapshot).map((kind) => ({
    key: kind.value,
    name: plainNameOf(kind, page.language, snapshot),
    href: linkHere(kind),
  }));
  const description = inLanguage(words.description, page.language);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}">
    ${drawGraph({ id: 'page-diagram', title, description, boxes, arrows })}
  </div>`;
}

/** One arrow for all properties from one class to another. */
function arrowsOf(relations: readonly Relation[], { page, snapshot }: RenderContext): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const { from, property, to } of relations) {
    const isKind = property === undefined;
    const key = JSON.stringify([from.value, to.value, isKind]);
    const name = property ? plainNameOf(property, page.language, snapshot) : '';
    const known = arrows.get(key);
    const names = known ? `${known.name}\n${name}` : name;
    arrows.set(key, { from: from.value, to: to.value, name: names, isKind });
  }
  return [...arrows.values()];
}

function renderTable(relations: readonly Relation[], { page, snapshot }: RenderContext): Html {
  const { language } = page;
  return dataTable({
    caption: inLanguage(words.caption, language),
    columns: [
      inLanguage(words.from, language),
      inLanguage(words.property, language),
      inLanguage(words.to, language),
    ],
    rows: relations.map(({ from, property, to }) => [
      linkOf(from, page, snapshot),
      property ? linkOf(property, page, snapshot) : inLanguage(words.isA, language),
      linkOf(to, page, snapshot),
    ]),
  });
}
