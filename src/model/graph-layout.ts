import { Graph, layout, type Placed, type Size } from '@dagrejs/dagre';

/** A box to be placed. */
export interface Box<Row> extends Size {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** An arrow between boxes, with the size of its label. */
export interface Connection extends Size {
  readonly from: string;
  readonly to: string;
}

/** Where everything is, in pixels. */
export interface Layout extends Size {
  /** Middles of boxes, in their order. */
  readonly boxes: readonly Placed[];
  /** Arrows with the middles of their labels, in their order. */
  readonly arrows: readonly (Placed & { readonly points: readonly Placed[] })[];
}

const margin = 24;

/** Room between boxes of a layer, and between layers. */
const wide: Spacing = { nodesep: margin, ranksep: 40 };

export interface Spacing {
  readonly nodesep: number;
  readonly ranksep: number;
}

/** Boxes that arrows connect in layers from left to right; the others in rows below. */
export function layOut(
  boxes: readonly Box<unknown>[],
  arrows: readonly Connection[],
  spacing: Spacing = wide,
): Layout {
  const connected = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ...spacing, marginx: margin, marginy: margin });
  for (const { name, width, height } of boxes)
    if (connected.has(name)) graph.setNode(name, { width, height });
  arrows.forEach(({ from, to, width, height }, index) => {
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, String(index));
  });
  if (arrows.length > 0) layout(graph);
  const { width = 0, height = margin } = arrows.length > 0 ? graph.graph() : {};
  const rest = inRows(
    boxes.filter(({ name }) => !connected.has(name)),
    { top: height, width: Math.max(width, 900) },
  );
  return {
    width: Math.max(width, rest.width),
    height: rest.height,
    boxes: boxes.map(({ name }) => rest.placed.get(name) ?? graph.node(name)),
    arrows: arrows.map(({ from, to }, index) => graph.edge(from, to, String(index))),
  };
}

/** Boxes beside each other, as many as fit. */
function inRows(
  boxes: readonly Box<unknown>[],
  { top, width: room }: { readonly top: number; readonly width: number },
): Size & { readonly placed: ReadonlyMap<string, Placed> } {
  const placed = new Map<string, Placed>();
  let [left, rowTop, bottom, right] = [margin, top, top, 0];
  for (const { name, width, height } of boxes) {
    if (left + width + margin > room && left > margin) [left, rowTop] = [margin, bottom];
    placed.set(name, { x: left + width / 2, y: rowTop + height / 2 });
    left += width + margin;
    bottom = Math.max(bottom, rowTop + height + margin);
    right = Math.max(right, left);
  }
  return { placed, width: right, height: bottom };
}
