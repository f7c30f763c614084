import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback, isPublicAddress } from './public-address.ts';
import { checkServiceAnswer, resultsJson } from './service-answer.ts';
import { ServiceFailure } from './service-failure.ts';
import { isAllowedService, type ServiceRules } from './service-rules.ts';

const bytesPerMegabyte = 1_000_000;

/**
 * The only way out of a query thread: asks an allowed endpoint and gives back its whole answer, checked.
 * Whatever goes wrong rejects, so that Comunica never reads half of something.
 */
export function newServiceFetch(
  rules: ServiceRules,
  resolve: Resolve = (name) => lookup(name, { all: true }),
): typeof fetch {
  return async (input, init) => {
    const { url, query } = readCall(new URL(input instanceof Request ? input.url : input), init);
    if (!isAllowedService(url.href, rules)) throw new ServiceFailure(url.href, 'forbidden');
    // Comunica looks for a description first. SERVICE says that it is an endpoint; that will do.
    if (query === undefined) return descriptionOf(url);
    const signal = AbortSignal.timeout(rules.seconds * 1000);
    try {
      const text = await within(signal, ask(url, query, { rules, signal, resolve }));
      checkServiceAnswer(text, { url: url.href, rows: rules.rows });
      return new Response(text, { headers: { 'Content-Type': resultsJson } });
    } catch (error) {
      if (error instanceof ServiceFailure) throw error;
      throw new ServiceFailure(url.href, signal.aborted ? 'slow' : 'unreachable', error);
    }
  };
}

/** Comunica sends a short query in the address and a long one in the body; either way we send it in the body. */
function readCall(
  asked: URL,
  init: RequestInit | undefined,
): { readonly url: URL; readonly query: string | undefined } {
  const url = new URL(asked);
  url.searchParams.delete('query');
  const body = typeof init?.body === 'string' ? new URLSearchParams(init.body) : init?.body;
  const form = body instanceof URLSearchParams ? body : asked.searchParams;
  return { url, query: form.get('query') ?? undefined };
}

function descriptionOf({ href }: URL): Response {
  const endpoint = '<http://www.w3.org/ns/sparql-service-description#endpoint>';
  const headers = { 'Content-Type': 'text/turtle' };
  const response = new Response(`<${href}> ${endpoint} <${href}> .`, { headers });
  return Object.defineProperty(response, 'url', { value: href });
}

/** Looking up names cannot be called off, so it is left behind. */
function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('The time is up.'));
    });
    work.then(resolve, reject);
  });
}

interface Address {
  readonly address: string;
  readonly family: number;
}

/** The addresses of a name. */
type Resolve = (name: string) => Promise<Address[]>;

interface Call {
  readonly rules: ServiceRules;
  readonly signal: AbortSignal;
  readonly resolve: Resolve;
}

async function ask(url: URL, query: string, { rules, signal, resolve }: Call): Promise<string> {
  const addresses = await addressesOf(url, rules, resolve);
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

/** Every address that the name stands for; all must be fit, as any may be the one that answers. */
async function addressesOf(
  { hostname, href }: URL,
  rules: ServiceRules,
  resolve: Resolve,
): Promise<Address[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  const isFit = ({ address }: Address): boolean =>
    isPublicAddress(address) || (rules.onLoopback && isLoopback(address));
  if (addresses.length === 0 || !addresses.every(isFit)) throw new ServiceFailure(href, 'private');
  return addresses;
}

/** Answers with the addresses that were checked, so that asking the name again cannot bring others. */
function pinnedTo(addresses: Address[]): LookupFunction {
  return (_, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, addresses);
    else answer(null, first?.address ?? '', first?.family);
  };
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
