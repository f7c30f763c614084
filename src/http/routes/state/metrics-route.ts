import type { Edition } from '../../editions/edition.ts';
import type { DataState } from '../../editions/data-state.ts';
import type { Metrics } from '../../observe/metrics.ts';
import { newContent } from '../../wire/content.ts';
import { ok, type Reply } from '../../wire/reply.ts';

/** Tells how the site fares. */
export async function answerMetrics(
  metrics: Metrics,
  edition: Edition,
  data: DataState,
): Promise<Reply> {
  const text = await metrics.write({ ...edition, data });
  return ok(newContent(text), { mediaType: metrics.mediaType });
}
