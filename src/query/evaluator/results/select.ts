import type { Term } from '../../../rdf/terms.ts';
import type { IdTable, Rows as Solutions } from '../../results/result.ts';
import type { Operation } from '../../syntax/algebra.ts';
import type { Rows } from '../nodes/plan-node.ts';
import type { Names } from '../run/names.ts';
import type { Run } from '../run/run.ts';

/** The variables of a SELECT, below what orders and cuts its rows. */
function projectedVariables(operation: Operation): readonly string[] {
  if (operation.type === 'project') return operation.variables.map(({ value }) => value);
  if (!('input' in operation)) return [];
  const [inner] = [operation.input].flat();
  return inner ? projectedVariables(inner) : [];
}

/** Solutions of SELECT, to be read once: as columns of ids, or as rows of terms. */
export function select(rows: Rows, operation: Operation, { names, run }: Selecting): Solutions {
  const variables = projectedVariables(operation);
  const slots = variables.map((variable) => names.slotOf(variable));
  const tables = idTables(rows, slots, run);
  return { kind: 'rows', variables, rows: termRows(tables), tables };
}

interface Selecting {
  readonly names: Names;
  readonly run: Run;
}

function* idTables(rows: Rows, slots: readonly number[], { terms }: Run): Generator<IdTable> {
  const termOf = (id: number): Term => terms.term(id);
  for (const batch of rows) {
    yield { length: batch.length, columns: slots.map((slot) => batch.column(slot)), termOf };
  }
}

/** One value for each variable, nothing where it is unbound. */
function* termRows(tables: Iterable<IdTable>): Generator<readonly (Term | undefined)[]> {
  for (const { length, columns, termOf } of tables) {
    for (let row = 0; row < length; row += 1) {
      yield columns.map((column) => {
        const id = column?.[row] ?? 0;
        return id === 0 ? undefined : termOf(id);
      });
    }
  }
}
