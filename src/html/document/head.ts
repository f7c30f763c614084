import type { Catalogue } from '../../catalogue/dcat/catalogue.ts';
import { isPersonalDocument } from '../../describe/personal-documents.ts';
import { formats } from '../../rdf/syntaxes/formats.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { discoveryOf } from '../blocks/embedded.ts';
import { feedHead } from '../kit/feed-links.ts';
import { linkTo } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { plainNameOf } from '../values/term.ts';
import type { DocumentPage } from './aside.ts';
import { historyOf } from './care.ts';
import type { DocumentContext } from './document-context.ts';
import { catalogueInHead, thingInHead } from './structured-data.ts';

const changesOf: Text = { sv: 'Ändringar i', en: 'Changes to' };

/** What programs are told of a page. */
export function headOf(
  page: DocumentPage,
  main: NamedNode,
  catalogue: Catalogue | undefined,
  context: DocumentContext,
): readonly (Html | undefined)[] {
  const { snapshot } = context;
  return [
    alternates(page),
    catalogue
      ? catalogueInHead(catalogue, page.language)
      : thingInHead(main, snapshot, page.language),
    unlisted(main, snapshot),
    feeds(main, context),
    discoveryOf(main, page, snapshot),
  ];
}

/** Where programs find the other forms of a page. */
function alternates({ stem, ...page }: DocumentPage): Html {
  return html`${formats.map(
    ({ extension, mediaType, label }) =>
      html`<link
        rel="alternate"
        type="${mediaType}"
        title="${label}"
        href="${linkTo({ ...page, search: '' }, `${stem}.${extension}`)}"
      />`,
  )}`;
}

/** The feeds of what changes in it; persons are in none. */
function feeds(main: NamedNode, context: DocumentContext): Html | undefined {
  const { page, snapshot } = context;
  if (isPersonalDocument(snapshot, [main])) return undefined;
  const title = `${inLanguage(changesOf, page.language)} ${plainNameOf(main, page.language, snapshot)}`;
  return feedHead(page, title, historyOf(main, context));
}

/** Search engines are asked to leave the page out; the header says the same of every form. */
function unlisted(main: NamedNode, snapshot: Snapshot): Html | undefined {
  return isPersonalDocument(snapshot, [main])
    ? html`<meta name="robots" content="noindex" />`
    : undefined;
}
