import { thingsOf } from '../../model/page-declaration.ts';
import { html } from '../kit/template.ts';
import { linkOf, sortedByName } from '../values/term.ts';
import { inSection, type RenderBlock } from './parts/block.ts';

/** Things as links. */
export const renderList: RenderBlock = (block, context) => {
  const { page, snapshot, topic } = context;
  const things = sortedByName(thingsOf(block, topic, snapshot), page.language, snapshot);
  if (things.length === 0) return undefined;
  const content = html`<ul class="columns-list">
    ${things.map((thing) => html`<li>${linkOf(thing, page, snapshot)}</li> `)}
  </ul>`;
  return inSection('list', block, context, content);
};
