import * as plain from 'node:http';
import * as secure from 'node:https';
import { StoreFailure } from './store-failure.ts';

/** One request to a store. */
export interface StoreCall {
  /** The server's address, which messages name. */
  readonly server: string;
  /** What follows it. */
  readonly path: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly type?: string;
  readonly accept?: string;
  readonly body?: string | URLSearchParams;
  /** How long it may take, answer included. */
  readonly seconds: number;
  /** How many bytes the answer may have. */
  readonly mostBytes?: number;
}

/** What all requests of a store have in common. */
export interface StoreAccess {
  /** `Basic …`; nothing where the store lets everybody in. */
  readonly authorization?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface StoreAnswer {
  readonly status: number;
  readonly headers: plain.IncomingHttpHeaders;
  readonly text: string;
}

/** Connections are kept for what is asked next, but for less long than servers keep them, in milliseconds. */
const kept = { keepAlive: true, timeout: 4000 };
const agents = { plain: new plain.Agent(kept), secure: new secure.Agent(kept) };

/** Answers of the administration of a store are short. */
const usualBytes = 10_000_000;

/**
 * Asks a store and gives back its whole answer. Redirects are not followed: credentials go where the operator said.
 *
 * @throws StoreFailure for whatever is no success; what aborted the signal, where somebody did
 */
export async function askStore(call: StoreCall, access: StoreAccess): Promise<StoreAnswer> {
  const late = AbortSignal.timeout(call.seconds * 1000);
  const signal = access.signal ? AbortSignal.any([access.signal, late]) : late;
  try {
    const response = await send(call, headersOf(call, access), signal);
    const { statusCode: status = 0, headers } = response;
    if (status < 200 || status > 299) {
      response.destroy();
      throw new StoreFailure(call.server, 'status', { status });
    }
    return { status, headers, text: await readText(response, call) };
  } catch (cause) {
    if (cause instanceof StoreFailure) throw cause;
    access.signal?.throwIfAborted();
    throw new StoreFailure(call.server, late.aborted ? 'slow' : 'unreachable', { cause });
  }
}

/** By `node:http`: `fetch` takes several times the processor time for what is asked for each page. */
function send(
  { server, path, method, body }: StoreCall,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<plain.IncomingMessage> {
  const url = new URL(server + path);
  const isSecure = url.protocol === 'https:';
  const { request } = isSecure ? secure : plain;
  const agent = isSecure ? agents.secure : agents.plain;
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent, signal }, resolve)
      .on('error', reject)
      .end(body === undefined ? undefined : String(body));
  });
}

function headersOf(
  { type, accept, body }: StoreCall,
  { authorization }: StoreAccess,
): Record<string, string> {
  // Without the charset, Tomcat reads a form as Latin-1.
  const form = 'application/x-www-form-urlencoded; charset=UTF-8';
  const sent = body instanceof URLSearchParams ? form : type;
  return {
    'User-Agent': 'styrkedata',
    ...(sent !== undefined && { 'Content-Type': sent }),
    ...(accept !== undefined && { Accept: accept }),
    ...(authorization !== undefined && { Authorization: authorization }),
  };
}

async function readText(
  response: plain.IncomingMessage,
  { server, mostBytes = usualBytes }: StoreCall,
): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) throw new StoreFailure(server, 'large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** What a user and password are sent as (RFC 7617 §2). */
export function basicAuthorization(credentials: string | undefined): string | undefined {
  return credentials === undefined
    ? undefined
    : `Basic ${Buffer.from(credentials).toString('base64')}`;
}
