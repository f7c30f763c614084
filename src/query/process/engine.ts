import type { Quad } from '../../rdf/terms.ts';
import { packQuads } from '../index/pack-quads.ts';
import type { QueryEngine } from '../question/query-engine.ts';
import { startQueryService, type QueryDataset, type QueryServiceOptions } from './query-service.ts';

export interface EngineOptions extends QueryServiceOptions, Omit<QueryDataset, 'quads'> {
  /** The named graphs of these together are the default graph. */
  readonly quads: Iterable<Quad>;
  /** Quads of graphs that are reached by GRAPH or FROM only; none unless given. */
  readonly besides?: Iterable<Quad>;
}

/**
 * Starts a process that answers SPARQL over the quads as they are now. Returns at once: it loads on its own
 * time, and questions wait for it.
 */
export function startQueryEngine({
  quads,
  besides = [],
  baseIri,
  prefixes,
  context,
  ...options
}: EngineOptions): QueryEngine {
  const [all, others] = [[...quads], [...besides]];
  const service = startQueryService(options);
  const pack = () => packQuads(all, others);
  const engine = service.open({ quads: { pack }, baseIri, prefixes, context });
  return { ...engine, close: service.close };
}
