import { classLinksOf, type ClassLink, type CountedClass } from '../../model/class-links.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { pathIn } from '../../site/addresses.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { disclosure } from '../kit/components.ts';
import { numberIn } from '../kit/numbers.ts';
import { linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { drawGraph } from '../pictures/draw-graph.ts';
import type { Arrow } from '../pictures/drawing.ts';
import { nameOf, plainNameOf, sortedByName } from '../values/term.ts';
import { queryForClass, queryForLinks } from './listing-queries.ts';
import type { PageContext } from '../values/page-context.ts';

const words = {
  heading: { sv: 'Börja i en bild', en: 'Begin in a picture' },
  lead: {
    sv: 'Rutorna är vad det finns uppgifter om, och hur många. Pilarna är hur det ena leder till det andra. Välj en ruta eller en pil, så får du en fråga som listar det.',
    en: 'Boxes are what there is data about, and how many. Arrows are how one leads to the other. Choose a box or an arrow to get a query that lists it.',
  },
  description: {
    sv: 'Listan efter bilden har samma frågor, och fler.',
    en: 'The list after the picture has the same queries, and more.',
  },
  list: { sv: 'Allt som lista', en: 'All as a list' },
} satisfies Record<string, Text>;

/** More arrows than this are a tangle, and take long to place: then there is the list alone. */
const mostArrows = 60;

/** The classes of the data and what leads from one to another, each with a query that lists it; nothing where none lead anywhere. */
export function renderClassPicture(page: Page, snapshot: Snapshot): Html | undefined {
  const { classes, links } = classLinksOf(snapshot);
  if (links.length === 0) return undefined;
  const { language } = page;
  const context = { page, snapshot };
  return html`<section class="diagram picture">
    <h2>${inLanguage(words.heading, language)}</h2>
    <p>${inLanguage(words.lead, language)}</p>
    ${renderPicture(classes, shownOf(links, snapshot), context)}
    ${disclosure(inLanguage(words.list, language), renderList(classes, links, context))}
  </section>`;
}

/** What the publisher has words of its own for is what the data is about: other links would hide it. */
function shownOf(links: readonly ClassLink[], snapshot: Snapshot): readonly ClassLink[] {
  const own = links.filter(({ property }) => pathIn(snapshot, property.value) !== undefined);
  return own.length > 0 ? own : links;
}

function renderPicture(
  classes: readonly CountedClass[],
  links: readonly ClassLink[],
  context: PageContext,
): Html | undefined {
  const { page, snapshot } = context;
  const arrows = arrowsOf(links, context);
  if (arrows.length > mostArrows) return undefined;
  const linked = new Set(links.flatMap(({ from, to }) => [from.value, to.value]));
  const boxes = classes
    .filter(({ kind }) => linked.has(kind.value))
    .map(({ kind, things }) => ({
      key: kind.value,
      name: `${plainNameOf(kind, page.language, snapshot)} (${numberIn(things, page.language)})`,
      href: linkToQuery(queryForClass(kind, snapshot), page),
    }));
  const title = inLanguage(words.heading, page.language);
  const description = inLanguage(words.description, page.language);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}">
    ${drawGraph({ id: 'page-classes', title, description, boxes, arrows, isDense: true })}
  </div>`;
}

/** One arrow for all properties from one class to another. */
function arrowsOf(links: readonly ClassLink[], { page, snapshot }: PageContext): readonly Arrow[] {
  const byEnds = new Map<string, [ClassLink, ...ClassLink[]]>();
  for (const link of links) {
    const key = JSON.stringify([link.from.value, link.to.value]);
    const known = byEnds.get(key);
    if (known) known.push(link);
    else byEnds.set(key, [link]);
  }
  const nameIn = (term: NamedNode): string => plainNameOf(term, page.language, snapshot);
  return [...byEnds.values()].map((between) => {
    const [{ from, to }] = between;
    const names = between.map(
      ({ property, times }) => `${nameIn(property)} (${numberIn(times, page.language)})`,
    );
    return {
      from: from.value,
      to: to.value,
      name: names.join('\n'),
      isKind: false,
      link: {
        href: linkToQuery(queryForLinks(between, snapshot), page),
        label: `${nameIn(from)} – ${names.join(', ')} – ${nameIn(to)}`,
      },
    };
  });
}

function renderList(
  classes: readonly CountedClass[],
  links: readonly ClassLink[],
  { page, snapshot }: PageContext,
): Html {
  const { language } = page;
  const counts = new Map(classes.map((counted) => [counted.kind.value, counted]));
  const byClass = new Map<string, ClassLink[]>();
  for (const link of links) entryOf(byClass, link.from.value, (): ClassLink[] => []).push(link);
  const kinds = sortedByName(
    classes.map(({ kind }) => kind),
    language,
    snapshot,
  );
  return html`<ul>
    ${kinds.map((kind) => {
      const own = byClass.get(kind.value) ?? [];
      const things = counts.get(kind.value)?.things ?? 0;
      return html`<li>
        <a href="${linkToQuery(queryForClass(kind, snapshot), page)}"
          >${nameOf(kind, page, snapshot)} (${numberIn(things, language)})</a
        >
        ${
          own.length > 0 &&
          html`<ul>
            ${own.map((link) => html`<li>${renderLink(link, { page, snapshot })}</li> `)}
          </ul>`
        }
      </li> `;
    })}
  </ul>`;
}

function renderLink(link: ClassLink, { page, snapshot }: PageContext): Html {
  const { property, to, times } = link;
  return html`<a href="${linkToQuery(queryForLinks([link], snapshot), page)}"
    >${nameOf(property, page, snapshot)} → ${nameOf(to, page, snapshot)}
    (${numberIn(times, page.language)})</a
  >`;
}

function linkToQuery(query: string, page: Page): string {
  return `${linkWith(page, pathOf('sparql'), { query })}#answer`;
}
