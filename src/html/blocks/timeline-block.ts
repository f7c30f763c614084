import { isLiteral } from '../../rdf/terms.ts';
import { listIn } from '../../model/page-declaration.ts';
import { html } from '../kit/template.ts';
import { literalOf } from '../values/value.ts';
import { fieldTerms, headingOf, inSection, type RenderBlock } from './parts/block.ts';

/** Fields with dates in the order of time. ISO 8601 sorts as text, months and years too. */
export const renderTimeline: RenderBlock = (block, context) => {
  const events = listIn(block, 'fields', context.snapshot).flatMap((field) =>
    fieldTerms(field, context.topic, context)
      .filter(isLiteral)
      .map((date) => ({ field, date })),
  );
  if (events.length === 0) return undefined;
  const inOrder = events.sort((one, other) => (one.date.value < other.date.value ? -1 : 1));
  const content = html`<ol class="timeline">
    ${inOrder.map(
      ({ field, date }) =>
        html`<li>
          <strong>${literalOf(date, context.page)}</strong> ${headingOf(field, context)}
        </li> `,
    )}
  </ol>`;
  return inSection('time', block, context, content);
};
