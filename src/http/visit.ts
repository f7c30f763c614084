import type { IncomingMessage } from 'node:http';
import { toIriSpelling } from '../site/addresses.ts';
import type { Language } from '../site/text.ts';
import { negotiateLanguage } from './negotiate.ts';

/** What a request asks for, in terms of this site rather than of the address that it came by. */
export interface Visit {
  /** Below the base, in characters, without the leading `/` and without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The query as written, with its `?`, or nothing. */
  readonly search: string;
  readonly headers: IncomingMessage['headers'];
}

/**
 * Reads a request's address. The base's own path may stand before ours or not: some proxies take it
 * away. The Host header plays no part.
 */
export function visitOf(url: string, headers: Visit['headers'], baseIri: string): Visit {
  const [, rawPath = '', search = ''] = /^([^?]*)(\?.*)?$/s.exec(url) ?? [];
  const mount = new URL(baseIri).pathname;
  const below = `${rawPath}/`.startsWith(mount) ? rawPath.slice(mount.length) : rawPath.slice(1);
  return { path: toIriSpelling(below), query: new URLSearchParams(search), search, headers };
}

/** The language to answer in. */
export function languageOf({ query, headers }: Visit): Language {
  return negotiateLanguage(query.get('lang'), headers['accept-language']);
}
