import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isWebAddress } from '../site/settings/read-value.ts';
import type { Text } from '../site/text.ts';
import { checkedAddresses, pinnedTo, within, type Reach } from './checked-addresses.ts';

/** More redirections than this lead nowhere. */
const mostSteps = 5;

/** What an address of others can fail of. */
const faults = {
  private: { sv: 'är inte på öppna nätet', en: 'is not on the open internet' },
  unreachable: { sv: 'svarar inte', en: 'does not answer' },
  slow: { sv: 'svarar för långsamt', en: 'answers too slowly' },
  circles: { sv: 'leder runt', en: 'leads in circles' },
} as const satisfies Readonly<Record<string, Text>>;

export interface Asking extends Reach {
  /** How long all of it may take. */
  readonly signal: AbortSignal;
}

/**
 * Whether an address answers with something (2xx), after redirections, each of which is checked as the address itself is.
 * By HEAD, and where that is refused by GET, whose body is not read.
 *
 * @returns what is wrong, or nothing
 */
export async function faultOf(address: string, asking: Asking): Promise<Text | undefined> {
  try {
    return await within(asking.signal, follow(address, asking));
  } catch {
    return asking.signal.aborted ? faults.slow : faults.unreachable;
  }
}

async function follow(address: string, asking: Asking): Promise<Text | undefined> {
  let next = address;
  for (let step = 0; step <= mostSteps; step += 1) {
    if (!isWebAddress(next)) return faults.private;
    const url = new URL(next);
    const addresses = await checkedAddresses(url, asking);
    if (addresses.length === 0) return faults.private;
    const { statusCode = 0, headers } = await askOnce(url, {
      signal: asking.signal,
      lookup: pinnedTo(addresses),
    });
    if (statusCode >= 200 && statusCode < 300) return undefined;
    if (!isRedirection(statusCode) || headers.location === undefined)
      return { sv: `ger status ${statusCode}`, en: `gives status ${statusCode}` };
    next = new URL(headers.location, url).href.replace(/#.*$/s, '');
  }
  return faults.circles;
}

function isRedirection(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function askOnce(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const byHead = await send(url, { ...options, method: 'HEAD' });
  const { statusCode = 0 } = byHead;
  return statusCode < 400 ? byHead : send(url, { ...options, method: 'GET' });
}

/** The head of an answer; the connection ends there. */
function send(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { Accept: '*/*', 'User-Agent': 'styrkedata (asks whether links answer)' };
  return new Promise((resolve, reject) => {
    request(url, { ...options, headers, agent: false }, (response) => {
      response.destroy();
      resolve(response);
    })
      .on('error', reject)
      // Nobody who stops the site waits for others.
      .on('socket', (socket) => socket.unref())
      .end();
  });
}
