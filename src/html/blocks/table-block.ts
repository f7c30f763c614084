import { dataTable } from '../kit/components.ts';
import { listIn, thingsOf } from '../../model/page-declaration.ts';
import { linkOf, sortedByName } from '../values/term.ts';
import type { Text } from '../../site/text.ts';
import { fieldValues, headingOf, inSection, plainHeadingOf, type RenderBlock } from './block.ts';

const name: Text = { sv: 'Namn', en: 'Name' };

/** Things as rows: their names, then a field in each column. */
export const renderTable: RenderBlock = (block, stage) => {
  const { page, snapshot, topic } = stage;
  const things = sortedByName(thingsOf(block, topic, snapshot), page.language, snapshot);
  const fields = listIn(block, 'fields', snapshot);
  if (things.length === 0) return undefined;
  const table = dataTable({
    caption: plainHeadingOf(block, stage),
    columns: [name[page.language], ...fields.map((field) => headingOf(field, stage))],
    rows: things.map((thing) => [
      linkOf(thing, page, snapshot),
      ...fields.map((field) =>
        fieldValues(field, thing, stage).map((value, index) => [index > 0 ? ', ' : '', value]),
      ),
    ]),
  });
  return inSection('table', block, stage, table);
};
