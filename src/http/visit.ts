import type { IncomingMessage } from 'node:http';
import { toIriSpelling } from '../site/addresses.ts';
import type { Language } from '../site/text.ts';
import { negotiateLanguage } from './negotiate.ts';

/** What a request asks for, in terms of this site rather than of the address that it came by. */
export interface Visit {
  readonly method: string;
  /** Below the base, in characters, without the leading `/` and without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The query as written, with its `?`, or nothing. */
  readonly search: string;
  readonly headers: IncomingMessage['headers'];
}

/**
 * Reads a request's address. The base's own path may stand before ours or not: some proxies take it
 * away. The Host header plays no part, and neither does a host in the address (RFC 9112 §3.2.2).
 */
export function visitOf(
  { url = '/', method = 'GET', headers }: Pick<IncomingMessage, 'url' | 'method' | 'headers'>,
  baseIri: string,
): Visit {
  const target = url.replace(/^https?:\/\/[^/?#]*/i, '');
  const [, rawPath = '', search = ''] = /^([^?]*)(\?.*)?$/s.exec(target) ?? [];
  const mount = new URL(baseIri).pathname;
  const below = `${rawPath}/`.startsWith(mount) ? rawPath.slice(mount.length) : rawPath.slice(1);
  const query = new URLSearchParams(search);
  return { method, path: toIriSpelling(below), query, search, headers };
}

/** The language to answer in. */
export function languageOf({ query, headers }: Visit): Language {
  return negotiateLanguage(query.get('lang'), headers['accept-language']);
}

/** The request headers that decide the language of an answer. */
export function languageVary({ query }: Visit): readonly string[] {
  return query.has('lang') ? [] : ['Accept-Language'];
}
