import { isUtf8 } from 'node:buffer';

/**
 * Request target (RFC 9112 §3.2) in characters. Some clients send letters beyond ASCII as they are, and node:http
 * hands on each byte as a character.
 *
 * @returns `undefined` where the bytes are no UTF-8
 */
export function readTarget(url: string): string | undefined {
  if (!/[\u0080-\u00ff]/.test(url)) return url;
  const bytes = Buffer.from(url, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/** Whether percent-encoded octets (RFC 3986 §2.1) are UTF-8: URLSearchParams puts U+FFFD for others, and another question would be answered. */
export function isUtf8Encoded(text: string): boolean {
  const runs = text.match(/(?:%[0-9a-f]{2})+/gi) ?? [];
  return runs.every((run) => isUtf8(Buffer.from(run.replaceAll('%', ''), 'hex')));
}
