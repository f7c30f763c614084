import type { RequestListener, ServerResponse } from 'node:http';
import { createApp, type Site } from './app.ts';
import { isRecalled } from './edition.ts';
import { send } from './send-reply.ts';
import { newWatch } from './watch-requests.ts';

/**
 * Listens to requests: what an edition has answered before is sent at once, the rest goes through
 * express. (Express alone takes three times as long as node:http for an answer that is there.)
 */
export function createListener(site: Site): RequestListener {
  const app = createApp(site);
  const watch = newWatch(site);
  return (request, response) => {
    const known = isRecalled(request) ? site.editions.current().recall(request) : undefined;
    watch(request, response, () => known?.route ?? routeOf(response));
    if (known) {
      if (known.route === 'sparql') site.metrics.cacheUsed('hit');
      send(request, response, known);
      return;
    }
    app(request, response);
  };
}

/** What express's part noted on the response. */
function routeOf({ locals }: ServerResponse & { readonly locals?: Locals }): string {
  return locals?.route ?? 'none';
}

interface Locals {
  readonly route?: string;
}
