import type { IncomingMessage, ServerResponse } from 'node:http';

/** How a page of the preview is answered. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** The largest form: pages of the site have long ones. In bytes. */
const largestForm = 2_000_000;

/** What a browser sent; `undefined` where it is larger than any form. */
export async function sentForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > largestForm) return undefined;
    parts.push(part as Buffer);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

/** The parameters of an address. */
export function parametersOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.split('?')[1] ?? '');
}
