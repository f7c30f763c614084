import { terms, type Quad, type Term } from '../terms.ts';
import { noteNumbers, type NumberedRows } from './number-rows.ts';

/** The statement of a row. */
export function quadOf({ rows, terms: list }: NumberedRows, row: number): Quad {
  const term = (place: number): Term => list[rows[4 * row + place] ?? 0] as Term;
  // The types of RDF/JS do not let a term of any kind be a subject; what was numbered was one.
  return terms.quad(
    term(0) as Quad['subject'],
    term(1) as Quad['predicate'],
    term(2) as Quad['object'],
    term(3) as Quad['graph'],
  );
}

const made = new WeakMap<Uint32Array, readonly Quad[]>();

/** The statements of all rows, in their order: for who looks at each. They are made once, when somebody does. */
export function quadsOf(numbered: NumberedRows): readonly Quad[] {
  const known = made.get(numbered.rows);
  if (known) return known;
  const length = numbered.rows.length / 4;
  const quads = Array.from({ length }, (_, row) => quadOf(numbered, row));
  noteNumbers(quads, numbered);
  made.set(numbered.rows, quads);
  return quads;
}

/** Rows with the same terms, some of which may be others or come in another order. */
export function withRows(numbered: NumberedRows, rows: Uint32Array): NumberedRows {
  return { ...numbered, rows, isInOrder: false };
}

/** The names of the graphs of rows, in the order of their first coming. */
export function graphsOfRows({ rows, terms: list }: NumberedRows): ReadonlySet<string> {
  return new Set(graphsIn(rows).map((graph) => list[graph]?.value ?? ''));
}

/** The numbers of the graphs of rows, in the order of their first coming. */
export function graphsIn(rows: Uint32Array): readonly number[] {
  const graphs = new Set<number>();
  for (let at = 3; at < rows.length; at += 4)
    if (rows[at] !== rows[at - 4]) graphs.add(rows[at] ?? 0);
  return [...graphs];
}
