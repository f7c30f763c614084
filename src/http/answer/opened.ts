import { LRUCache } from 'lru-cache';
import { markedIn, type Marked } from '../../html/kit/marks.ts';
import type { Page } from '../../html/kit/page.ts';
import { fillMarkdown, fillPage, openPage } from '../../html/layout/open-page.ts';
import { toMarkdown } from '../../html/markdown/to-markdown.ts';
import type { Edition } from '../editions/edition.ts';
import type { Content } from '../wire/content.ts';
import { isSettled, keepIfSettled } from '../../store/port/drawing.ts';

/** What the pages of a document have in common in a language, whichever of its addresses they are at. */
export interface Opened {
  readonly page: () => Marked;
  readonly markdown: () => Marked;
}

/** So many are kept: who asks for a page in another form or language does so soon. */
const mostKept = 50;

const kept = new WeakMap<Edition, LRUCache<string, Opened>>();

/**
 * What pages at some addresses have in common, made when somebody first needs it.
 *
 * @returns nothing where a page depends on more of its address
 */
export function openedOnce(
  edition: Edition,
  {
    page,
    topic,
    stem,
    render,
  }: {
    readonly page: Page;
    readonly topic: string;
    readonly stem: string;
    readonly render: (page: Page) => string;
  },
): Opened | undefined {
  const open = openPage(page, edition.snapshot);
  if (open === undefined) return undefined;
  const cache = kept.get(edition) ?? new LRUCache<string, Opened>({ max: mostKept });
  kept.set(edition, cache);
  const key = JSON.stringify([page.language, topic, stem, open.path]);
  const opened = cache.get(key) ?? newOpened(open, edition.snapshot.publicUrl, render);
  // What it renders was read before.
  if (isSettled()) cache.set(key, opened);
  return opened;
}

function newOpened(open: Page, publicUrl: string, render: (page: Page) => string): Opened {
  const text = once(() => render(open));
  const base = new URL(publicUrl + open.path).href;
  return {
    page: once(() => markedIn(text())),
    markdown: once(() => markedIn(toMarkdown(text(), base))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () =>
    made
      ? made.value
      : keepIfSettled(make, (value) => {
          made = { value };
        });
}

export function fillOpened({ page: text }: Opened, page: Page): string {
  return fillPage(text(), page);
}

/** What a page was filled from; it goes when nobody has asked for its like for a while. */
interface Origin {
  readonly opened: WeakRef<Opened>;
  readonly page: Page;
}

const origins = new WeakMap<Content, Origin>();

/** Notes what a page was filled from. */
export function noteOpened(content: Content, opened: Opened, page: Page): void {
  if (!origins.has(content)) origins.set(content, { opened: new WeakRef(opened), page });
}

/** A page as Markdown, by what it has in common with others where that is still known. */
export function markdownOf(content: Content, base: string): string {
  const { opened, page } = origins.get(content) ?? {};
  const known = opened?.deref();
  return known && page
    ? fillMarkdown(known.markdown(), page)
    : toMarkdown(content.bytes.toString(), base);
}
