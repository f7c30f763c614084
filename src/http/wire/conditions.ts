import type { IncomingHttpHeaders } from 'node:http';
import { encodings, type Encoding } from './content.ts';

/** What a client may compare with what it has. */
export interface Validators {
  /** Without quotation marks and encoding. */
  readonly tag: string | undefined;
  readonly lastModified: Date | undefined;
}

/** How the preconditions of a request turn out (RFC 9110 §13). */
export interface Preconditions {
  readonly outcome: 'failed' | 'not-modified' | 'met';
  /** What the client has, where it told. */
  readonly etag?: string;
}

/** Other bytes, other tag (RFC 9110 §8.8.3.3). */
export function entityTag(tag: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
}

/**
 * How the conditions of a request turn out (RFC 9110 §13.2.2): it insists on what is no more, it has what
 * there is, or it is to be answered. The `fresh` that express uses would never say «not modified» to
 * scripts: Fetch §4.5 puts `Cache-Control: no-cache` beside every condition of theirs, which is meant
 * for caches on the way.
 */
export function evaluatePreconditions(
  headers: IncomingHttpHeaders,
  { tag, lastModified }: Validators,
): Preconditions {
  const match = tagsIn(headers['if-match']);
  const isFailed = match
    ? findOurs(match, tag) === undefined
    : isLaterThan(lastModified, headers['if-unmodified-since']);
  if (isFailed) return { outcome: 'failed' };
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined) {
    // Nearly all clients send the one tag that they have: it need not be taken apart.
    const etag =
      findOurs([noneMatch], tag) ?? findOurs(tagsIn(noneMatch.replaceAll('W/"', '"')) ?? [], tag);
    if (etag === undefined) return { outcome: 'met' };
    return { outcome: 'not-modified', ...(etag !== '*' && { etag }) };
  }
  const since = headers['if-modified-since'];
  const isComparable = lastModified !== undefined && dateIn(since) !== undefined;
  return { outcome: isComparable && !isLaterThan(lastModified, since) ? 'not-modified' : 'met' };
}

/** A client has one of the encodings; whichever it is, the content is the same. */
function findOurs(tags: readonly string[], tag: string | undefined): string | undefined {
  const isOurs = (each: string): boolean =>
    tag !== undefined && encodings.some((encoding) => each === entityTag(tag, encoding));
  return tags.find((each) => each === '*' || isOurs(each));
}

function tagsIn(list: string | undefined): string[] | undefined {
  return list?.split(',').map((each) => each.trim());
}

/** A date of HTTP (RFC 9110 §5.6.7); one that cannot be read is no condition. */
function dateIn(text: string | undefined): Date | undefined {
  if (text?.endsWith('GMT') !== true) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function isLaterThan(moment: Date | undefined, text: string | undefined): boolean {
  const date = dateIn(text);
  // HTTP counts whole seconds.
  return date !== undefined && moment !== undefined && wholeSeconds(moment) > wholeSeconds(date);
}

function wholeSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
