import { layOut } from '../../model/graph-layout.ts';
import type { Drawing } from './drawing.ts';
import { textWidth } from './text-width.ts';
import { wrapText, type Room } from './wrap-text.ts';

/** In units of a picture, which are pixels where it is shown in its own size; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A text in lines around its middle. */
export interface Words extends Point {
  readonly lines: readonly string[];
}

/** Where each box and arrow of a drawing stands, in the order in which they were given. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Words & { readonly width: number; readonly height: number })[];
  readonly arrows: readonly (Words & { readonly points: readonly Point[] })[];
}

export const lineHeight = 17;

/** How wide the lines of each text may be, and its font. */
const wideTexts = { box: { width: 150, size: 13 }, arrow: { width: 140, size: 12 } } as const;
const denseTexts = { box: { width: 120, size: 13 }, arrow: { width: 95, size: 12 } } as const;

/** Narrow, so that the whole picture is seen at once on a desk. */
const spacing = { nodesep: 18, ranksep: 18 } as const;

/** Places the boxes and arrows of a drawing, with room for their texts. */
export function placeGraph({ boxes, arrows, isDense = false }: Drawing): PlacedGraph {
  const texts = isDense ? denseTexts : wideTexts;
  const sizedBoxes = boxes.map(({ key, name }) => {
    const { lines, ...size } = sizeOf(name, texts.box, 14);
    return { name: key, rows: lines, ...size };
  });
  const sizedArrows = arrows.map((arrow) => ({ ...arrow, ...sizeOf(arrow.name, texts.arrow, 6) }));
  const { width, height, ...places } = layOut(sizedBoxes, sizedArrows, spacing);
  const placedBoxes = sizedBoxes.map(({ rows, width, height }, index) => {
    const { x = 0, y = 0 } = places.boxes[index] ?? {};
    return { lines: rows, width, height, x, y };
  });
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: placedBoxes,
    arrows: sizedArrows.map(({ lines, from, to }, index) => {
      const { x = 0, y = 0, points = [] } = places.arrows[index] ?? {};
      const own = from === to ? placedBoxes[boxes.findIndex(({ key }) => key === from)] : undefined;
      return { lines, x, y, points: own ? loopAt(own, y) : points };
    }),
  };
}

/** From a box back to itself, by way of its own words: the layout keeps room for these, but draws no loop. */
function loopAt(box: PlacedGraph['boxes'][number], y: number): readonly Point[] {
  const [left, right] = [box.x - box.width / 3, box.x + box.width / 3];
  const edge = box.y + (Math.sign(y - box.y) * box.height) / 2;
  return [
    { x: right, y: edge },
    { x: right, y },
    { x: left, y },
    { x: left, y: edge },
  ];
}

interface Sized {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function sizeOf(text: string, room: Room, padding: number): Sized {
  const lines = text === '' ? [] : text.split('\n').flatMap((line) => wrapText(line, room));
  const longest = Math.max(0, ...lines.map((line) => textWidth(line, room.size, room.isBold)));
  const height = lines.length * lineHeight + (lines.length > 0 ? padding : 0);
  return { lines, width: longest + padding * 1.2, height };
}
