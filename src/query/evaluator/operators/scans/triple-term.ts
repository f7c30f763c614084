import { newNode, type PlanNode, type Rows } from '../../nodes/plan-node.ts';
import { Extension } from '../../rows/batch.ts';
import type { Run } from '../../run/run.ts';
import { chooseRows } from '../filters/filter.ts';
import type { PatternTerm } from './quad-places.ts';

export interface TripleTermPlaces {
  /** The variable that stands for the triple term. */
  readonly slot: number;
  /** Its subject, predicate and object. */
  readonly parts: readonly PatternTerm[];
}

/** A triple term with variables (SPARQL 1.2 Query §4.3): the rows where it fits, with what its variables become. */
export function newTripleTerm(places: TripleTermPlaces, run: Run): PlanNode {
  const slots = places.parts.filter((place) => place < 0).map((place) => -1 - place);
  const certain = new Set(slots);
  return newNode(
    {
      name: 'triple term',
      detail: () => '',
      certain,
      possible: certain,
      estimate: 1,
      open: ({ rows }) => lookInto(rows, places, run),
    },
    run,
  );
}

function* lookInto(rows: Rows, { slot, parts }: TripleTermPlaces, { terms }: Run): Rows {
  const slots = [...new Set(parts.filter((place) => place < 0).map((place) => -1 - place))];
  for (const batch of rows) {
    const outer = batch.columnOrUnbound(slot);
    const columns = new Map(
      slots.map((each) => [each, Uint32Array.from(batch.columnOrUnbound(each))]),
    );
    const fits = (row: number): boolean => {
      const inner = terms.triple(outer[row] ?? 0);
      return inner?.every((id, part) => unify(parts[part] ?? 0, id, { row, columns })) ?? false;
    };
    const isFitting = Array.from({ length: batch.length }, (_, row) => fits(row));
    const extended = new Extension(batch, columns);
    const chosen = chooseRows(extended, (row) => isFitting[row] === true);
    if (chosen) yield chosen;
  }
}

interface Cell {
  readonly row: number;
  readonly columns: ReadonlyMap<number, Uint32Array>;
}

/** Whether a place can be a term; a variable that has none in the row becomes it. */
function unify(place: PatternTerm, id: number, { row, columns }: Cell): boolean {
  if (place >= 0) return place === id;
  const column = columns.get(-1 - place);
  if (!column) return false;
  const bound = column[row] ?? 0;
  if (bound === 0) column[row] = id;
  return bound === 0 || bound === id;
}
