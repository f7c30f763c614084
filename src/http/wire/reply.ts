import { createHash } from 'node:crypto';
import { cacheControls } from '../../site/routes/route.ts';
import type { Content } from './content.ts';

/** An answer, whole, as a value: what a route makes and `send-reply.ts` sends. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly content?: Content;
  /** A strong validator of the content, without its quotation marks (RFC 9110 §8.8.3). */
  readonly tag?: string | undefined;
  /** Never later than the change itself. */
  readonly lastModified?: Date | undefined;
  /** Whether a client may ask for a part of it (RFC 9110 §14). */
  readonly hasRanges?: boolean;
  /** Whether it never changes, though others at the same route may. */
  readonly isForEver?: boolean;
  /** Whether the same request gets the same answer as long as the data is the same. */
  readonly isLasting?: boolean;
  /** Whether it is so as long as the archive is the same, which tells of the versions beside this one. */
  readonly lastsWithArchive?: boolean;
}

export type Headers = Readonly<Record<string, string>>;

/** What a body is, beside its bytes. */
export interface Kind {
  readonly mediaType: string;
  readonly headers?: Headers;
}

/** An answer with content that others may keep too, asking each time whether it still holds: asking costs a look-up, and data may change any minute. */
export function ok(content: Content, kind: Kind): Reply {
  return okayAs(tagFor(content.digest, kind.mediaType), content, kind);
}

/** The same with another validator than one of the content's bytes; with none, where nobody can know whether it still holds. */
export function okayAs(
  tag: string | undefined,
  content: Content,
  { mediaType, headers = {} }: Kind,
): Reply {
  return {
    status: 200,
    headers: {
      'Content-Type': contentType(mediaType),
      'Cache-Control': cacheControls.revalidated,
      ...headers,
    },
    content,
    tag,
    isLasting: true,
  };
}

/** An answer that leads elsewhere. It has no content: nobody reads it. */
export function redirect(status: 303 | 308, location: string, headers: Headers = {}): Reply {
  return {
    status,
    headers: { Location: location, 'Cache-Control': cacheControls.revalidated, ...headers },
    isLasting: true,
  };
}

/** What a client has had made, or what was there already, with where it stays (RFC 9110 §15.3.2). */
export function createdOrFound(content: Content, location: string, isNew: boolean): Reply {
  return {
    status: isNew ? 201 : 200,
    headers: { 'Content-Type': 'application/json', Location: location },
    content,
  };
}

/** Two media types of the same bytes are two representations, so their validators differ (RFC 9110 §8.8.1). */
function tagFor(digest: string, mediaType: string): string {
  const hash = createHash('sha256').update(`${mediaType} ${digest}`);
  return hash.digest('base64url').slice(0, 22);
}

/** Text types are read as US-ASCII by some unless told otherwise (RFC 6657). */
function contentType(mediaType: string): string {
  const isText = mediaType.startsWith('text/') && !mediaType.includes('charset=');
  return isText ? `${mediaType}; charset=utf-8` : mediaType;
}
