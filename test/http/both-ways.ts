import { newReplyApart } from '../../src/http/apart/reply-apart.ts';
import type { ReplyApart } from '../../src/http/answer/apart.ts';
import type { RouteContext } from '../../src/http/answer/methods.ts';
import { newMetrics } from '../../src/http/observe/metrics.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { noEngine, startSite, type Site } from '../support/start-site.ts';

/** An address, and the headers of a request for it. */
export type Asked = readonly [path: string, headers: Readonly<Record<string, string>>];

/** Two sites of the same data. */
export interface BothWays {
  /** What may be large is made beside its thread that listens, whatever the size of the data. */
  readonly apart: Site;
  readonly atOnce: Site;
  /** Addresses of what was made beside that thread. */
  readonly madeApart: readonly string[];
  readonly close: () => Promise<unknown>;
}

export async function startBothWays(sources: Sources): Promise<BothWays> {
  const madeApart: string[] = [];
  const replyApart = newReplyApart(0);
  const noted: ReplyApart = (context: RouteContext) => {
    const reply = replyApart(context);
    if (reply) madeApart.push(`/${context.visit.path}`);
    return reply;
  };
  const apart = await startSite(sources, noEngine, newMetrics(), { replyApart: noted });
  const atOnce = await startSite(sources);
  const close = () => Promise.all([apart.close(), atOnce.close()]);
  return { apart, atOnce, madeApart, close };
}

/** A reply without what no two of them have in common. */
export async function seen(site: Site, [path, headers]: Asked) {
  const response = await site.get(path, headers);
  const told = [...response.headers].filter(
    ([name]) => !['date', 'x-request-id', 'traceparent'].includes(name),
  );
  return { status: response.status, told, body: await response.text() };
}
