import { inkOn } from './tile.ts';
import type { Cell, Matrix } from './matrix.ts';
import { html, type Html } from '../kit/template.ts';
import { wrapText } from '../pictures/wrap-text.ts';

/** What is written in and read out of the picture of a matrix. */
export interface MatrixWords {
  readonly title: string;
  readonly description: string;
  readonly things: readonly string[];
  readonly groups: readonly string[];
  /** What stands in the tile of each group. */
  readonly signs: readonly string[];
  /** Where the claims of each thing can be read, below the base. */
  readonly links: readonly string[];
  readonly linkTo: (path: string) => string;
}

/** In units of the picture, which are pixels where it is shown in its own size. */
const cell = 44;
const tile = 34;

/** Wide: a row for each thing, a column for each group. Tall: the other way round, with the groups' names. */
export type Form = 'wide' | 'tall';

interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly thing: (index: number) => Place;
  readonly group: (index: number) => Place;
  readonly cell: (thing: number, group: number) => Place;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const geometries: Readonly<Record<Form, (matrix: Matrix) => Geometry>> = {
  wide: ({ things, groups }) => ({
    width: 150 + groups.length * cell,
    height: 50 + things.length * cell,
    thing: (index) => ({ x: 0, y: 50 + (index + 0.5) * cell }),
    group: (index) => ({ x: 150 + (index + 0.5) * cell, y: 25 }),
    cell: (thing, group) => ({ x: 150 + (group + 0.5) * cell, y: 50 + (thing + 0.5) * cell }),
  }),
  tall: ({ things, groups }) => ({
    width: 60 + things.length * 70,
    height: 50 + groups.length * 58,
    thing: (index) => ({ x: 60 + (index + 0.5) * 70, y: 14 }),
    group: (index) => ({ x: 22, y: 50 + index * 58 + 34 }),
    cell: (thing, group) => ({ x: 60 + (thing + 0.5) * 70, y: 50 + group * 58 + 36 }),
  }),
};

/** A matrix as a picture. Every circle leads to the claims that it counts. */
export function drawMatrix(matrix: Matrix, words: MatrixWords, form: Form): Html {
  const geometry = geometries[form](matrix);
  const { width, height } = geometry;
  const id = `matrix-${form}`;
  return html`<svg
    class="${form}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="group"
    aria-labelledby="${id}-title ${id}-description"
  >
    <title id="${id}-title">${words.title}</title>
    <desc id="${id}-description">${words.description}</desc>
    ${drawLines(matrix, geometry, form)}
    ${words.things.map((name, index) => drawThing(name, geometry.thing(index), form))}
    ${matrix.groups.map(({ colour }, index) => drawGroup({ colour, sign: words.signs[index] ?? '', name: words.groups[index] ?? '' }, geometry.group(index), form))}
    ${matrix.cells.map((row, thing) =>
      row.map((each, group) =>
        each.total > 0 ? drawCell(each, { thing, group, geometry, matrix, words }) : undefined,
      ),
    )}
  </svg>`;
}

/** Fine lines that lead the eye from a name to its circles. */
function drawLines({ things, groups }: Matrix, { width }: Geometry, form: Form): Html {
  const lines =
    form === 'wide'
      ? Array.from({ length: things.length + 1 }, (_, index) => 50 + index * cell)
      : Array.from({ length: groups.length + 1 }, (_, index) => 50 + index * 58);
  return html`${lines.map((y) => html`<path class="rule" d="M0 ${y}H${width}" />`)}`;
}

function drawThing(name: string, { x, y }: Place, form: Form): Html {
  const lines = wrapText(name, form === 'wide' ? 20 : 12);
  const anchor = form === 'wide' ? 'start' : 'middle';
  const top = form === 'wide' ? y + 5 - (lines.length - 1) * 8 : y;
  return html`<text class="name" x="${x}" y="${top}" text-anchor="${anchor}">
    ${lines.map((line, index) => html`<tspan x="${x}" dy="${index === 0 ? 0 : 15}">${line}</tspan>`)}
  </text>`;
}

function drawGroup(
  {
    colour = '#475a5d',
    sign,
    name,
  }: { readonly colour: string | undefined; readonly sign: string; readonly name: string },
  { x, y }: Place,
  form: Form,
): Html {
  const label =
    form === 'tall' &&
    html`<text class="group" x="0" y="${y - 20}">${wrapText(name, 60)[0]}</text>`;
  const top = form === 'tall' ? y - 12 : y - tile / 2;
  const size = form === 'tall' ? 28 : tile;
  return html`${label}<g class="tile"
      ><title>${name}</title
      ><rect
        x="${x - size / 2}"
        y="${top}"
        width="${size}"
        height="${size}"
        rx="4"
        fill="${colour}"
      /><text
        x="${x}"
        y="${top + size * 0.69}"
        text-anchor="middle"
        font-size="${size * 0.55}"
        font-weight="700"
        fill="${inkOn(colour)}"
        >${sign}</text
      ></g
    >`;
}

interface Spot {
  readonly thing: number;
  readonly group: number;
  readonly geometry: Geometry;
  readonly matrix: Matrix;
  readonly words: MatrixWords;
}

/** An area that grows with the number; filled where claims of the first kind are among them. */
function drawCell({ total, counts, slug }: Cell, spot: Spot): Html {
  const { thing, group, geometry, matrix, words } = spot;
  const { x, y } = geometry.cell(thing, group);
  const radius = 8 + 10 * Math.sqrt(total / matrix.most);
  const kind = (counts[0] ?? 0) > 0 ? 0 : 1;
  const href = `${words.linkTo(words.links[thing] ?? '')}#claims-${slug}`;
  const name = `${words.things[thing] ?? ''}: ${words.groups[group] ?? ''}, ${total}`;
  return html`<a href="${href}" aria-label="${name}" class="cell" data-kind="${kind}"
    ><title>${name}</title><circle cx="${x}" cy="${y}" r="${radius}" /><text
      x="${x}"
      y="${y + 5}"
      text-anchor="middle"
      >${total}</text
    ></a
  >`;
}
