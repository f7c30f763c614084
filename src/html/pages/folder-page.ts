import type { FolderContents } from '../../model/folder-contents.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { rulesTitle } from '../document/shapes-page.ts';
import { compareNames } from '../kit/collation.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { layout } from '../layout/layout.ts';
import { plainNameOf } from '../values/term.ts';

const words = {
  title: { sv: 'Det som finns under', en: 'What is under' },
  documents: { sv: 'Sidor', en: 'Pages' },
  folders: { sv: 'Mappar', en: 'Folders' },
  more: { sv: 'Bara de första visas, av', en: 'Only the first are shown, of' },
} satisfies Record<string, Text>;

/** A longer list nobody reads; all is in the data. */
const mostShown = 500;

/** What is below an address at which nothing itself is: names that lead there. */
export function renderFolderPage(
  page: Page,
  { documents, folders }: FolderContents,
  snapshot: Snapshot,
): string {
  const { language } = page;
  const title = `${inLanguage(words.title, language)} /${page.path}`;
  const named = documents
    .map(({ path, topics }) => ({ path, name: nameOfDocument(path, topics, page, snapshot) }))
    .sort((one, other) => compareNames(one.name, other.name, language));
  const content = html`<header class="title"><h1>${title}</h1></header>
    ${section(inLanguage(words.documents, language), named, page)}
    ${section(
      inLanguage(words.folders, language),
      folders.map((path) => ({ path, name: `/${path}` })),
      page,
    )}`;
  return layout(page, { title, trail: [], content }, snapshot);
}

interface Named {
  readonly path: string;
  readonly name: string;
}

function section(heading: string, all: readonly Named[], page: Page): Html | undefined {
  if (all.length === 0) return undefined;
  const note = html`<p class="note">${inLanguage(words.more, page.language)} ${all.length}.</p>`;
  return html`<section class="block">
    <h2>${heading}</h2>
    <ul class="columns-list">
      ${all.slice(0, mostShown).map(({ path, name }) => html`<li><a href="${linkTo(page, path)}">${name}</a></li> `)}
    </ul>
    ${all.length > mostShown && note}
  </section>`;
}

/** A document of the rules goes by the classes that they are for. */
function nameOfDocument(
  path: string,
  topics: readonly NamedNode[],
  page: Page,
  snapshot: Snapshot,
): string {
  if (!snapshot.documents.has(path)) return rulesTitle(topics, { ...page, stem: path }, snapshot);
  const [topic = terms.namedNode(snapshot.baseIri + path)] = topics;
  return plainNameOf(topic, page.language, snapshot);
}
