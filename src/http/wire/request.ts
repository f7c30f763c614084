import type { IncomingMessage } from 'node:http';
import { languageParameter, type Page } from '../../html/kit/page.ts';
import { toIriSpelling } from '../../site/addresses.ts';
import { languages, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
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
  /** What the request sees: pages have the site's name and menu around them, problems too. */
  readonly snapshot: Snapshot;
}

/**
 * Reads a request's address. The base's own path may stand before ours or not: some proxies take it
 * away. The Host header plays no part, and neither does a host in the address (RFC 9112 §3.2.2).
 */
export function visitOf(
  { url = '/', method = 'GET', headers }: Pick<IncomingMessage, 'url' | 'method' | 'headers'>,
  snapshot: Snapshot,
): Visit {
  const target = url.replace(/^https?:\/\/[^/?#]*/i, '');
  const [, rawPath = '', search = ''] = /^([^?]*)(\?.*)?$/s.exec(target) ?? [];
  const mount = mountOf(snapshot);
  const below = `${rawPath}/`.startsWith(mount) ? rawPath.slice(mount.length) : rawPath.slice(1);
  const query = new URLSearchParams(search);
  return { method, path: toIriSpelling(below), query, search, headers, snapshot };
}

const mounts = new WeakMap<Snapshot, string>();

/** The base's own path. */
function mountOf(snapshot: Snapshot): string {
  const mount = mounts.get(snapshot) ?? new URL(snapshot.baseIri).pathname;
  mounts.set(snapshot, mount);
  return mount;
}

/** The language to answer in. */
export function languageOf({ query, headers }: Pick<Visit, 'query' | 'headers'>): Language {
  return negotiateLanguage(query.get(languageParameter), headers['accept-language']);
}

/** The language of a file: programs fetch it, so only its address says in which it is. */
export function namedLanguage({ query }: Pick<Visit, 'query'>): Language {
  return languages.find((language) => language === query.get(languageParameter)) ?? languages[0];
}

/** The request headers that decide the language of an answer. */
export function languageVary({ query }: Visit): readonly string[] {
  return query.has(languageParameter) ? [] : ['Accept-Language'];
}

/**
 * The page that a request asks for. Its address keeps the parameters that the page knows; others would
 * only make the same page many times.
 */
export function pageOf(visit: Visit, known: readonly string[] = []): Page {
  const { path, query } = visit;
  const language = languages.find((each) => each === query.get(languageParameter));
  const parameters = new URLSearchParams(language && { [languageParameter]: language });
  for (const name of new Set(known)) {
    for (const value of query.getAll(name)) parameters.append(name, value);
  }
  const search = parameters.size > 0 ? `?${parameters.toString()}` : '';
  return { path, search, language: languageOf(visit) };
}
