import type { NamedNode } from '../../rdf/terms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { nameOf } from './term.ts';

/** A link to the list of things of a class, by the class's name. */
export function browseLink(kind: NamedNode, page: Page, snapshot: Snapshot): Html {
  const href = linkWith(page, pathOf('browse'), { class: kind.value });
  return html`<a href="${href}">${nameOf(kind, page, snapshot)}</a>`;
}
