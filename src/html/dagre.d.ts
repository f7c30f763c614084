/** What is used of dagre: its own typings name their files without endings, which Node's resolution does not find. */
declare module '@dagrejs/dagre' {
  /** A directed graph whose nodes and edges carry values; `layout` writes places into them. */
  export class Graph<Node extends object, Edge extends object> {
    constructor(options: { readonly multigraph: boolean });
    setGraph(spacing: {
      readonly rankdir: 'LR';
      readonly nodesep: number;
      readonly ranksep: number;
      readonly edgesep: number;
      readonly marginx: number;
      readonly marginy: number;
    }): void;
    setNode(key: string, node: Node): void;
    setEdge(from: string, to: string, edge: Edge, name: string): void;
    node(key: string): Node;
    edge(edge: { readonly v: string; readonly w: string; readonly name: string }): Edge;
    graph(): { readonly width: number; readonly height: number };
  }
  export function layout<Node extends object, Edge extends object>(graph: Graph<Node, Edge>): void;
}
