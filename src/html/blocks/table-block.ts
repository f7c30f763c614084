import type { Term } from '../../rdf/terms.ts';
import { dataTable } from '../kit/components.ts';
import type { Part } from '../kit/template.ts';
import { listIn, reach } from '../../model/page-declaration.ts';
import { linkOf } from '../values/term.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import {
  fieldTerms,
  fieldValues,
  headingOf,
  inSection,
  plainHeadingOf,
  type RenderBlock,
  type BlockContext,
} from './parts/block.ts';
import { thingsInOrder } from './things-in-order.ts';

const name: Text = { sv: 'Namn', en: 'Name' };

/**
 * Things as rows: their names, then a field in each column that any of them has. Parts without an address,
 * such as who takes part in what role, have no name: the first field stands for it.
 */
export const renderTable: RenderBlock = (block, context) => {
  const { page, snapshot, topic } = context;
  const things = thingsInOrder(block, context);
  const isNamed = things.length > 0;
  const rows = isNamed
    ? things
    : reach(topic, block, 'path', snapshot).filter(({ termType }) => termType === 'BlankNode');
  const fields = listIn(block, 'fields', snapshot).filter((field) =>
    rows.some((row) => fieldTerms(field, row, context).length > 0),
  );
  if (rows.length === 0 || (!isNamed && fields.length === 0)) return undefined;
  const table = dataTable({
    caption: plainHeadingOf(block, context),
    columns: [
      ...(isNamed ? [inLanguage(name, page.language)] : []),
      ...fields.map((field) => headingOf(field, context)),
    ],
    rows: [
      ...things.map((thing) => [linkOf(thing, page, snapshot), ...cellsOf(thing, fields, context)]),
      ...(isNamed ? [] : rows.map((row) => cellsOf(row, fields, context))),
    ],
  });
  return inSection('table', block, context, table);
};

function cellsOf(row: Term, fields: readonly Term[], context: BlockContext): Part[] {
  return fields.map((field) =>
    fieldValues(field, row, context).map((value, index) => [index > 0 ? ', ' : '', value]),
  );
}
