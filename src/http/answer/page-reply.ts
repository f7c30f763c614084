import type { Page } from '../../html/kit/page.ts';
import type { Edition } from '../editions/edition.ts';
import { pageHeaders } from '../wire/page-headers.ts';
import { okay, type Headers, type Reply } from '../wire/reply.ts';

export interface PageToMake {
  /** Its place and language tell it apart from other pages of the edition. */
  readonly page: Page;
  readonly headers: Headers;
  readonly render: () => string | Promise<string>;
}

/** A page as an answer, rendered once. */
export async function pageOnce(
  edition: Edition,
  { page, headers, render }: PageToMake,
): Promise<Reply> {
  const { path, search, language } = page;
  const key = JSON.stringify(['page', path, search, language]);
  const made = await edition.makeOnce(key, async () => ({
    outcome: 'written',
    body: await render(),
  }));
  if (made.outcome === 'impossible') throw new Error(made.reason.en);
  return okay(made.content, {
    mediaType: 'text/html',
    headers: { ...pageHeaders, 'Content-Language': language, ...headers },
  });
}
