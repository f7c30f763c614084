// The package's own typings name their files without endings, which nodenext does not find.
declare module '@dagrejs/dagre' {
  export interface Size {
    readonly width: number;
    readonly height: number;
  }

  /** A point, or the middle of something with a size. */
  export interface Placed {
    readonly x: number;
    readonly y: number;
  }

  /** A directed graph of boxes and labelled arrows; `layout` gives each its place. */
  export class Graph {
    constructor(options: { readonly multigraph: boolean });
    setGraph(options: Readonly<Record<string, string | number>>): void;
    /** How large the whole became. */
    graph(): Partial<Size>;
    setNode(name: string, size: Size): void;
    node(name: string): Placed;
    setEdge(from: string, to: string, label: Size & { readonly labelpos: 'c' }, name: string): void;
    edge(from: string, to: string, name: string): Placed & { readonly points: readonly Placed[] };
  }

  /** Places boxes in layers, so that few arrows cross. */
  export function layout(graph: Graph): void;
}
