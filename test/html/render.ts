import { describe } from '../../src/describe/describe.ts';
import { lookUp } from '../../src/describe/look-up.ts';
import { renderDocumentPage } from '../../src/html/document/document-page.ts';
import type { Page } from '../../src/html/kit/page.ts';
import type { Sources } from '../../src/publish/publish.ts';
import type { Language } from '../../src/site/text.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { fixture, folderWith, library } from '../support/files.ts';
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
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The properties of a page and their values, as a reader reads them, in order. */
export function factsIn(html: string): (readonly [name: string, ...values: string[]])[] {
  return [...html.matchAll(/<dt>([^]*?)<\/dt>([^]*?)(?=<dt>|<\/dl>)/g)].map(
    ([, name = '', rest = '']) => {
      const values = [...rest.matchAll(/<dd>([^]*?)<\/dd>/g)].map(([, value = '']) =>
        textIn(value),
      );
      return [textIn(name), ...values] as const;
    },
  );
}

/** What mentions a page's thing, as a reader reads it: a sentence, and the pages that it is about. */
export function mentionsIn(html: string): (readonly [sentence: string, ...pages: string[]])[] {
  const [, section = ''] = /<section class="mentions"[^>]*>([^]*?)<\/section>/.exec(html) ?? [];
  return [...section.matchAll(/<summary>([^]*?)<\/summary>([^]*?)<\/details>/g)].map(
    ([, sentence = '', list = '']) => {
      const pages = [...list.matchAll(/<li>([^]*?)<\/li>/g)].map(([, page = '']) => textIn(page));
      return [textIn(sentence), ...pages] as const;
    },
  );
}

/** The rows of a table, by its caption, cell by cell as a reader reads them. */
export function tableIn(html: string, caption: string): string[][] {
  const tables = [...html.matchAll(/<table>([^]*?)<\/table>/g)].map(([, table = '']) => table);
  const table = tables.find((each) => textIn(each).startsWith(caption)) ?? '';
  return [...table.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => textIn(cell)),
  );
}
