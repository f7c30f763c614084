import { dataPackage } from '../../table/data-package.ts';
import { tablesOf } from '../../table/read-tables.ts';
import { writeTableList } from '../../table/table-list.ts';
import { writeJson } from '../../table/write-json.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Json } from '../../record/json.ts';
import type { TableExamples } from './openapi-operations.ts';

/** What the first table of the data answers, to show. */
export function tableExamples(snapshot: Snapshot, title: string): TableExamples | undefined {
  const [first] = tablesOf(snapshot);
  if (!first) return undefined;
  const only = [first];
  const { columns, rows } = first;
  const home = snapshot.publicUrl;
  return {
    list: JSON.parse(writeTableList(only, home)) as Json,
    rows: JSON.parse(writeJson({ columns, rows: rows.slice(0, 1) })) as Json,
    dataPackage: JSON.parse(dataPackage(only, { title, home, language: 'sv' })) as Json,
  };
}
