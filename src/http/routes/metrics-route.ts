import type { Edition } from '../editions/edition.ts';
import type { DataState } from '../editions/data-state.ts';
import type { Metrics } from '../observe/metrics.ts';
import { passing, type Reply } from '../wire/reply.ts';

/** Tells how the site fares; never from a cache. */
export async function answerMetrics(
  metrics: Metrics,
  edition: Edition,
  data: DataState,
): Promise<Reply> {
  const text = await metrics.write({ ...edition, data });
  return passing(text, { mediaType: metrics.mediaType });
}
