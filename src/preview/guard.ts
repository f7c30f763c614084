import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Who may ask: the browser that was shown the address with the word in it, and no page of another site. */
export interface Guard {
  /** The address that lets a browser in, below the site. */
  readonly entrance: string;
  /** What becomes of a request: it goes on, was let in by the entrance, or is refused. */
  readonly judge: (request: IncomingMessage) => 'known' | 'enters' | 'refused';
  /** The cookie that a browser brings from then on. */
  readonly cookie: string;
}

/** Where the panel and what belongs to it are. No thing has an address that begins so. */
export const previewFolder = '/.preview/';

/**
 * Keeps other programs' pages out. A page on the web can make a browser ask this machine, under any name that leads here (DNS
 * rebinding): so the name, the origin and a word that only the terminal showed must be right.
 *
 * @param port where the server listens
 */
export function newGuard(port: number): Guard {
  const word = randomBytes(24).toString('base64url');
  const name = `styrkedata-preview-${port}`;
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  const isWord = (given: string): boolean => {
    const [one, other] = [Buffer.from(given), Buffer.from(word)];
    return one.length === other.length && timingSafeEqual(one, other);
  };
  return {
    entrance: `${previewFolder}?word=${word}`,
    cookie: `${name}=${word}; HttpOnly; SameSite=Strict; Path=/`,
    judge: ({ url = '', method = '', headers }) => {
      if (!hosts.includes(headers.host ?? '')) return 'refused';
      const isWriting = method !== 'GET' && method !== 'HEAD';
      const { origin } = headers;
      const isOwn = origin === `http://${headers.host ?? ''}`;
      if (origin === undefined ? isWriting : !isOwn) return 'refused';
      const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim());
      if (
        cookies.some((each) => each.startsWith(`${name}=`) && isWord(each.slice(name.length + 1)))
      )
        return 'known';
      const [path, search] = url.split('?');
      const given = new URLSearchParams(search).get('word');
      return method === 'GET' && path === previewFolder && given !== null && isWord(given)
        ? 'enters'
        : 'refused';
    },
  };
}

/**
 * Lets no script of another page read an answer, and no browser keep one: the next may be another. What never changes at its
 * address is kept, so that a page that is loaded again asks for itself alone.
 */
export function seclude(response: ServerResponse): void {
  const write = response.writeHead.bind(response) as (...words: unknown[]) => ServerResponse;
  const isOpen = (field: string): boolean =>
    /^access-control-|^timing-allow-origin$|^cache-control$|^etag$/i.test(field);
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead = (status: number, ...words: unknown[]) => {
    const fields = words.at(-1);
    for (const field of response.getHeaderNames())
      if (isOpen(field) && field !== 'cache-control') response.removeHeader(field);
    if (!Array.isArray(fields)) return write(status, ...words);
    // Names and values in turn, as the site writes them.
    const flat: readonly unknown[] = fields;
    const kept = flat.filter((_, index) => !isOpen(String(flat[index - (index % 2)])));
    return write(status, [...kept, 'Cache-Control', cachingOf(flat)]);
  };
}

/** What changes with the files is kept by nobody. */
function cachingOf(fields: readonly unknown[]): string {
  const at = fields.findIndex(
    (field, index) => index % 2 === 0 && /^cache-control$/i.test(String(field)),
  );
  const caching = at < 0 ? '' : String(fields[at + 1]);
  return /\bimmutable\b/.test(caching) ? caching : 'no-store';
}
