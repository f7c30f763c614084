import type { Arrow, Box, Drawing } from './drawing.ts';
import { lineHeight, placeGraph, type PlacedGraph, type Point, type Words } from './place-graph.ts';
import { html, type Html } from '../kit/template.ts';
import { rounded } from './rounded.ts';

/** In pixels: a wider picture is made as narrow as the page, one that is not has its own size. */
const pageWidth = 960;

/** A drawing as a picture whose boxes are links, and its arrows where they lead somewhere. */
export function drawGraph(drawing: Drawing): Html {
  const { id, title, description, boxes, arrows } = drawing;
  const placed = placeGraph(drawing);
  const { width, height } = placed;
  return html`<svg
    class="graph${width > pageWidth ? ' large' : ''}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="group"
    aria-labelledby="${id}-title ${id}-description"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-description">${description}</desc>
    ${arrows.map((arrow, index) => drawArrow(arrow, placed.arrows[index]))}
    ${boxes.map((box, index) => drawBox(box, placed.boxes[index]))}
  </svg>`;
}

function drawBox(
  { name, href }: Box,
  place: PlacedGraph['boxes'][number] | undefined,
): Html | undefined {
  if (place === undefined) return undefined;
  const { x, y, width, height } = place;
  const [left, top] = [rounded(x - width / 2), rounded(y - height / 2)];
  const content = html`<rect
      x="${left}"
      y="${top}"
      width="${rounded(width)}"
      height="${height}"
      rx="6"
    />${drawWords(place)}`;
  return href === undefined
    ? html`<g class="box">${content}</g> `
    : html`<a href="${href}" class="box" aria-label="${name}">${content}</a> `;
}

function drawArrow(
  { isKind, link }: Arrow,
  place: PlacedGraph['arrows'][number] | undefined,
): Html | undefined {
  if (place === undefined) return undefined;
  const { points, lines } = place;
  const content = html`<path d="${curveThrough(points)}" /><path
      class="head"
      d="${headAt(points)}"
    />${lines.length > 0 ? drawWords(place) : undefined}`;
  const kind = isKind ? 'arrow kind' : 'arrow';
  return link === undefined
    ? html`<g class="${kind}" aria-hidden="true">${content}</g> `
    : html`<a class="${kind}" href="${link.href}" aria-label="${link.label}">${content}</a> `;
}

function drawWords({ x, y, lines }: Words): Html {
  const top = y - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  return html`<text text-anchor="middle"
    >${lines.map(
      (line, index) =>
        html`<tspan x="${rounded(x)}" y="${rounded(top + index * lineHeight)}">${line}</tspan> `,
    )}</text
  >`;
}

/** A line through points that bends at each and has no corners. */
function curveThrough([first, ...others]: readonly Point[]): string {
  const last = others.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = others.slice(0, -1).map((point, index) => {
    const next = index === others.length - 2 ? last : middle(point, others[index + 1] ?? last);
    return `Q${at(point)} ${at(next)}`;
  });
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
}

/** The tip of an arrow where its line ends. */
function headAt(points: readonly Point[]): string {
  const [before, end] = points.slice(-2);
  if (before === undefined || end === undefined) return '';
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const corner = (turn: number): Point => ({
    x: end.x - 10 * Math.cos(angle + turn),
    y: end.y - 10 * Math.sin(angle + turn),
  });
  return `M${at(end)}L${at(corner(0.42))}L${at(corner(-0.42))}Z`;
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
