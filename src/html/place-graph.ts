import { Graph, layout } from '@dagrejs/dagre';
import type { Drawing } from './draw-graph.ts';
import { wrapText } from './wrap-text.ts';

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
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Words & { readonly width: number; readonly height: number })[];
  readonly arrows: readonly (Words & { readonly points: readonly Point[] })[];
}

export const lineHeight = 17;

/** How wide a character of each text is at most, on average, and how many fit in a line. */
const boxText = { character: 8.4, most: 16 } as const;
const arrowText = { character: 6.8, most: 18 } as const;

/** Places the boxes of a drawing in layers from left to right, so that most arrows point that way and few cross (dagre). */
export function placeGraph({ boxes, arrows }: Drawing): Placed {
  const graph = new Graph<BoxPlace, ArrowPlace>({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 18, edgesep: 10, marginx: 8, marginy: 8 });
  for (const { key, name } of boxes)
    graph.setNode(key, { ...sizeOf(name, boxText, 14), x: 0, y: 0 });
  arrows.forEach(({ from, to, name }, index) => {
    const { lines, width, height } = sizeOf(name, arrowText, 6);
    graph.setEdge(
      from,
      to,
      { lines, width, height, labelpos: 'c', x: 0, y: 0, points: [] },
      String(index),
    );
  });
  layout(graph);
  const { width, height } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map(({ key }) => graph.node(key)),
    arrows: arrows.map(({ from, to }, index) =>
      graph.edge({ v: from, w: to, name: String(index) }),
    ),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type BoxPlace = Words & Size;
type ArrowPlace = Words & Size & { readonly points: readonly Point[]; readonly labelpos: 'c' };

function sizeOf(
  text: string,
  { character, most }: { readonly character: number; readonly most: number },
  padding: number,
): Size & { readonly lines: readonly string[] } {
  const lines = text === '' ? [] : text.split('\n').flatMap((line) => wrapText(line, most));
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const height = lines.length * lineHeight + (lines.length > 0 ? padding : 0);
  return { lines, width: longest * character + padding * 1.6, height };
}
