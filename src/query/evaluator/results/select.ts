import type { Term } from '../../../rdf/terms.ts';
import type { Operation } from '../../syntax/algebra.ts';
import type { Rows } from '../nodes/plan-node.ts';
import type { Run } from '../run/run.ts';

/** The variables of a SELECT, below what orders and cuts its rows. */
export function projectedVariables(operation: Operation): readonly string[] {
  if (operation.type === 'project') return operation.variables.map(({ value }) => value);
  if (!('input' in operation)) return [];
  const [inner] = [operation.input].flat();
  return inner ? projectedVariables(inner) : [];
}

/** Solutions as rows of terms: one for each variable, nothing where it is unbound. */
export function* termRows(
  rows: Rows,
  slots: readonly number[],
  { terms }: Run,
): Generator<readonly (Term | undefined)[]> {
  for (const batch of rows) {
    const columns = slots.map((slot) => batch.column(slot));
    for (let row = 0; row < batch.length; row += 1) {
      yield columns.map((column) => {
        const id = column?.[row] ?? 0;
        return id === 0 ? undefined : terms.term(id);
      });
    }
  }
}
