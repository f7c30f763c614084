import { listIn } from '../../model/page-declaration.ts';
import { html } from '../kit/template.ts';
import { inSection, type RenderBlock } from './block.ts';
import { renderField } from './claim-list.ts';

/** Some fields of the page's thing. */
export const renderFacts: RenderBlock = (block, stage) => {
  const rows = listIn(block, 'fields', stage.snapshot).flatMap(
    (field) => renderField(field, stage.topic, stage) ?? [],
  );
  if (rows.length === 0) return undefined;
  return inSection('facts', block, stage, html`<dl>${rows}</dl>`);
};
