import type { Description } from '../../describe/describe.ts';
import { toDataset } from '../../rdf/dataset.ts';
import { isNamed, terms, type NamedNode } from '../../rdf/terms.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { drawNeighbourhood, type Branch } from '../pictures/draw-neighbourhood.ts';
import { sourcesByProperty } from './incoming.ts';
import { guidesFor, kindsOf, type PropertyGuides } from '../../model/property-guide.ts';
import { pick } from '../values/properties.ts';
import { html, type Html } from '../kit/template.ts';
import { hrefOf, plainNameOf, sortedByName } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';

const words = {
  heading: { sv: 'Samband i bild', en: 'Diagram of connections' },
  caption: {
    sv: 'Det som nämner det här, och det som nämns här. Allt finns också i listorna ovan.',
    en: 'What mentions this, and what is mentioned here. All of it is in the lists above, too.',
  },
  more: { sv: 'till', en: 'more' },
} satisfies Record<string, Text>;

/** So many of each kind, and so many kinds on each side: a picture of everything shows nothing. */
const [mostThings, mostBranches] = [4, 6];

/** A thing among those that it is linked to, as a picture. */
export function renderNeighbourhood(
  { topics, incoming }: Pick<Description, 'topics' | 'incoming'>,
  context: RenderContext,
): Html | undefined {
  const [topic] = topics;
  const { page, snapshot } = context;
  const guides = guidesFor(kindsOf(topic, snapshot), snapshot);
  const from = sourcesByProperty(topics, toDataset(incoming.quads));
  const picture = {
    title: plainNameOf(topic, page.language, snapshot),
    incoming: branches(from, context, (property) =>
      nameIn(`^${property.value}`, property, guides, context),
    ),
    outgoing: branches(targetsByProperty(topic, context), context, (property) =>
      nameIn(property.value, property, guides, context),
    ),
  };
  if (picture.incoming.length + picture.outgoing.length < 2) return undefined;
  return html`<section class="neighbourhood">
    <h2>${inLanguage(words.heading, page.language)}</h2>
    <figure>
      ${drawNeighbourhood(picture, 'wide')} ${drawNeighbourhood(picture, 'tall')}
      <figcaption>${inLanguage(words.caption, page.language)}</figcaption>
    </figure>
  </section>`;
}

type Things = ReadonlyMap<string, ReadonlyMap<string, NamedNode>>;

/** What a thing points to, by property; what it is says less than what it has to do with. */
function targetsByProperty(topic: NamedNode, { said }: RenderContext): Things {
  const targets = new Map<string, Map<string, NamedNode>>();
  for (const { predicate, object } of said.match(topic)) {
    if (predicate.equals(rdf.type) || !isNamed(object)) continue;
    const things = targets.get(predicate.value) ?? new Map<string, NamedNode>();
    targets.set(predicate.value, things.set(object.value, object));
  }
  return targets;
}

function branches(
  byProperty: Things,
  { page, snapshot }: RenderContext,
  nameOf: (property: NamedNode) => string,
): readonly Branch[] {
  const { language } = page;
  return [...byProperty].slice(0, mostBranches).map(([property, things]) => {
    const inOrder = sortedByName([...things.values()], language, snapshot);
    const left = inOrder.length - mostThings;
    return {
      name: nameOf(terms.namedNode(property)),
      things: inOrder.slice(0, mostThings).map((thing) => ({
        name: plainNameOf(thing, language, snapshot),
        href: hrefOf(thing, page, snapshot),
      })),
      more: left > 0 ? `+ ${left} ${inLanguage(words.more, language)}` : undefined,
    };
  });
}

/** As the shapes call a property in this direction, else by its own name. */
function nameIn(
  key: string,
  property: NamedNode,
  guides: PropertyGuides,
  { page, snapshot }: { readonly page: RenderContext['page']; readonly snapshot: Snapshot },
): string {
  const language: Language = page.language;
  return (
    pick(guides.get(key)?.names ?? [], page)?.value ?? plainNameOf(property, language, snapshot)
  );
}
