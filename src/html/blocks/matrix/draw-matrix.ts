import { textWidth } from '../../pictures/text-width.ts';
import { wrapText } from '../../pictures/wrap-text.ts';
import { html, type Html } from '../../kit/template.ts';
import type { Cell, Matrix } from './matrix.ts';
import { inkOn, plainTile } from '../parts/tile.ts';

/** What is written in the picture of a matrix. */
export interface MatrixWords {
  readonly title: string;
  /** Where it comes from, below it. */
  readonly source: string;
  readonly things: readonly string[];
  readonly groups: readonly string[];
}

/** In units of the picture, which are pixels where it is shown in its own size. */
const [row, tile, size, margin] = [44, 30, 14, 16];
const [nameRoom, thingRoom] = [300, 110];
const lineHeight = 18;
const colours = { ink: '#16272b', stone: '#475a5d', line: '#cddad7', lake: '#0b5867' } as const;

interface Row {
  readonly mark: Matrix['groups'][number];
  readonly name: string;
  readonly cells: readonly (Cell | undefined)[];
}

/** Where things stand in the picture. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly heads: readonly (readonly string[])[];
  /** The middle of a thing's column. */
  readonly centre: (thing: number) => number;
  readonly most: number;
}

/**
 * A matrix as a picture to stand by itself, in a document or on a slide: its own ground, no style from
 * elsewhere, and every text with the room that the widest of common fonts takes. Rows without a number are left out.
 */
export function drawMatrix(matrix: Matrix, words: MatrixWords): string {
  const rows = rowsOf(matrix, words);
  const frame = frameFor(rows, matrix, words);
  const { width, height, top, heads, centre } = frame;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    font-family="Helvetica, Arial, sans-serif"
    font-size="${size}"
    fill="${colours.ink}"
    role="img"
    aria-labelledby="title"
  >
    <title id="title">${words.title}</title>
    <rect width="${width}" height="${height}" fill="#ffffff" />
    <text x="${margin}" y="${margin + 14}" font-size="17" font-weight="700">${words.title}</text>
    ${heads.map((lines, index) => drawLines(lines, { x: centre(index), y: top - 14 - (lines.length - 1) * lineHeight, isHead: true }))}
    ${rows.map((each, index) => drawRow(each, top + index * row, frame))}
    <text x="${margin}" y="${height - 14}" font-size="12" fill="${colours.stone}">
      ${words.source}
    </text>
  </svg>`.text;
}

function rowsOf({ groups, cells }: Matrix, words: MatrixWords): Row[] {
  return groups
    .map((mark, column) => ({
      mark,
      name: words.groups[column] ?? '',
      cells: cells.map((each) => each[column]),
    }))
    .filter((each) => each.cells.some((cell) => (cell?.total ?? 0) > 0));
}

function frameFor(rows: readonly Row[], { most }: Matrix, words: MatrixWords): Frame {
  const heads = words.things.map((name) =>
    wrapText(name, { width: thingRoom - 12, size, isBold: true }),
  );
  const widths = heads.flat().map((line) => textWidth(line, size, true) + 12);
  const thingWidth = Math.max(thingRoom, ...widths);
  const top = margin + 38 + Math.max(1, ...heads.map(({ length }) => length)) * lineHeight;
  const left = margin + tile + 10 + nameRoom + 10;
  const asWide = [words.title, words.source].map((text) => textWidth(text, 17, true) + 2 * margin);
  return {
    width: Math.ceil(Math.max(left + heads.length * thingWidth + margin, ...asWide)),
    height: top + rows.length * row + 40,
    top,
    heads,
    centre: (thing) => Math.round(left + (thing + 0.5) * thingWidth),
    most,
  };
}

function drawRow({ mark, name, cells }: Row, y: number, { width, centre, most }: Frame): Html {
  const { colour = plainTile, number = '●' } = mark;
  const lines = wrapText(name, { width: nameRoom, size });
  return html`<path d="M${margin} ${y}H${width - margin}" stroke="${colours.line}" />
    <rect x="${margin}" y="${y + 7}" width="${tile}" height="${tile}" rx="4" fill="${colour}" />
    <text
      x="${margin + tile / 2}"
      y="${y + 28}"
      text-anchor="middle"
      font-weight="700"
      fill="${inkOn(colour)}"
    >
      ${number}
    </text>
    ${drawLines(lines, { x: margin + tile + 10, y: y + 27 - (lines.length - 1) * 8, isHead: false })}
    ${cells.map((cell, thing) =>
      cell && cell.total > 0
        ? drawCell(cell, { x: centre(thing), y: y + row / 2, most })
        : undefined,
    )}`;
}

function drawLines(
  lines: readonly string[],
  { x, y, isHead }: { readonly x: number; readonly y: number; readonly isHead: boolean },
): Html {
  return html`<text text-anchor="${isHead ? 'middle' : 'start'}" font-weight="${isHead ? 700 : 400}"
    >${lines.map((line, index) => html`<tspan x="${x}" y="${y + index * (isHead ? lineHeight : 16)}">${line}</tspan>`)}</text
  >`;
}

function drawCell(
  { total, counts }: Cell,
  { x, y, most }: { readonly x: number; readonly y: number; readonly most: number },
): Html {
  const isStated = (counts[0] ?? 0) > 0;
  const radius = Math.round(10 + 9 * Math.sqrt(total / most));
  return html`<circle
      cx="${x}"
      cy="${y}"
      r="${radius}"
      fill="${isStated ? colours.lake : '#ffffff'}"
      stroke="${colours.lake}"
      stroke-width="2.5"
    />
    <text
      x="${x}"
      y="${y + 5}"
      text-anchor="middle"
      font-weight="700"
      fill="${isStated ? '#ffffff' : colours.lake}"
    >
      ${total}
    </text>`;
}
