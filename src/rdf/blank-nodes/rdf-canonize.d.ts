declare module 'rdf-canonize' {
  import type { Quad } from '@rdfjs/types';

  interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    /** Filled with the canonical name of each blank node. */
    readonly canonicalIdMap?: Map<string, string>;
    /** How hard to work on blank nodes that look alike; `Infinity` gives up never. */
    readonly maxWorkFactor?: number;
    /** How many times at most to look beyond a node's neighbours. */
    readonly maxDeepIterations?: number;
  }

  /** RDF Dataset Canonicalization 1.0: quads → canonical N-Quads. */
  export function canonize(quads: readonly Quad[], options: CanonizeOptions): Promise<string>;
}
