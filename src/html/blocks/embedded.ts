import { toDataset } from '../../rdf/dataset.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { pageFor } from '../../model/page-declaration.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { isOfKind, type BlockContext } from './parts/block.ts';
import { pageNameOf, readMatrix, type ReadMatrix } from './matrix/matrix-block.ts';

/** What a page of the data has to show on another site: its first matrix. */
export interface Embedded {
  readonly read: ReadMatrix;
  readonly context: BlockContext;
  /** Where the page itself is, below the base. */
  readonly path: string;
}

/**
 * What can be shown elsewhere of a page.
 *
 * @param name the page's, below `page/`
 * @returns nothing where there is no such page or it has no matrix
 */
export function embeddedIn(name: string, page: Page, snapshot: Snapshot): Embedded | undefined {
  const path = `page/${name}`;
  const topic = terms.namedNode(snapshot.baseIri + path);
  const declared = pageFor(topic, snapshot);
  if (declared === undefined || !declared.page.equals(topic)) return undefined;
  const { blocks } = declared;
  const said = toDataset([]);
  const context: BlockContext = { page, snapshot, topic, blocks, said, showPart: () => html`` };
  const block = blocks.find((each) => isOfKind(each, 'MatrixBlock', context));
  const read = block && readMatrix(block, context);
  return read && { read, context, path };
}

/** How other sites find out how to show a page (oEmbed 1.0 §4); nothing where it has nothing to show. */
export function discoveryOf(topic: NamedNode, page: Page, snapshot: Snapshot): Html | undefined {
  const name = pageNameOf(topic, snapshot);
  if (name === undefined || embeddedIn(name, page, snapshot) === undefined) return undefined;
  const href = linkWith(page, pathOf('oembed'), { url: topic.value });
  return html`<link rel="alternate" type="application/json+oembed" href="${href}" />`;
}
