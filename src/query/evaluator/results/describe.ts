import type { Quad, Term } from '../../../rdf/terms.ts';
import type { Describe } from '../../syntax/algebra.ts';
import { newQuadReader } from '../paths/relation.ts';
import type { Names } from '../run/names.ts';
import type { Rows } from '../nodes/plan-node.ts';
import { TupleTable } from '../rows/tuple-table.ts';
import type { Run } from '../run/run.ts';
import { newTriple } from './triple.ts';

/**
 * DESCRIBE (SPARQL 1.1 Query §16.4): the concise bounded description of each thing. That is what is said of it, and of
 * the blank nodes that are said there, however deep, since nobody could ask for those by name.
 *
 * @param solve the solutions, where variables are described
 */
export function* describe(
  { terms: asked }: Describe,
  { names, run, solve }: { readonly names: Names; readonly run: Run; readonly solve: () => Rows },
): Generator<Quad> {
  const seen = new TupleTable(1, run.control);
  for (const term of asked) {
    const ids =
      term.termType === 'Variable'
        ? valuesOf(names.slotOf(term.value), solve())
        : [Uint32Array.of(run.terms.idOf(term))];
    for (const column of ids) yield* describeAll(column, seen, run);
  }
}

function* valuesOf(slot: number, rows: Rows): Generator<Uint32Array> {
  for (const batch of rows) {
    const column = batch.column(slot);
    if (column) yield column;
  }
}

function* describeAll(ids: Uint32Array, seen: TupleTable, run: Run): Generator<Quad> {
  const { terms } = run;
  const read = newQuadReader(run);
  const waiting = [...ids].toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const { size } = seen;
    if (id === 0 || seen.place([Uint32Array.of(id)], 0) < size) continue;
    const statements: Quad[] = [];
    const nodes: number[] = [];
    const thing = terms.term(id);
    let [property, value] = [0, 0];
    read([id, 0, 0], 0, (_, object, predicate) => {
      // The same triple of several graphs comes one after the other.
      if (predicate === property && object === value) return;
      [property, value] = [predicate, object];
      statements.push(newTriple(thing, terms.term(predicate), terms.term(object)));
      nodes.push(...blankNodesIn(object, run));
    });
    yield* statements;
    waiting.push(...nodes.toReversed());
  }
}

/** A blank node, or those in a triple term. */
function blankNodesIn(id: number, run: Run): readonly number[] {
  const term: Term = run.terms.term(id);
  if (term.termType === 'BlankNode') return [id];
  const inner = run.terms.triple(id) ?? [];
  return inner.flatMap((part) => blankNodesIn(part, run));
}
