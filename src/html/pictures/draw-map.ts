import { html, type Html } from '../kit/template.ts';
import { rounded } from './rounded.ts';

/** Where on the earth, in degrees: north and east are positive. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
}

/** Places on a map without anything under them: lines of latitude and longitude, and a scale. */
export interface PlaceMap {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly spots: readonly Spot[];
  /** What a line or a distance is called: ”63,5° N”, ”50 km”. */
  readonly words: {
    readonly latitude: (degrees: number) => string;
    readonly longitude: (degrees: number) => string;
    readonly distance: (kilometres: number) => string;
  };
}

/** In units of the picture, which are pixels where it is shown in its own size. */
const [width, highest, lowest, margin] = [520, 520, 240, 44];
const radius = 11;

/** Lines nearer to the edge have no room for their words. */
const roomForWords = { above: 22, beside: 52 } as const;

/** One place alone has something around it, too. */
const leastSpan = 0.05;

const kilometresPerDegree = 111.32;
const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45];

/** Draws places where they are, numbered in their order. Equirectangular, true to scale at the middle latitude. */
export function drawMap(map: PlaceMap): Html {
  const { id, title, description, spots } = map;
  const sheet = sheetFor(spots);
  return html`<svg
    class="map"
    viewBox="0 0 ${width} ${sheet.height}"
    width="${width}"
    height="${sheet.height}"
    role="img"
    aria-labelledby="${id}-title ${id}-description"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-description">${description}</desc>
    ${drawLines(sheet, map)} ${drawScale(sheet, map)}
    ${spots.map((spot, index) => drawSpot(spot, index + 1, sheet))}
  </svg>`;
}

/** Which part of the earth is seen, and how large. */
interface Sheet {
  readonly height: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
  /** Units of the picture for a degree of latitude. */
  readonly scale: number;
}

function sheetFor(spots: readonly Spot[]): Sheet {
  const [south, north] = rangeOf(spots.map(({ latitude }) => latitude));
  const [west, east] = rangeOf(spots.map(({ longitude }) => longitude));
  const [middle, centre] = [(south + north) / 2, (west + east) / 2];
  // Degrees of longitude are shorter towards the poles, and nothing at them.
  const narrow = Math.max(Math.cos((middle * Math.PI) / 180), 0.05);
  const [inner, most] = [width - 2 * margin, highest - 2 * margin];
  const scale = Math.min(inner / ((east - west) * narrow), most / (north - south));
  const height = Math.max(lowest, Math.round((north - south) * scale) + 2 * margin);
  const [halfWide, halfHigh] = [width / 2 / (scale * narrow), height / 2 / scale];
  return {
    height,
    scale,
    x: (longitude) => rounded(width / 2 + (longitude - centre) * narrow * scale),
    y: (latitude) => rounded(height / 2 - (latitude - middle) * scale),
    south: middle - halfHigh,
    north: middle + halfHigh,
    west: centre - halfWide,
    east: centre + halfWide,
  };
}

function rangeOf(degrees: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...degrees), Math.max(...degrees)];
  const lack = Math.max(0, leastSpan - (high - low)) / 2;
  return [low - lack, high + lack];
}

function drawLines(sheet: Sheet, { words }: PlaceMap): Html {
  const { x, y, south, north, west, east, height } = sheet;
  const latitudes = multiplesWithin(south, north).filter((each) => y(each) > roomForWords.above);
  const longitudes = multiplesWithin(west, east).filter(
    (each) => x(each) < width - roomForWords.beside,
  );
  return html`${latitudes.map((latitude) => {
    const at = y(latitude);
    return html`<path d="M0 ${at}H${width}" /><text x="6" y="${at - 5}"
        >${words.latitude(latitude)}</text
      > `;
  })}
  ${longitudes.map((longitude) => {
    const at = x(longitude);
    return html`<path d="M${at} 0V${height}" /><text x="${at + 5}" y="15"
        >${words.longitude(longitude)}</text
      > `;
  })}`;
}

/** Round degrees between two, a few. */
function multiplesWithin(low: number, high: number): readonly number[] {
  const step = steps.find((each) => (high - low) / each <= 6) ?? 90;
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  return Array.from({ length: count }, (_, index) =>
    Number(((first + index) * step).toFixed(2)),
  ).filter((each) => Math.abs(each) <= 180);
}

function drawScale({ scale, height }: Sheet, { words }: PlaceMap): Html {
  const longest = (130 * kilometresPerDegree) / scale;
  const power = 10 ** Math.floor(Math.log10(longest));
  const kilometres = ([5, 2].find((each) => each * power <= longest) ?? 1) * power;
  const [right, bottom] = [width - 16, height - 16];
  const left = rounded(right - (kilometres / kilometresPerDegree) * scale);
  return html`<g class="scale"
    ><path d="M${left} ${bottom - 6}V${bottom}H${right}V${bottom - 6}" /><text
      x="${right}"
      y="${bottom - 11}"
      text-anchor="end"
      >${words.distance(kilometres)}</text
    ></g
  >`;
}

function drawSpot({ latitude, longitude, name }: Spot, number: number, { x, y }: Sheet): Html {
  const [left, top] = [x(longitude), y(latitude)];
  return html`<g class="spot"
    ><title>${number}. ${name}</title><circle cx="${left}" cy="${top}" r="${radius}" /><text
      x="${left}"
      y="${top + 4.5}"
      text-anchor="middle"
      >${number}</text
    ></g
  > `;
}
