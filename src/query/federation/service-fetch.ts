import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import {
  checkedAddresses,
  pinnedTo,
  within,
  type Resolve,
} from '../../outgoing/checked-addresses.ts';
import { checkServiceAnswer, resultsJson } from './service-answer.ts';
import { ServiceFailure } from './service-failure.ts';
import { isAllowedService, type ServiceRules } from './service-rules.ts';

const bytesPerMegabyte = 1_000_000;

/**
 * The only way out of a query thread: asks an allowed endpoint and gives back its whole answer, checked.
 * Whatever goes wrong rejects, so that Comunica never reads half of something.
 */
export function newServiceFetch(rules: ServiceRules, resolve?: Resolve): typeof fetch {
  return async (input, init) => {
    const { url, query } = readCall(new URL(input instanceof Request ? input.url : input), init);
    if (!isAllowedService(url.href, rules)) throw new ServiceFailure(url.href, 'forbidden');
    // Comunica looks for a description first. SERVICE says that it is an endpoint; that will do.
    if (query === undefined) return descriptionOf(url);
    const signal = AbortSignal.timeout(rules.seconds * 1000);
    try {
      const text = await within(signal, ask(url, query, { rules, signal, resolve }));
      checkServiceAnswer(text, {
        url: url.href,
        rows: rules.rows,
        isAsk: /^\s*ASK\b/i.test(query),
      });
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
  // It never changes: what Comunica has made of it, its parser among that, is kept for the next query.
  const headers = { 'Content-Type': 'text/turtle', 'Cache-Control': 'max-age=31536000' };
  const response = new Response(`<${href}> ${endpoint} <${href}> .`, { headers });
  return Object.defineProperty(response, 'url', { value: href });
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
