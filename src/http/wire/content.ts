import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { entryOf } from '../../rdf/entry-of.ts';
import { isSliced, slicesOf } from './slices.ts';

/** The bytes of an answer, and what they are compressed to, each made once. */
export interface Content {
  readonly bytes: Buffer;
  /** What tells these bytes from others. */
  readonly digest: string;
  readonly encoded: (encoding: Encoding) => Promise<Buffer>;
  /** SHA-256 of the bytes as they are sent, in base64 (RFC 9530 §2). */
  readonly digestOf: (encoding: Encoding) => Promise<string>;
}

export type Encoding = (typeof encodings)[number];

/** The smallest first. */
export const encodings = ['br', 'gzip', 'identity'] as const;

/** Small texts are compressed as well as can be; for large ones that would take seconds. */
const largeBytes = 200_000;

const compressors: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > largeBytes ? 5 : 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
  identity: (bytes) => Promise.resolve(bytes),
};

export function newContent(text: string | Buffer): Content {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const forms = new Map<Encoding, Promise<Buffer>>();
  const digests = new Map<Encoding, Promise<string>>();
  let digest: string | undefined;
  const encoded = (encoding: Encoding): Promise<Buffer> =>
    entryOf(forms, encoding, () => compressors[encoding](bytes));
  return {
    bytes,
    get digest() {
      return (digest ??= createHash('sha256').update(bytes).digest('base64url'));
    },
    encoded,
    digestOf: (encoding) => entryOf(digests, encoding, async () => sha256(await encoded(encoding))),
  };
}

/** In base64, with pauses in which others get their turn. (Web Crypto hashes beside this thread, and copies all bytes before it does.) */
async function sha256(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256');
  for (const slice of slicesOf(bytes)) {
    hash.update(slice);
    if (isSliced(bytes)) await turn();
  }
  return hash.digest('base64');
}

/** Below this, compressing saves no packet. */
const leastBytes = 1000;

/** Whether what a client accepts decides how content is sent. */
export function isCompressible({ bytes }: Content): boolean {
  return bytes.length >= leastBytes;
}

/** Negotiator's own, with the argument that its types lack: what to prefer among equals. */
interface EncodingNegotiator {
  readonly encodings: (
    available: string[],
    options: { readonly preferred: readonly string[] },
  ) => string[];
}

/** How a client gets content: as it likes best, and among equals the smallest way (RFC 9110 §12.5.3). Who takes nothing gets it as it is. */
export function chooseEncoding(content: Content, acceptEncoding: string | undefined): Encoding {
  if (!isCompressible(content) || acceptEncoding === undefined) return 'identity';
  const headers = { 'accept-encoding': acceptEncoding };
  const negotiator: EncodingNegotiator = new Negotiator({ headers });
  const [best] = negotiator.encodings([...encodings], { preferred: encodings });
  return encodings.find((encoding) => encoding === best) ?? 'identity';
}
