import type { Response } from 'express';

/** Tells a supervisor how we are; never from a cache. */
export function answerHealth(response: Response, isWell: boolean): void {
  response
    .status(isWell ? 200 : 503)
    .set({ 'Cache-Control': 'no-store', ...(isWell ? {} : { 'Retry-After': '2' }) })
    .json({ status: isWell ? 'ok' : 'starting' });
}
