import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Caller } from '../answer/methods.ts';
import { clientOf } from '../sparql/client-of.ts';

/** Who asks by a request over HTTP. */
export function callerOf(request: Request, response: Response): Caller {
  return {
    client: clientOf(request.ip),
    readBody: (mostBytes) => bodyOf(request, response, mostBytes),
    signal: () => signalOf(response),
    onGone: (callback) => {
      if (response.closed) callback();
      else response.on('close', callback);
    },
  };
}

/** @throws what express throws of a body that is too large or broken off; it has a `status` */
function bodyOf(request: Request, response: Response, mostBytes: number): Promise<Buffer> {
  const readBytes: RequestHandler = express.raw({ type: () => true, limit: mostBytes });
  return new Promise((resolve, reject) => {
    readBytes(request, response, (error?: Error | 'router' | 'route') => {
      if (error instanceof Error) reject(error);
      else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}

function signalOf(response: Response): AbortSignal {
  const abort = new AbortController();
  const judge = (): void => {
    if (!response.writableFinished) abort.abort();
  };
  if (response.closed) judge();
  else response.on('close', judge);
  return abort.signal;
}
