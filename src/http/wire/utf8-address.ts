import { isUtf8 } from 'node:buffer';

/** Whether percent-encoded octets (RFC 3986 §2.1) are UTF-8: URLSearchParams puts U+FFFD for others, and another question would be answered. */
export function isUtf8Encoded(text: string): boolean {
  // ASCII is UTF-8.
  if (!/%[89a-f]/i.test(text)) return true;
  const runs = text.match(/(?:%[0-9a-f]{2})+/gi) ?? [];
  return runs.every((run) => isUtf8(Buffer.from(run.replaceAll('%', ''), 'hex')));
}
