import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import parseRange from 'range-parser';
import { common } from './common-headers.ts';
import { entityTag, evaluatePreconditions, type Preconditions } from './conditions.ts';
import { chooseEncoding, isCompressible, type Content, type Encoding } from './content.ts';
import type { Problem } from './problem-kinds.ts';
import { refuse } from './refuse.ts';
import type { Reply } from './reply.ts';
import { isSliced, slicesOf } from './slices.ts';

/** A reply as it goes out to clients that take one encoding: nothing is left to make. */
export interface Answered {
  readonly reply: Reply;
  readonly bytes: Buffer | undefined;
  /** The same as what is written: small ones a character for each byte, which node:http puts behind the head in one write. */
  readonly written: Buffer | string | undefined;
  readonly etag: string | undefined;
  /** Names and values in turn, as node:http writes them fastest. It takes them as they are, so they must not change. */
  readonly headers: string[];
  readonly headersIfNotModified: string[];
  /** What made it, for the log. */
  readonly route: string;
}

/** Above this, copying bytes behind the head costs more than a second part of the write. */
const mostInOneWrite = 16_000;

/** Makes a reply ready to send to a client. */
export async function encodeReply(
  reply: Reply,
  acceptEncoding: string | undefined,
  route: string,
): Promise<Answered> {
  const { content, tag } = reply;
  const encoding = content ? chooseEncoding(content, acceptEncoding) : 'identity';
  const bytes = await content?.encoded(encoding);
  const etag = tag === undefined ? undefined : entityTag(tag, encoding);
  const kept = keptHeaders(reply, etag);
  const digest = reply.hasRanges === true && content ? await digestHeader(content, encoding) : {};
  return {
    reply,
    bytes,
    written: bytes && bytes.length <= mostInOneWrite ? bytes.toString('latin1') : bytes,
    etag,
    headers: flat({ ...reply.headers, ...kept, ...bodyHeaders(reply, bytes, encoding), ...digest }),
    headersIfNotModified: flat(kept),
    route,
  };
}

/** What a 304 has too (RFC 9110 §15.4.5), and what lets scripts on other pages read any answer. */
function keptHeaders({ content, headers, lastModified }: Reply, etag: string | undefined): Fields {
  const vary = [
    headers['Vary'],
    content && isCompressible(content) ? 'Accept-Encoding' : undefined,
  ].filter((each) => each !== undefined);
  return {
    'Cache-Control': headers['Cache-Control'],
    'Content-Location': headers['Content-Location'],
    ETag: etag,
    'Last-Modified': lastModified?.toUTCString(),
    Vary: vary.length > 0 ? vary.join(', ') : undefined,
  };
}

function bodyHeaders(
  { hasRanges, status }: Reply,
  bytes: Buffer | undefined,
  encoding: Encoding,
): Fields {
  return {
    'Content-Encoding': encoding === 'identity' ? undefined : encoding,
    // RFC 9110 §8.6: a 204 has none.
    'Content-Length': status === 204 ? undefined : String(bytes?.length ?? 0),
    'Accept-Ranges': hasRanges ? 'bytes' : undefined,
  };
}

/** What a client checks a large file by, that it may have fetched in parts (RFC 9530 §3): a hash of the whole, as encoded. */
async function digestHeader(content: Content, encoding: Encoding): Promise<Fields> {
  return { 'Repr-Digest': `sha-256=:${await content.digestOf(encoding)}:` };
}

type Fields = Readonly<Record<string, string | undefined>>;

/** What all answers have, once. */
const inCommon: readonly string[] = Object.entries(common).flat();

/** Names and values in turn, behind those that all answers have. */
function flat(fields: Fields): string[] {
  const headers = [...inCommon];
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) headers.push(name, oneByte(value));
  }
  return headers;
}

/** Parts of a text with characters beyond Latin-1 keep two bytes a character, and one such part makes the whole head slow to write. */
function oneByte(value: string): string {
  return Buffer.from(value, 'latin1').toString('latin1');
}

/** Methods whose answer a client may have already. */
const conditional: readonly (string | undefined)[] = ['GET', 'HEAD', 'QUERY'];

/** Sends all of an answer, a part, or the word that the client has it. */
export function send(request: IncomingMessage, response: ServerResponse, answered: Answered): void {
  const { reply, headers } = answered;
  const { tag, lastModified, status } = reply;
  const preconditions: Preconditions =
    status === 200 && conditional.includes(request.method)
      ? evaluatePreconditions(request.headers, { tag, lastModified })
      : { outcome: 'met' };
  if (preconditions.outcome === 'not-modified') {
    const { etag } = preconditions;
    const kept = answered.headersIfNotModified;
    // What the client has may be in another encoding than what it would get.
    const isOther = etag !== undefined && etag !== answered.etag;
    response.writeHead(304, isOther ? withValue(kept, 'ETag', etag) : kept).end();
  } else if (preconditions.outcome === 'failed') {
    refuse(request, response, changed);
  } else if (request.headers.range !== undefined && isDivisible(request, answered)) {
    sendRange(request, response, answered);
  } else {
    response.writeHead(status, headers);
    if (request.method === 'HEAD') response.end();
    else writeBody(response, answered.written);
  }
}

/** In pieces: the system takes as much of what it is given at once as the client reads meanwhile, and this thread waits for that. */
function writeBody(response: ServerResponse, body: Buffer | string | undefined): void {
  if (typeof body !== 'object' || !isSliced(body)) response.end(body, 'latin1');
  // Who leaves before the end is no failure of ours.
  else pipeline(Readable.from(slicesOf(body)), response, () => undefined);
}

/** RFC 9110 §13.1.5, §14.2: by GET only, and only of what the client has the rest of. */
function isDivisible({ method, headers }: IncomingMessage, { reply, etag }: Answered): boolean {
  const condition = headers['if-range']?.toString();
  const isSame =
    condition === undefined ||
    condition === etag ||
    condition === reply.lastModified?.toUTCString();
  return reply.hasRanges === true && reply.status === 200 && method === 'GET' && isSame;
}

function sendRange(request: IncomingMessage, response: ServerResponse, answered: Answered): void {
  const bytes = answered.bytes ?? Buffer.alloc(0);
  const ranges = parseRange(bytes.length, request.headers.range ?? '', { combine: true });
  if (ranges === -1) {
    refuse(request, response, noSuchPart(bytes.length));
    return;
  }
  const [range, ...others] = ranges === -2 || ranges.type !== 'bytes' ? [] : ranges;
  // What cannot be read, and several parts at once, is answered as a whole (RFC 9110 §14.2).
  if (range === undefined || others.length > 0) {
    response.writeHead(200, answered.headers);
    writeBody(response, bytes);
    return;
  }
  const part = bytes.subarray(range.start, range.end + 1);
  const headers = withValue(answered.headers, 'Content-Length', String(part.length));
  headers.push('Content-Range', `bytes ${range.start}-${range.end}/${bytes.length}`);
  response.writeHead(206, headers);
  writeBody(response, part);
}

function withValue(headers: readonly string[], name: string, value: string): string[] {
  const index = headers.indexOf(name);
  return headers.map((each, position) => (position === index + 1 ? value : each));
}

const changed: Problem = {
  kind: 'conditionFailed',
  detail: {
    sv: 'Det som finns här är ett annat än det som begäran villkorar. Hämta det utan villkor.',
    en: 'What is here is not what the request insists on. Fetch it without the condition.',
  },
};

function noSuchPart(length: number): Problem {
  return {
    kind: 'noSuchPart',
    detail: {
      sv: `Den delen finns inte: det hela är ${length} byte.`,
      en: `There is no such part: the whole is ${length} bytes.`,
    },
    headers: { 'Content-Range': `bytes */${length}` },
  };
}
