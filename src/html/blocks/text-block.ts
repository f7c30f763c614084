import { objectsOf } from '../../rdf/values.ts';
import { ownWords } from '../../model/page-declaration.ts';
import { renderMarkdown } from '../kit/markdown.ts';
import { html } from '../kit/template.ts';
import { inSection, spokenIn, type RenderBlock } from './parts/block.ts';

/** Running text that stands in the declaration itself. */
export const renderText: RenderBlock = (block, context) => {
  const { snapshot, page } = context;
  const text = spokenIn(objectsOf(block, ownWords(snapshot).text, snapshot.dataset), page);
  if (text === undefined) return undefined;
  return inSection(
    'text',
    block,
    context,
    html`<div class="prose">${renderMarkdown(text.value, page)}</div>`,
  );
};
