import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import {
  checkedAddresses,
  pinnedTo,
  within,
  type Resolve,
} from '../../outgoing/checked-addresses.ts';
import { resultsJson, rowsIn } from './service-answer.ts';
import { ServiceFailure } from './service-failure.ts';
import { isAllowedService, type ServiceRules } from './service-rules.ts';

const bytesPerMegabyte = 1_000_000;

/**
 * The rows of an endpoint's answer to a SELECT query, as SPARQL JSON says them, each a row of terms.
 *
 * @throws ServiceFailure
 */
export type EndpointClient = (endpoint: string, query: string) => Promise<readonly object[]>;

/** The only way out of a query thread: asks an allowed endpoint, and gives back its whole answer, checked. */
export function newEndpointClient(rules: ServiceRules, resolve?: Resolve): EndpointClient {
  return async (endpoint, query) => {
    const url = new URL(endpoint);
    if (!isAllowedService(url.href, rules)) throw new ServiceFailure(url.href, 'forbidden');
    const signal = AbortSignal.timeout(rules.seconds * 1000);
    try {
      const text = await within(signal, ask(url, query, { rules, signal, resolve }));
      return rowsIn(text, { url: url.href, most: rules.rows });
    } catch (error) {
      if (error instanceof ServiceFailure) throw error;
      throw new ServiceFailure(url.href, signal.aborted ? 'slow' : 'unreachable', error);
    }
  };
}

interface Call {
  readonly rules: ServiceRules;
  readonly signal: AbortSignal;
  readonly resolve: Resolve | undefined;
}

async function ask(url: URL, query: string, { rules, signal, resolve }: Call): Promise<string> {
  const { onLoopback } = rules;
  const addresses = await checkedAddresses(url, { onLoopback, ...(resolve && { resolve }) });
  if (addresses.length === 0) throw new ServiceFailure(url.href, 'private');
  const body = new URLSearchParams({ query }).toString();
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      Accept: resultsJson,
      'Accept-Encoding': 'identity',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
      'User-Agent': 'styrkedata',
    },
    // No connection is kept: the next call checks its addresses anew.
    agent: false,
    signal,
    lookup: pinnedTo(addresses),
  };
  const response = await send(url, options, body);
  // Nothing is followed: a redirect could lead anywhere, and the operator has allowed this address.
  if (response.statusCode !== 200) {
    response.destroy();
    throw new ServiceFailure(url.href, 'status', response.statusCode);
  }
  return readBody(response, url, rules);
}

function send(url: URL, options: RequestOptions, body: string): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end(body);
  });
}

async function readBody(
  response: IncomingMessage,
  { href }: URL,
  { megabytes }: ServiceRules,
): Promise<string> {
  const type = response.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== resultsJson && type !== 'application/json') {
    response.destroy();
    throw new ServiceFailure(href, 'type', type);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > megabytes * bytesPerMegabyte) throw new ServiceFailure(href, 'large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
