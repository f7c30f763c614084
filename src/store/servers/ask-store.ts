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
  readonly headers: Headers;
  readonly text: string;
}

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
    const response = await fetch(call.server + call.path, {
      method: call.method,
      headers: headersOf(call, access),
      ...(call.body !== undefined && { body: call.body }),
      redirect: 'manual',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new StoreFailure(call.server, 'status', { status: response.status });
    }
    const { status, headers } = response;
    return { status, headers, text: await readText(response, call) };
  } catch (cause) {
    if (cause instanceof StoreFailure) throw cause;
    access.signal?.throwIfAborted();
    throw new StoreFailure(call.server, late.aborted ? 'slow' : 'unreachable', { cause });
  }
}

function headersOf(
  { type, accept }: StoreCall,
  { authorization }: StoreAccess,
): Record<string, string> {
  return {
    'User-Agent': 'styrkedata',
    ...(type !== undefined && { 'Content-Type': type }),
    ...(accept !== undefined && { Accept: accept }),
    ...(authorization !== undefined && { Authorization: authorization }),
  };
}

async function readText(
  { body }: Response,
  { server, mostBytes = usualBytes }: StoreCall,
): Promise<string> {
  if (body === null) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
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
