import type { Hash } from 'node:crypto';
import { firstDifference } from '../rdf/rows/changed-rows.ts';
import { newLineHash } from '../rdf/rows/line-hash.ts';
import { termToNQuads } from '../rdf/n-quads.ts';
import { numberRows, type NumberedRows } from '../rdf/rows/number-rows.ts';
import { lastOfEach, orderRows } from '../rdf/rows/order-rows.ts';
import { pickRows } from '../rdf/rows/pick-rows.ts';
import { quadsOf, withRows } from '../rdf/rows/quads-of-rows.ts';
import { newRowHash, type RowSyntax } from '../rdf/rows/row-hash.ts';
import { textsOfTerms } from '../rdf/rows/term-texts.ts';
import type { Quad, Term } from '../rdf/terms.ts';
import { nameRows } from './name-rows.ts';

export interface Canonical {
  /** The same statements, each once, sorted, with blank nodes named by what they hold. */
  readonly quads: readonly Quad[];
  /** The hash of what may be kept: the same content has the same version, wherever and whenever it was read. */
  readonly version: string;
  /** The hash of all. */
  readonly fingerprint: string;
}

/** The same with rows instead of statements. */
export interface CanonicalRows extends Omit<Canonical, 'quads'> {
  readonly numbered: NumberedRows;
}

/** Statements by whether they may be kept for ever. */
export interface ByKeeping {
  readonly kept: readonly Quad[];
  /** What tells of persons, who may be forgotten: no version counts it. */
  readonly forgettable: readonly Quad[];
}

/** Gives blank nodes names that depend on content alone (RDFC-1.0 §4), sorts, and hashes. */
export async function canonicalise({ kept, forgettable }: ByKeeping): Promise<Canonical> {
  const all = forgettable.length === 0 ? kept : [...forgettable, ...kept];
  const { numbered, ...hashes } = await canonicaliseRows(numberRows(all), forgettable.length);
  return { quads: quadsOf(numbered), ...hashes };
}

/**
 * The same of rows.
 *
 * @param firstKept which row is the first that may be kept: those come last, so that what is said twice counts as kept
 */
export async function canonicaliseRows(
  numbered: NumberedRows,
  firstKept: number,
): Promise<CanonicalRows> {
  const named = await nameRows(numbered, firstKept);
  const ordered = orderRows(named, writeTerm);
  const { order, sorted } = ordered;
  const last = lastOfEach(ordered);
  // Nothing is said twice, mostly.
  const rows = last.length === order.length ? sorted : pickRows(sorted, last);
  const distinct = { ...withRows(named, rows), isInOrder: true };
  const isKept = (row: number): boolean => (order[last[row] ?? 0] ?? 0) >= firstKept;
  const hashes = hashesOf(distinct, firstKept === 0 ? undefined : isKept);
  return { numbered: distinct, ...hashes };
}

/** @param isKept whether a row may be kept; all may, unless given */
function hashesOf(
  numbered: NumberedRows,
  isKept?: (row: number) => boolean,
): Pick<Canonical, 'version' | 'fingerprint'> {
  const syntax = { texts: textsOfTerms(numbered.terms, writeTerm), ending };
  const fingerprint = hashOfLines(numbered, syntax);
  // All may be kept, mostly.
  if (isKept === undefined) return { version: fingerprint, fingerprint };
  const lasting = newRowHash(syntax);
  for (let row = 0; row < numbered.rows.length / 4; row += 1)
    if (isKept(row)) lasting.add(numbered.rows, 4 * row);
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

/** What is written of a term in canonical N-Quads. The parts of a line end where they cannot go on, so that none begins with another. */
function writeTerm(term: Term): string {
  return term.termType === 'DefaultGraph' ? '' : `${termToNQuads(term)} `;
}

/** What each line ends with. */
const ending = Buffer.from('.\n');

/** The hash of statements as sorted lines of canonical N-Quads. */
export function hashOf(lines: readonly string[]): string {
  const hash = newLineHash();
  for (const line of lines) hash.add(line);
  return short(hash.soFar());
}

function short(hash: Hash): string {
  return hash.digest('hex').slice(0, 32);
}
