import { nameBlankNodes } from '../../rdf/blank-nodes/blank-node-names.ts';
import { quadToNQuads, termToNQuads } from '../../rdf/n-quads.ts';
import { blankNodesOf, hasBlankNode, withLabels } from '../../rdf/quad-terms.ts';
import { terms, type Quad, type Term } from '../../rdf/terms.ts';
import type { QueryKind } from '../question/query-engine.ts';
import { readBoolean, readRows, readStatements, type Rows } from '../results/read-answer.ts';

/** An answer as the engine gave it: SPARQL JSON, or N-Triples of a graph. */
export interface GivenAnswer {
  readonly kind: QueryKind;
  readonly body: string;
}

/** An answer as lines that can be counted and compared. */
export interface AnswerLines {
  /** The names of the columns; none but rows have them. */
  readonly head: string;
  /** Each row or statement, nameless nodes written alike. */
  readonly bare: readonly string[];
  /** The same in any order, nameless nodes named by what the answer says; nothing where nobody can tell them apart. */
  readonly unordered: readonly string[] | undefined;
  /** The same as they came, nameless nodes named as they appear; nothing but rows has an order. */
  readonly ordered: readonly string[];
}

/** More than any answer has. */
const all = 2 ** 32 - 2;

const readers: Readonly<Record<QueryKind, (body: string) => Promise<AnswerLines>>> = {
  select: (body) => linesOfRows(readRows(body, all)),
  ask: (body) => {
    const line = `${readBoolean(body)}\n`;
    return Promise.resolve({ head: '', bare: [line], unordered: [line], ordered: [line] });
  },
  construct: linesOfGraph,
  describe: linesOfGraph,
};

/** Reads an answer into lines of canonical N-Quads terms: with tabs between the columns of a row. */
export function linesIn({ kind, body }: GivenAnswer): Promise<AnswerLines> {
  return readers[kind](body);
}

async function linesOfRows({ variables, rows }: Rows): Promise<AnswerLines> {
  const cells = rows.map((row) => variables.map((variable) => row.get(variable)));
  const quads = cells.map(asStatements);
  const named = await namesIn(quads.filter((row) => row.some(hasOwnNode)).flat());
  const seen = new Map<string, string>();
  const byContent = (label: string): string => {
    const name = seen.get(label) ?? `b${seen.size}`;
    seen.set(label, name);
    return name;
  };
  const write = (rename: (label: string) => string): string[] =>
    cells.map((row) => `${row.map((term) => writeTerm(term, rename)).join('\t')}\n`);
  return {
    head: `${variables.map((variable) => `?${variable}`).join('\t')}\n`,
    bare: write(() => 'x'),
    unordered: named && write((label) => named.get(label) ?? label),
    ordered: write(byContent),
  };
}

/** A row is a node of its own, so that nameless nodes are told apart by all rows that have them. */
function asStatements(row: readonly (Term | undefined)[], index: number): readonly Quad[] {
  const node = terms.blankNode(`${rowMark}${index}`);
  return row.flatMap((term, column) =>
    // A triple term, a literal or a node: what a variable has may stand as an object.
    term === undefined ? [] : [terms.quad(node, columnIri(column), term as Quad['object'])],
  );
}

/** No label of the engine's begins so. */
const rowMark = 'row ';

function columnIri(column: number) {
  return terms.namedNode(`urn:x-column:${column}`);
}

function hasOwnNode(quad: Quad): boolean {
  return blankNodesOf(quad).some((label) => !label.startsWith(rowMark));
}

async function linesOfGraph(body: string): Promise<AnswerLines> {
  const { quads } = readStatements(body, all);
  const named = await namesIn(quads.filter(hasBlankNode));
  const write = (rename: (label: string) => string): string[] => [
    ...new Set(
      quads.map((quad) => quadToNQuads(hasBlankNode(quad) ? withLabels(quad, rename) : quad)),
    ),
  ];
  const lines = named ? write((label) => named.get(label) ?? label) : undefined;
  return { head: '', bare: write(() => 'x'), unordered: lines, ordered: lines ?? [] };
}

/** Names by content (RDFC-1.0); nothing where some nodes get none. */
async function namesIn(quads: readonly Quad[]): Promise<ReadonlyMap<string, string> | undefined> {
  const { names, unnamed } = await nameBlankNodes(quads);
  return unnamed.size === 0 ? names : undefined;
}

function writeTerm(term: Term | undefined, rename: (label: string) => string): string {
  if (term === undefined) return '';
  if (term.termType === 'BlankNode') return `_:${rename(term.value)}`;
  if (term.termType !== 'Quad') return termToNQuads(term);
  return termToNQuads(withLabels(term as Quad, rename));
}
