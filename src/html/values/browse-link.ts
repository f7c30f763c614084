import type { NamedNode } from '../../rdf/terms.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { nameOf } from './term.ts';

/** Where the site's contents are listed, below the base. */
export const browsePath = 'browse';

/** A link to the list of things of a class, by the class's name. */
export function browseLink(kind: NamedNode, page: Page, snapshot: Snapshot): Html {
  const href = linkWith(page, browsePath, { class: kind.value });
  return html`<a href="${href}">${nameOf(kind, page, snapshot)}</a>`;
}
