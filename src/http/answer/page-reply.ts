import type { Page } from '../../html/kit/page.ts';
import type { Edition } from '../editions/edition.ts';
import { pageHeaders } from '../wire/page-headers.ts';
import { ok, type Headers, type Reply } from '../wire/reply.ts';
import { fillOpened, noteOpened, openedOnce } from './opened.ts';

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
  return ok(made.content, {
    mediaType: 'text/html',
    headers: { ...pageHeaders, 'Content-Language': language, ...headers },
  });
}

export interface DocumentToMake {
  readonly page: Page;
  /** What the document is about: documents about two things may have the same path. */
  readonly topic: string;
  /** The document's path without an ending: its pages with and without one have the same content. */
  readonly stem: string;
  readonly headers: Headers;
  readonly render: (page: Page) => string;
}

/** The page of a document as an answer: rendered once for all addresses that it has in a language. */
export async function documentOnce(
  edition: Edition,
  { page, topic, stem, headers, render }: DocumentToMake,
): Promise<Reply> {
  const opened = openedOnce(edition, { page, topic, stem, render });
  const reply = await pageOnce(edition, {
    page,
    headers,
    render: () => (opened ? fillOpened(opened, page) : render(page)),
  });
  if (opened && reply.content) noteOpened(reply.content, opened, page);
  return reply;
}
