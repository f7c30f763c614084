import { isNamed } from '../../rdf/terms.ts';
import { groupOf } from '../../model/listing.ts';
import { listIn } from '../../model/page-declaration.ts';
import { browseLink } from '../values/browse-link.ts';
import { html } from '../kit/template.ts';
import { inSection, type RenderBlock } from './parts/block.ts';

/** How many things of some classes there are, each number beside the way to them. */
export const renderCounts: RenderBlock = (block, context) => {
  const { page, snapshot } = context;
  const counts = listIn(block, 'things', snapshot)
    .filter(isNamed)
    .map((kind) => ({ kind, count: groupOf(kind, snapshot)?.things.length ?? 0 }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return undefined;
  const content = html`<ul class="counts">
    ${counts.map(({ kind, count }) => html`<li>${browseLink(kind, page, snapshot)} <strong>${count}</strong></li> `)}
  </ul>`;
  return inSection('count-list', block, context, content);
};
