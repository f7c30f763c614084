import { listIn } from '../../model/page-declaration.ts';
import { html } from '../kit/template.ts';
import { inSection, summaryOf, type RenderBlock } from './parts/block.ts';
import { textOf } from '../values/term.ts';
import { renderField } from './parts/claim-list.ts';

/** Some fields of the page's thing, after a sentence that sums them up where one is declared. */
export const renderFacts: RenderBlock = (block, stage) => {
  const rows = listIn(block, 'fields', stage.snapshot).flatMap(
    (field) => renderField(field, stage.topic, stage) ?? [],
  );
  if (rows.length === 0) return undefined;
  const summary = summaryOf(stage.topic, block, stage);
  const content = html`${summary && html`<p class="summary">${textOf(summary, stage.page.language)}</p>`}
    <dl>${rows}</dl>`;
  return inSection('facts', block, stage, content);
};
