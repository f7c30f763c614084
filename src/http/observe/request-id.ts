import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A response as it is passed on, with what is noted on it on its way. */
export type Noted = ServerResponse & { locals?: Notes };

interface Notes {
  requestId?: string;
  route?: string;
}

/** Tells requests apart. */
export type IdentifyRequest = (request: IncomingMessage, response: Noted) => string;

/**
 * Gives each request an id for the log: that of the proxy (`X-Request-Id`) where the proxy is trusted, else
 * one of ours. A client that could choose its own could make the log say what never happened.
 *
 * @param isTrusted whether an address is that of a proxy that is believed
 */
export function newIdentify(isTrusted: (address: string) => boolean): IdentifyRequest {
  // Numbers of one process, told apart from those of its next life.
  const start = randomBytes(4).toString('hex');
  let count = 0;
  return ({ headers, socket }, response) => {
    const given = headers['x-request-id'];
    const isTaken =
      typeof given === 'string' &&
      /^[\w.:-]{1,64}$/.test(given) &&
      isTrusted(socket.remoteAddress ?? '');
    const id = isTaken ? given : `${start}-${(count += 1)}`;
    response.locals = { requestId: id };
    return id;
  };
}

/** The id that a request was given. */
export function requestIdOf({ locals }: Noted): string | undefined {
  return locals?.requestId;
}

/** Notes which route answers, for the log and the metrics. */
export function noteRoute(response: Noted, route: string): void {
  response.locals ??= {};
  response.locals.route = route;
}

/** The route that was noted; none where none was asked. */
export function routeNotedOn({ locals }: Noted): string {
  return locals?.route ?? 'none';
}
