import type { Response } from 'express';
import type { QueryEngine } from '../query/query-engine.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Metrics } from './metrics.ts';

/** Tells how the site fares; never from a cache. */
export async function answerMetrics(
  response: Response,
  metrics: Metrics,
  { engine, snapshot }: { readonly engine: QueryEngine; readonly snapshot: Snapshot },
): Promise<void> {
  const text = await metrics.write(engine, snapshot);
  response.set({ 'Cache-Control': 'no-store', 'Content-Type': metrics.mediaType }).send(text);
}
