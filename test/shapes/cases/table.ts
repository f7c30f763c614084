import { mistake, startOf, type Case } from '../case.ts';

const file = 'tables/plans.yaml';
const table = [file, 'table/plans'] as const;
const where = { of: startOf('table/plans') };

/** A mistake in the first column, which has no address: what is missing is found at its start. */
function inColumn(breaks: string, replace: string, by: string, at?: string): Case {
  const of = '  columns:\n';
  return {
    ...{ breaks, edits: [{ in: file, of, replace, by }] },
    ...(at !== undefined && { where: { in: file, of, at } }),
  };
}

const first = '- columnName: plan';

export const tableCases: readonly Case[] = [
  mistake('Table-description', table, ['description:', 'definition:'], { where }),
  mistake('Table-class', table, ['ofClass: ActionPlan', ''], { where }),
  mistake('Table-key', table, ['primaryKey: plan', ''], { where }),
  mistake('Table-columns', table, ['columns:', 'related:'], { where }),
  inColumn('Column-name', 'columnName: plan', 'columnName: Plan'),
  inColumn('Column-label', 'label:', 'definition:', first),
  inColumn('Column-type', 'columnType: anyURI', 'columnType: address'),
];
