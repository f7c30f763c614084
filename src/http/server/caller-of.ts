import type { IncomingMessage, ServerResponse } from 'node:http';
import proxyAddress from 'proxy-addr';
import type { Caller } from '../answer/methods.ts';
import { clientOf } from '../sparql/client-of.ts';

/** Whether a proxy, by its address and how far away it is, is believed when it tells whom it asks for. */
export type Trust = (address: string, hop: number) => boolean;

/** @param proxies addresses, networks, or the names that `proxy-addr` has for some of them */
export function trustOf(proxies: readonly string[]): Trust {
  return proxyAddress.compile([...proxies]);
}

/** Who asks by a request over HTTP. */
export function callerOf(request: IncomingMessage, response: ServerResponse, trust: Trust): Caller {
  return {
    client: clientOf(proxyAddress(request, trust)),
    readBody: (mostBytes) => bodyOf(request, response, mostBytes),
    signal: () => signalOf(response),
    onGone: (callback) => {
      if (response.closed) callback();
      else response.on('close', callback);
    },
  };
}

/** The reader as a function of what Node has: its types speak of a class of another package. */
type ReadBody = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** @throws what the reader throws of a body that is too large or broken off; it has a `status` */
async function bodyOf(
  request: IncomingMessage & { body?: unknown },
  response: ServerResponse,
  mostBytes: number,
): Promise<Buffer> {
  // Loaded when somebody sends something, so that a start does not wait for it.
  const { default: express } = await import('express');
  const readBytes: ReadBody = express.raw({ type: () => true, limit: mostBytes });
  return new Promise((resolve, reject) => {
    readBytes(request, response, (error?: unknown) => {
      if (error instanceof Error) reject(error);
      else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}

function signalOf(response: ServerResponse): AbortSignal {
  const abort = new AbortController();
  const judge = (): void => {
    if (!response.writableFinished) abort.abort();
  };
  if (response.closed) judge();
  else response.on('close', judge);
  return abort.signal;
}
