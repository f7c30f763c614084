import type { IncomingMessage } from 'node:http';
import type { Log } from '../../site/log.ts';
import type { Metrics } from './metrics.ts';
import type { IdentifyRequest, Noted } from './request-id.ts';

/** Follows a request to its end; `routeOf` is asked then, when it is known what answered. */
export type Watch = (request: IncomingMessage, response: Noted, routeOf: () => string) => void;

/** One line a request, and its numbers. Queries are left out: they may hold what somebody searches for. */
export function newWatch({
  log,
  metrics,
  identify,
}: {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly identify: IdentifyRequest;
}): Watch {
  let isFirst = true;
  return (request, response, routeOf) => {
    const started = performance.now();
    const id = identify(request, response);
    response.on('close', () => {
      // performance.now() counts from the start of the process.
      if (isFirst) log.info({ event: 'first-answer', msSinceStart: Math.round(performance.now()) });
      isFirst = false;
      const ms = Math.round((performance.now() - started) * 10) / 10;
      const isComplete = response.writableFinished;
      const { method, url = '' } = request;
      const { statusCode: status } = response;
      const end = url.indexOf('?');
      const path = end === -1 ? url : url.slice(0, end);
      log.info({ event: 'request', id, method, path, status, ms, isComplete });
      metrics.requestAnswered(routeOf(), isComplete ? status : 'left', ms / 1000);
    });
  };
}
