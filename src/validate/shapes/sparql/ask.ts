import type { NamedNode, Quad, Term } from '../../../rdf/terms.ts';
import type { Text } from '../../../site/text.ts';

/** Variables and their values, by name without `?`. */
export type Bindings = Readonly<Record<string, Term>>;

/** A query of a shapes graph (SHACL §5.3, Pre-binding). */
export interface ShapeQuery {
  /** With its prefixes, and with `$PATH` written out. */
  readonly text: string;
  readonly form: 'select' | 'ask';
  /** Variables that may have a value before the query begins: no part of it may give them another. */
  readonly prebound: readonly string[];
}

export type PreparedQuery =
  | { readonly outcome: 'prepared'; readonly ask: (bindings: Bindings) => Promise<QueryAnswer> }
  /** It is no query, or one that pre-binding does not allow (SHACL §A). */
  | { readonly outcome: 'refused'; readonly reason: Text };

export type QueryAnswer =
  /** Solutions of SELECT; for ASK one without variables where the answer is yes. */
  | { readonly outcome: 'answered'; readonly rows: readonly Bindings[] }
  | { readonly outcome: 'failed'; readonly reason: Text };

/** Reads a query once, to be asked many times. */
export type PrepareQuery = (query: ShapeQuery) => PreparedQuery;

/** The graphs that queries of shapes are asked over (SHACL §5.3.1). */
export interface AskedGraphs {
  /** The data graph: all of it is the default graph. */
  readonly data: readonly Quad[];
  readonly shapes: readonly Quad[];
  /** The name under which `GRAPH $shapesGraph` finds the shapes. */
  readonly shapesGraph: NamedNode;
}

/**
 * The port by which whoever has an engine for SPARQL lends it to the validation, which comes before all engines
 * on the data's way.
 */
export type OpenGraphs = (graphs: AskedGraphs) => PrepareQuery;
