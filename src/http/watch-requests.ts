import type { NextFunction, Request, Response } from 'express';
import type { Log } from '../site/log.ts';
import type { Metrics } from './metrics.ts';

/** One line a request, and its numbers. Queries are left out: they may hold what somebody searches for. */
export function watchRequests({ log, metrics }: { readonly log: Log; readonly metrics: Metrics }) {
  let isFirst = true;
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    const [path] = request.url.split('?');
    response.on('close', () => {
      // performance.now() counts from the start of the process.
      if (isFirst) log.info({ event: 'first-answer', msSinceStart: Math.round(performance.now()) });
      isFirst = false;
      const ms = Math.round((performance.now() - started) * 10) / 10;
      const isComplete = response.writableFinished;
      const { method } = request;
      const { statusCode: status, locals } = response;
      log.info({ event: 'request', method, path, status, ms, isComplete });
      metrics.requestAnswered(String(locals['route']), isComplete ? status : 'left', ms / 1000);
    });
    next();
  };
}
