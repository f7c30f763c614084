import type { Headers } from './reply.ts';

/**
 * What every page says of itself: nothing comes from elsewhere, and nobody frames it (CSP Level 3 §6).
 * Links out do not tell where from.
 */
export const pageHeaders: Headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
};

/** What may be shown on any site: it runs nothing, sends nothing and loads its style alone. */
export const embedHeaders: Headers = {
  ...pageHeaders,
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; '),
};

/** What a region brings of its own, opened by itself: it styles itself, and runs and loads nothing. */
export const imageHeaders: Headers = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};
