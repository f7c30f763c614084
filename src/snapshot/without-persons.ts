import type { Dataset } from '../rdf/dataset.ts';
import { numberedDataset } from '../rdf/datasets/numbered-quads.ts';
import type { NumberedRows } from '../rdf/rows/number-rows.ts';
import { pickRows } from '../rdf/rows/pick-rows.ts';
import { withRows } from '../rdf/rows/quads-of-rows.ts';
import type { Quad, Term } from '../rdf/terms.ts';
import {
  isOfPersons,
  personalPartsOf,
  withoutPersonalGraphs,
  type PersonalParts,
} from '../validate/findings/people.ts';
import { personalGraphsIn } from '../validate/findings/personal-graphs.ts';

/** What may be kept of some statements: all but what describes persons, who may ask to be forgotten. */
export function withoutPersons(
  quads: readonly Quad[],
  dataset: Dataset,
  vocabularyBase: string,
): readonly Quad[] {
  return withoutPersonalGraphs(quads, dataset, personalGraphsIn(dataset, vocabularyBase));
}

/** Rows of which those that may be kept come last. */
interface KeptLast {
  readonly numbered: NumberedRows;
  readonly firstKept: number;
}

/** Puts what describes persons before what may be kept. */
export function keptLast(numbered: NumberedRows, vocabularyBase: string): KeptLast {
  const dataset = numberedDataset(numbered);
  const parts = personalPartsOf(dataset, personalGraphsIn(dataset, vocabularyBase));
  if (parts.people.size + parts.graphs.size === 0) return { numbered, firstKept: 0 };
  const { forgettable, kept } = divide(numbered, parts);
  const rows = pickRows(numbered.rows, Uint32Array.from([...forgettable, ...kept]));
  return { numbered: withRows(numbered, rows), firstKept: forgettable.length };
}

function divide({ rows, terms: list }: NumberedRows, parts: PersonalParts) {
  const [forgettable, kept]: [number[], number[]] = [[], []];
  const term = (number = 0): Term => list[number] as Term;
  for (let row = 0; row < rows.length / 4; row += 1) {
    const isPersonal = isOfPersons(
      { object: term(rows[4 * row + 2]), graph: term(rows[4 * row + 3]) },
      parts,
    );
    (isPersonal ? forgettable : kept).push(row);
  }
  return { forgettable, kept };
}
