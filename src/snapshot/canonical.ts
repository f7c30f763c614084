import type { Hash } from 'node:crypto';
import { nameBlankNodes } from '../rdf/blank-nodes/blank-node-names.ts';
import { distinct } from '../rdf/dataset.ts';
import { newLineHash } from '../rdf/rows/line-hash.ts';
import { termToNQuads } from '../rdf/n-quads.ts';
import { lastOfEach, orderRows } from '../rdf/rows/order-rows.ts';
import { newRowHash, type RowSyntax } from '../rdf/rows/row-hash.ts';
import { textsOfTerms } from '../rdf/rows/term-texts.ts';
import { noteNumbers, numberRows, rowsOf, type NumberedRows } from '../rdf/rows/number-rows.ts';
import { oncePerQuads } from '../rdf/datasets/once-per-quads.ts';
import { hasBlankNode, withLabels } from '../rdf/quad-terms.ts';
import type { Quad, Term } from '../rdf/terms.ts';

export interface Canonical {
  /** The same statements, each once, sorted, with blank nodes named by what they hold. */
  readonly quads: readonly Quad[];
  /** The hash of what may be kept: the same content has the same version, wherever and whenever it was read. */
  readonly version: string;
  /** The hash of all. */
  readonly fingerprint: string;
}

/** Statements by whether they may be kept for ever. */
export interface ByKeeping {
  readonly kept: readonly Quad[];
  /** What tells of persons, who may be forgotten: no version counts it. */
  readonly forgettable: readonly Quad[];
}

/**
 * Gives blank nodes names that depend on content alone (RDFC-1.0 §4), sorts, and hashes. What is forgettable
 * changes no name in what is kept.
 *
 * Statements without blank nodes do not take part in the naming, so only the others are handed to the
 * algorithm, which is slow. Nodes that it cannot tell apart in reasonable time keep the names that reading
 * order gave them: the same files still give the same version.
 */
export async function canonicalise({ kept, forgettable }: ByKeeping): Promise<Canonical> {
  const names = await namesIn(kept);
  const others = forgettable.length === 0 ? names : await namesIn(forgettable);
  const rename = (label: string): string => {
    const other = others.get(label);
    return names.get(label) ?? (other === undefined ? label : `p${other}`);
  };
  // What is kept comes last: what is said twice counts as kept.
  const together = forgettable.length === 0 ? kept : [...forgettable, ...kept];
  const named = together.some(hasBlankNode) ? renamed(together, rename) : together;
  const numbers = numberRows(named);
  const order = lastOfEach(orderRows(numbers, writeTerm), numbers.rows);
  const quads = Array.from(order, (index) => named[index] as Quad);
  const numbered = inOrder(order, numbers);
  noteNumbers(quads, numbered);
  return { quads, ...hashesOf(order, numbered, forgettable.length) };
}

/** Statements with their blank nodes called otherwise. All other terms keep their numbers. */
function renamed(quads: readonly Quad[], rename: (label: string) => string): readonly Quad[] {
  const { rows, ...numbers } = numberRows(quads);
  const changed = rows.slice();
  const named = quads.map((quad, index) => {
    if (!hasBlankNode(quad)) return quad;
    const called = withLabels(quad, rename);
    changed.set(rowsOf([called], { numberOf: numbers.place }), 4 * index);
    return called;
  });
  noteNumbers(named, { rows: changed, ...numbers });
  return named;
}

/**
 * @param order which statement each row is of
 * @param firstKept which statement is the first that may be kept
 */
function hashesOf(
  order: Uint32Array,
  numbered: NumberedRows,
  firstKept: number,
): Pick<Canonical, 'version' | 'fingerprint'> {
  const syntax = { texts: textsOfTerms(numbered.terms, writeTerm), ending };
  const fingerprint = hashOfLines(numbered, syntax);
  // All may be kept, mostly.
  if (firstKept === 0) return { version: fingerprint, fingerprint };
  const lasting = newRowHash(syntax);
  for (let row = 0; row < order.length; row += 1)
    if ((order[row] ?? 0) >= firstKept) lasting.add(numbered.rows, 4 * row);
  return { version: short(lasting.soFar()), fingerprint };
}

/** Hashes of the lines of a dataset up to one in so many of them. */
const linesAPart = 4_096;

const hashed = new WeakMap<
  object,
  { readonly rows: Uint32Array; readonly upTo: readonly Hash[] }
>();

/** The hash of all lines. Up to the first one that has changed since the rows of before in a series, it is known. */
function hashOfLines({ rows, series }: NumberedRows, syntax: RowSyntax): string {
  const before = series && hashed.get(series);
  const same = before ? Math.floor(firstDifference(before.rows, rows) / 4 / linesAPart) : 0;
  const upTo = before?.upTo.slice(0, same) ?? [];
  const hash = newRowHash(syntax, upTo.at(-1));
  const count = rows.length / 4;
  for (let row = upTo.length * linesAPart; row < count; row += 1) {
    hash.add(rows, 4 * row);
    if ((row + 1) % linesAPart === 0) upTo.push(hash.soFar());
  }
  if (series) hashed.set(series, { rows, upTo });
  return short(hash.soFar());
}

function firstDifference(some: Uint32Array, others: Uint32Array): number {
  const length = Math.min(some.length, others.length);
  let at = 0;
  while (at < length && some[at] === others[at]) at += 1;
  return at;
}

/** What is written of a term in canonical N-Quads. The parts of a line end where they cannot go on, so that none begins with another. */
function writeTerm(term: Term): string {
  return term.termType === 'DefaultGraph' ? '' : `${termToNQuads(term)} `;
}

/** What each line ends with. */
const ending = Buffer.from('.\n');

/** The numbers of statements in another order. */
function inOrder(order: Uint32Array, { rows, ...numbers }: NumberedRows): NumberedRows {
  const ordered = new Uint32Array(4 * order.length);
  for (let at = 0; at < ordered.length; at += 1)
    ordered[at] = rows[4 * (order[at >> 2] ?? 0) + (at & 3)] ?? 0;
  return { ...numbers, rows: ordered, isInOrder: true };
}

async function namesIn(quads: readonly Quad[]): Promise<ReadonlyMap<string, string>> {
  return (await namesOf(quads.filter(hasBlankNode))).names;
}

/** Most changes are of files without blank nodes: then those of the others have the same names as before. */
const namesOf = oncePerQuads((quads) => nameBlankNodes(distinct(quads)));

/** The hash of statements as sorted lines of canonical N-Quads. */
export function hashOf(lines: readonly string[]): string {
  const hash = newLineHash();
  for (const line of lines) hash.add(line);
  return short(hash.soFar());
}

function short(hash: Hash): string {
  return hash.digest('hex').slice(0, 32);
}
