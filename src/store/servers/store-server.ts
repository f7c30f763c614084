/**
 * One server that keeps versions, each as a repository (RDF4J) or dataset (Fuseki) of its own. All reject with a
 * `StoreFailure` where the server did not do it.
 */
export interface StoreServer {
  readonly url: string;
  /** Whether it answers at all, soon. Not ended by the signal. */
  readonly ping: () => Promise<void>;
  /** The names of all that it keeps, others' too. */
  readonly list: () => Promise<readonly string[]>;
  readonly create: (name: string) => Promise<void>;
  /** Adds parts of N-Quads. Blank nodes are known by their labels within one part alone. */
  readonly load: (name: string, parts: Iterable<string>) => Promise<void>;
  /** How many statements there are: triples of the default graph, and quads of named graphs. */
  readonly count: (name: string) => Promise<number>;
  readonly remove: (name: string) => Promise<void>;
  /** Rows of a SELECT over all that one holds, as SPARQL JSON. */
  readonly select: (name: string, query: string) => Promise<string>;
}

/** What a server does its work by, which is all but answering pings. */
export type StoreWork = Omit<StoreServer, 'ping'>;

/** What a server is spoken to with. */
export interface ServerOptions {
  readonly authorization?: string | undefined;
  /** Ends the work that is under way there. */
  readonly signal?: AbortSignal | undefined;
}
