import { expect } from 'vitest';
import { renderDocumentPage } from '../../src/html/document/document-page.ts';
import type { Page } from '../../src/html/kit/page.ts';
import { toMarkdown } from '../../src/html/markdown/to-markdown.ts';
import { documentOnce } from '../../src/http/answer/page-reply.ts';
import { markdownOf } from '../../src/http/answer/opened.ts';
import { newEdition } from '../../src/http/editions/edition.ts';
import type { Sources } from '../../src/publish/publish.ts';
import { languages } from '../../src/site/text.ts';
import { snapshotOf } from '../support/published.ts';
import { noEngine } from '../support/start-site.ts';

/** Expects of all addresses of documents, or of many, that the page is as if it were made for that one alone. */
export async function expectSamePages(sources: Sources): Promise<void> {
  const snapshot = await snapshotOf(sources);
  const { size } = snapshot.documents;
  // Of many some: each kind of thing is among them, and all of them take long.
  const documents = [...snapshot.documents].filter(
    (_each, place) => size < 300 || place % 40 === 0,
  );
  const addresses = documents.flatMap(([stem, [topic, ...others]]) =>
    languages
      .slice(0, 2)
      .flatMap((language) =>
        [stem, `${stem}.html`].flatMap((path) =>
          ['', `?lang=${language}`].flatMap((search) =>
            topic
              ? [{ stem, topics: [topic, ...others] as const, page: { path, search, language } }]
              : [],
          ),
        ),
      ),
  );

  const edition = newEdition(snapshot, noEngine);
  let made = 0;
  for (const { stem, topics, page } of addresses) {
    const description = edition.describe(topics, 1);
    const render = (at: Page) => renderDocumentPage({ ...at, stem }, description, snapshot);
    const counted = (at: Page) => {
      made += 1;
      return render(at);
    };
    const asked = { page, topic: topics[0].value, stem, headers: {}, render: counted };
    const { content } = await documentOnce(edition, asked);
    const alone = render(page);
    const base = new URL(snapshot.publicUrl + page.path).href;
    expect(content?.bytes.toString()).toBe(alone);
    expect(content && markdownOf(content, base)).toBe(toMarkdown(alone, base));
  }
  // For nearly each document once in a language: else nothing is gained.
  expect(made).toBeLessThan(addresses.length / 2);
}
