import type { Server } from 'node:http';
import { BlockList, isIP, Socket } from 'node:net';
import { clientOf } from '../sparql/client-of.ts';

/** How long a client may take, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For a request with its content. */
  readonly request: number;
  /** Without a word, while an answer is made or read. It is longer than a query may wait and take. */
  readonly silence: number;
  /** Between two requests: longer than proxies keep connections, so that none is used as it closes. */
  readonly idle: number;
  /** How often it is looked. */
  readonly look: number;
}

/** What a site is patient with, by how long a query may wait and take. */
export function usualPatience({
  seconds,
  waitSeconds,
}: {
  readonly seconds: number;
  readonly waitSeconds: number;
}): Patience {
  const silence = (seconds + waitSeconds) * 1000 + 60_000;
  return { head: 20_000, request: 60_000, silence, idle: 75_000, look: 5_000 };
}

/** Lets go of who takes too long. */
export function boundTimes(server: Server, { head, request, silence, idle }: Patience): void {
  server.headersTimeout = head;
  server.requestTimeout = request;
  server.timeout = silence;
  server.keepAliveTimeout = idle;
}

export interface HoldOptions {
  /** How many connections one client may have at a time. */
  readonly most: number;
  /** Whether an address may have more: a proxy has the connections of many. */
  readonly isExempt: (address: string) => boolean;
  readonly onRefuse: () => void;
}

/**
 * Bounds the connections of one client, so that nobody takes all that the machine has.
 */
export function boundConnections(server: Server, { most, isExempt, onRefuse }: HoldOptions): void {
  const counts = new Map<string, number>();
  server.prependListener('connection', (socket: unknown) => {
    if (!(socket instanceof Socket)) return;
    const { remoteAddress: address = '' } = socket;
    if (isExempt(address)) return;
    const client = clientOf(address);
    const count = (counts.get(client) ?? 0) + 1;
    counts.set(client, count);
    socket.once('close', () => {
      const left = (counts.get(client) ?? 1) - 1;
      if (left > 0) counts.set(client, left);
      else counts.delete(client);
    });
    if (count <= most) return;
    onRefuse();
    socket.write(refusal);
    socket.destroySoon();
  });
}

/**
 * Tells whom connections are not counted of: proxies that are trusted, and this machine, where proxies that nobody
 * declared most often are.
 *
 * @param proxies addresses, or networks with their number of bits
 */
export function exemptionOf(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of ['127.0.0.0/8', '::1', ...proxies]) {
    const [network = '', bits] = proxy.split('/');
    const family = familyOf(network);
    if (bits === undefined) list.addAddress(network, family);
    else list.addSubnet(network, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

const problem = `${JSON.stringify({ type: 'about:blank', status: 429, title: 'Too many connections' })}\n`;
const refusal = [
  'HTTP/1.1 429 Too Many Requests',
  'Content-Type: application/problem+json',
  `Content-Length: ${problem.length}`,
  'Retry-After: 10',
  'Connection: close',
  '',
  problem,
].join('\r\n');
