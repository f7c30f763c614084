import { describe } from '../../src/describe/describe.ts';
import { lookUp } from '../../src/describe/look-up.ts';
import { renderDocumentPage } from '../../src/html/document/document-page.ts';
import type { Page } from '../../src/html/kit/page.ts';
import type { Sources } from '../../src/publish/publish.ts';
import type { Language } from '../../src/site/text.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { fixture, folderWith, library } from '../support/files.ts';
import { readPage } from '../support/read-page.ts';
import { snapshotOf } from '../support/published.ts';

/** A snapshot of some sources; the library unless told otherwise. */
export async function take(sources: Sources = library()): Promise<Snapshot> {
  return snapshotOf(sources);
}

/** A snapshot of files written out in a test. */
export async function takeFiles(
  files: Readonly<Record<string, string>>,
  more: Partial<Sources> = {},
): Promise<Snapshot> {
  const data = await folderWith(files);
  // Named, lest those of this repository be taken.
  const none = fixture('empty');
  return take({ data, ontology: none, shapes: none, baseIri: 'https://data.example/', ...more });
}

/** The page of a document as the server would make it. */
export function documentPage(
  snapshot: Snapshot,
  path: string,
  language: Language = 'sv',
  search = '',
): string {
  const found = lookUp(snapshot, path);
  if (found.outcome !== 'document') throw new Error(`${path}: ${found.outcome}`);
  const page = { path, stem: path, language, search };
  return renderDocumentPage(page, describe(snapshot, found.topics), snapshot);
}

/** A page's place, for what is tried without a document. */
export function pageAt(path: string, language: Language = 'sv', search = ''): Page {
  return { path, language, search };
}

/** What a reader reads of some HTML: no tags, one space between words. */
export function textIn(html: string): string {
  return readPage(html).text;
}

/** The properties of a page and their values, as a reader reads them, in order. */
export function factsIn(html: string): (readonly [name: string, ...values: string[]])[] {
  const facts: [string, ...string[]][] = [];
  for (const { tag, text } of readPage(html).elements(['dt', 'dd'])) {
    if (tag === 'dt') facts.push([text]);
    else facts.at(-1)?.push(text);
  }
  return facts;
}

/** What mentions a page's thing, as a reader reads it: a sentence, and the pages that it is about. */
export function mentionsIn(html: string): (readonly [sentence: string, ...pages: string[]])[] {
  const sections = readPage(html).elements('section', { class: 'mentions' });
  return sections.flatMap((section) =>
    section
      .all('group')
      .map((group) => [group.name, ...group.all('listitem').map(({ text }) => text)] as const),
  );
}

/** The rows of a table, by its caption, cell by cell as a reader reads them. */
export function tableIn(html: string, caption: string): string[][] {
  const table = readPage(html)
    .all('table')
    .find(({ text }) => text.startsWith(caption));
  return (table?.all('row') ?? []).map((row) => row.elements(['th', 'td']).map(({ text }) => text));
}
