import { isNamed, type Term } from '../../../rdf/terms.ts';
import { inLanguage, locales, type Language, type Text } from '../../../site/text.ts';
import { html, type Html } from '../../kit/template.ts';
import { drawMap } from '../../pictures/draw-map.ts';
import { nameIn } from '../../values/term.ts';
import type { MapPlace } from './places-in-answer.ts';
import type { Position } from './read-position.ts';
import { plainTerm, resultTerm } from './result-term.ts';
import type { PageContext } from '../../values/page-context.ts';

/** More numbers on a map nobody reads. */
const mostPlaces = 100;

const words = {
  heading: { sv: 'Som karta', en: 'As a map' },
  description: {
    sv: 'Norr är uppåt. Siffrorna står för platserna i listan efter kartan.',
    en: 'North is up. The numbers stand for the places in the list after the map.',
  },
  first: {
    sv: `De ${mostPlaces} första platserna.`,
    en: `The first ${mostPlaces} places.`,
  },
  north: { sv: 'N', en: 'N' },
  south: { sv: 'S', en: 'S' },
  east: { sv: 'Ö', en: 'E' },
  west: { sv: 'V', en: 'W' },
} satisfies Record<string, Text>;

/** Places as numbers where they are, and as a list with the same numbers. Nothing is fetched: there is no map of anybody's under them. */
export function renderResultMap(places: readonly MapPlace[], context: PageContext): Html {
  const { language } = context.page;
  const shown = places.slice(0, mostPlaces);
  return html`<section class="on-map">
    <h3>${inLanguage(words.heading, language)}</h3>
    ${places.length > shown.length && html`<p class="note">${inLanguage(words.first, language)}</p>`}
    <div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label="${inLanguage(words.heading, language)}"
    >
      ${drawMap({
        id: 'page-map',
        title: inLanguage(words.heading, language),
        description: inLanguage(words.description, language),
        spots: shown.map((place) => ({ ...place, name: nameOfPlace(place, context) })),
        words: {
          latitude: (degrees) => degreesIn(degrees, ['north', 'south'], language),
          longitude: (degrees) => degreesIn(degrees, ['east', 'west'], language),
          distance: (kilometres) => distanceIn(kilometres, language),
        },
      })}
    </div>
    <ol>
      ${shown.map((place) => html`<li>${renderPlace(place, context)}</li> `)}
    </ol>
  </section>`;
}

function renderPlace(place: MapPlace, context: PageContext): Html {
  const things = place.things.map((terms, index) => [
    index > 0 ? '; ' : '',
    terms.map((term, at) => [at > 0 ? ', ' : '', resultTerm(term, context)]),
  ]);
  return html`${things} <span class="tag">${coordinatesIn(place, context.page.language)}</span>`;
}

function coordinatesIn({ latitude, longitude }: Position, language: Language): string {
  const north = degreesIn(latitude, ['north', 'south'], language);
  return `${north}, ${degreesIn(longitude, ['east', 'west'], language)}`;
}

/** The first thing there, by the term that people know it by. */
function nameOfPlace({ things: [first = [], ...others] }: MapPlace, context: PageContext): string {
  const telling = first.find((term) => isKnown(term, context)) ?? first[0];
  const name = telling ? plainTerm(telling, context) : '';
  return others.length > 0 ? `${name} +${others.length}` : name;
}

function isKnown(term: Term, { page, snapshot }: PageContext): boolean {
  if (!isNamed(term)) return term.termType === 'Literal';
  return nameIn(term, page.language, snapshot) !== undefined;
}

type Direction = 'north' | 'south' | 'east' | 'west';

function degreesIn(
  degrees: number,
  [positive, negative]: readonly [Direction, Direction],
  language: Language,
): string {
  const number = new Intl.NumberFormat(inLanguage(locales, language), { maximumFractionDigits: 3 });
  const direction = inLanguage(words[degrees < 0 ? negative : positive], language);
  return `${number.format(Math.abs(degrees))}° ${direction}`;
}

function distanceIn(kilometres: number, language: Language): string {
  const number = new Intl.NumberFormat(inLanguage(locales, language), {
    maximumSignificantDigits: 2,
  });
  return kilometres < 1
    ? `${number.format(kilometres * 1000)} m`
    : `${number.format(kilometres)} km`;
}
