import type { NamedNode } from '../rdf/terms.ts';

/** Things that one document describes; the first gives the document its name. */
export type Topics = readonly [NamedNode, ...NamedNode[]];
