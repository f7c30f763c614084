import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Response } from 'express';
import Negotiator from 'negotiator';
import { contentType } from './send-rdf.ts';
import type { Visit } from './visit.ts';

/** A text that may be sent many times: what it is compressed to is remembered as long as it is. */
export interface Text {
  readonly body: string;
}

const compressors = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes),
  identity: (bytes: Buffer): Promise<Buffer> => Promise.resolve(bytes),
} as const;

type Encoding = keyof typeof compressors;

/** The smallest first. */
const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Below this, compressing saves no packet. */
const leastCharacters = 1000;

const encoded = new WeakMap<Text, Map<Encoding, Promise<Buffer>>>();

/** Answers with a text, compressed where the client takes that; with a validator if there is one. */
export async function sendText(
  response: Response,
  visit: Visit,
  text: Text,
  { mediaType, tag }: { readonly mediaType: string; readonly tag: string | undefined },
): Promise<void> {
  const encoding = chooseEncoding(visit, text);
  const bytes = await encode(text, encoding);
  response.vary('Accept-Encoding');
  response.set({
    'Content-Type': contentType(mediaType),
    'Content-Length': String(bytes.length),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    ...caching(tag && taggedFor(tag, encoding)),
  });
  response.end(bytes);
}

/** Answers that nothing has changed, if a client that reads has what we would send (RFC 9110 §13.1.2). Tells whether it did. */
export function sendNotModified(response: Response, visit: Visit, tag: string): boolean {
  const has = (visit.headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  const same = encodings
    .map((encoding) => taggedFor(tag, encoding))
    .find((etag) => has.some((each) => each.replace(/^W\//, '') === etag));
  if (same === undefined) return false;
  response.vary('Accept-Encoding');
  response.status(304).set(caching(same)).end();
  return true;
}

/** May be kept by anybody, who asks each time whether it still holds: asking costs a look-up, and data may change any minute. */
function caching(etag: string | undefined): Readonly<Record<string, string>> {
  if (etag === undefined) return { 'Cache-Control': 'no-store' };
  return { ETag: etag, 'Cache-Control': 'public, no-cache' };
}

/** Other bytes, other tag (RFC 9110 §8.8.3.3). */
function taggedFor(tag: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
}

function chooseEncoding({ headers }: Visit, { body }: Text): Encoding {
  if (body.length < leastCharacters) return 'identity';
  const accepted = new Negotiator({ headers }).encodings([...encodings]);
  return encodings.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

function encode(text: Text, encoding: Encoding): Promise<Buffer> {
  const forms = encoded.get(text) ?? new Map<Encoding, Promise<Buffer>>();
  encoded.set(text, forms);
  const form = forms.get(encoding) ?? compressors[encoding](Buffer.from(text.body));
  forms.set(encoding, form);
  return form;
}
