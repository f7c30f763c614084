import type { Headers } from './reply.ts';

/** Headers of answers that scripts on other pages may read too. */
const exposed = [
  'Accept-Post',
  'Accept-Query',
  'Accept-Ranges',
  'Allow',
  'Content-Disposition',
  'Content-Encoding',
  'Content-Location',
  'Content-Range',
  'ETag',
  'Link',
  'Location',
  'Memento-Datetime',
  'Repr-Digest',
  'Retry-After',
  'Server-Timing',
].join(', ');

/** Data may be read from any page (Fetch §3.3); it is open, and no cookie is involved. */
export const common: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposed,
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};
