import { listIn } from '../../model/page-declaration.ts';
import { html } from '../kit/template.ts';
import { inSection, summaryOf, type RenderBlock } from './parts/block.ts';
import { textOf } from '../values/term.ts';
import { renderField } from './parts/claim-list.ts';

/** Some fields of the page's thing, after a sentence that sums them up where one is declared. */
export const renderFacts: RenderBlock = (block, context) => {
  const rows = listIn(block, 'fields', context.snapshot).flatMap(
    (field) => renderField(field, context.topic, context) ?? [],
  );
  if (rows.length === 0) return undefined;
  const summary = summaryOf(context.topic, block, context);
  const content = html`${summary && html`<p class="summary">${textOf(summary, context.page.language)}</p>`}
    <dl>${rows}</dl>`;
  return inSection('facts', block, context, content);
};
