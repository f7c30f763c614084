import { nameBlankNodes } from '../rdf/blank-nodes/blank-node-names.ts';
import { distinct } from '../rdf/dataset.ts';
import { hasBlankNode, withLabels } from '../rdf/quad-terms.ts';
import { areSame } from '../rdf/rows/changed-rows.ts';
import type { NumberedRows } from '../rdf/rows/number-rows.ts';
import { pickRows } from '../rdf/rows/pick-rows.ts';
import { quadOf, withRows } from '../rdf/rows/quads-of-rows.ts';
import { terms, type Term } from '../rdf/terms.ts';

/**
 * Rows with their blank nodes named by what is said of them. What is forgettable changes no name in what is kept.
 *
 * Statements without blank nodes do not take part in the naming, so only the others are handed to the
 * algorithm, which is slow. Nodes that it cannot tell apart in reasonable time keep the names that reading
 * order gave them: the same files still give the same version.
 *
 * @param firstKept which row is the first that may be kept
 */
export async function nameRows(numbered: NumberedRows, firstKept: number): Promise<NumberedRows> {
  const nameless = rowsWithBlankNodes(numbered);
  if (nameless.length === 0) return numbered;
  const kept = nameless.filter((row) => row >= firstKept);
  const names = await namesIn(numbered, kept, keptNames);
  const forgettable = nameless.filter((row) => row < firstKept);
  const others =
    forgettable.length === 0 ? names : await namesIn(numbered, forgettable, forgettableNames);
  const rename = (label: string): string => {
    const other = others.get(label);
    return names.get(label) ?? (other === undefined ? label : `p${other}`);
  };
  return renamed(numbered, nameless, rename);
}

/** Names by the labels of before. */
type Names = ReadonlyMap<string, string>;

type KnownNames = WeakMap<object, { readonly rows: Uint32Array; readonly names: Names }>;

const keptNames: KnownNames = new WeakMap();
const forgettableNames: KnownNames = new WeakMap();

/** Most changes are of files without blank nodes: then those of the others have the same names as before in a series. */
async function namesIn(
  numbered: NumberedRows,
  nameless: Uint32Array,
  known: KnownNames,
): Promise<Names> {
  const { series } = numbered;
  const rows = pickRows(numbered.rows, nameless);
  const before = series && known.get(series);
  if (before && areSame(before.rows, rows)) return before.names;
  const quads = Array.from(nameless, (row) => quadOf(numbered, row));
  const { names } = await nameBlankNodes(distinct(quads));
  if (series) known.set(series, { rows, names });
  return names;
}

/** Which rows mention a blank node. */
function rowsWithBlankNodes({ rows, terms: list }: NumberedRows): Uint32Array {
  const isNameless = new Uint8Array(list.length);
  let count = 0;
  for (let number = 0; number < list.length; number += 1) {
    if (!mentionsBlankNode(list[number] as Term)) continue;
    isNameless[number] = 1;
    count += 1;
  }
  const found: number[] = [];
  if (count === 0) return Uint32Array.from(found);
  for (let at = 0; at < rows.length; at += 1)
    if (isNameless[rows[at] ?? 0] === 1 && found.at(-1) !== at >> 2) found.push(at >> 2);
  return Uint32Array.from(found);
}

function mentionsBlankNode(term: Term): boolean {
  return term.termType === 'BlankNode' || (term.termType === 'Quad' && hasBlankNode(term));
}

/** Rows with their blank nodes called otherwise. All other terms keep their numbers. */
function renamed(
  numbered: NumberedRows,
  nameless: Uint32Array,
  rename: (label: string) => string,
): NumberedRows {
  const { terms: list, place } = numbered;
  const rows = numbered.rows.slice();
  const known = new Map<number, number>();
  const numberOf = (number: number): number => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const term = list[number] as Term;
    const now = mentionsBlankNode(term) ? place(called(term, rename)) : number;
    known.set(number, now);
    return now;
  };
  for (const row of nameless)
    for (let at = 4 * row; at < 4 * row + 4; at += 1) rows[at] = numberOf(rows[at] ?? 0);
  return withRows(numbered, rows);
}

function called(term: Term, rename: (label: string) => string): Term {
  return term.termType === 'Quad'
    ? withLabels(term as Parameters<typeof withLabels>[0], rename)
    : terms.blankNode(rename(term.value));
}
