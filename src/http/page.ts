import type { Language } from '../site/text.ts';
import type { Edition } from './edition.ts';
import { okay, type Headers, type Reply } from './reply.ts';

/**
 * What every page says of itself: nothing comes from elsewhere, and nobody frames it (CSP Level 3 §6).
 * Links out do not tell where from.
 */
export const pageHeaders: Headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
};

export interface PageToMake {
  /** Told apart from other texts of the edition by this, in each language. */
  readonly key: string;
  readonly language: Language;
  readonly headers: Headers;
  readonly render: (language: Language) => string;
}

/** A page as an answer, rendered once for each language. */
export async function pageOnce(edition: Edition, page: PageToMake): Promise<Reply> {
  const { key, language, headers, render } = page;
  const made = await edition.makeOnce(`${language} ${key}`, () =>
    Promise.resolve({ outcome: 'written', body: render(language) }),
  );
  if (made.outcome === 'impossible') throw new Error(made.reason.en);
  return okay(made.content, {
    mediaType: 'text/html',
    headers: { ...pageHeaders, 'Content-Language': language, ...headers },
  });
}
