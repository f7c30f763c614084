import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { batchRows, Columns } from '../../rows/batch.ts';
import { TupleTable } from '../../rows/tuple-table.ts';
import type { Run } from '../../run/run.ts';
import { newGathering, type Aggregate, type Gathering } from './aggregate.ts';

export interface Grouping {
  /** Variables of GROUP BY. Without any, all rows are one group, even where there are none (SPARQL 1.1 Query §18.5.1). */
  readonly keys: readonly number[];
  readonly aggregates: readonly Aggregate[];
  /** Variables that COUNT(DISTINCT *) is about. */
  readonly visible: readonly number[];
  readonly detail: () => string;
}

/** Group and aggregation (SPARQL 1.1 Query §18.5.1), by hash. Groups come as their first rows do. */
export function newGroup(input: PlanNode, grouping: Grouping, run: Run): PlanNode {
  const { keys, aggregates, detail } = grouping;
  const slots = [...keys, ...aggregates.map(({ slot }) => slot)];
  return newNode(
    {
      name: 'group',
      detail,
      certain: new Set(keys.filter((slot) => input.certain.has(slot))),
      possible: new Set(slots),
      isCorrelated: false,
      estimate: keys.length === 0 ? 1 : input.estimate,
      children: [input],
      open: (start) => group(input.open(start), grouping, run),
    },
    run,
  );
}

function* group(rows: Rows, grouping: Grouping, run: Run): Rows {
  const { keys, aggregates, visible } = grouping;
  const table = new TupleTable(keys.length, run.control);
  const gatherings = aggregates.map((aggregate) => newGathering(aggregate, visible, run));
  for (const batch of rows) {
    run.control.check();
    const columns = keys.map((slot) => batch.columnOrUnbound(slot));
    const groups = new Uint32Array(batch.length);
    for (let row = 0; keys.length > 0 && row < batch.length; row += 1) {
      groups[row] = table.place(columns, row);
    }
    for (const gathering of gatherings) gathering.add(batch, groups);
  }
  const count = keys.length === 0 ? 1 : table.size;
  for (let first = 0; first < count; first += batchRows) {
    const length = Math.min(batchRows, count - first);
    const parts = keys.map((slot, part) => {
      const column = Uint32Array.from({ length }, (_, row) => table.part(first + row, part));
      return [slot, column] as const;
    });
    const results = aggregates.map(({ slot }, index) => {
      const column = resultsOf(gatherings[index], { first, length }, run);
      return [slot, column] as const;
    });
    yield new Columns(length, new Map([...parts, ...results]));
  }
}

function resultsOf(
  gathering: Gathering | undefined,
  { first, length }: { readonly first: number; readonly length: number },
  { terms }: Run,
): Uint32Array {
  return Uint32Array.from({ length }, (_, row) => {
    const value = gathering?.result(first + row);
    return value ? terms.idOfValue(value) : 0;
  });
}
