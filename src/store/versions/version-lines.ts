import { termToNQuads } from '../../rdf/n-quads.ts';
import { openTerms, type Dictionary } from '../../rdf/datasets/pack-terms.ts';
import { terms, type Term } from '../../rdf/terms.ts';
import type { PackedQuads } from '../../query/index/pack-quads.ts';
import { blankNodes, nameIri } from '../servers/blank-node-names.ts';

/** A version as it is loaded into a store. */
export interface VersionLines {
  /** How many statements a store has that has all of it. */
  readonly count: number;
  /**
   * N-Quads, some at a time. All statements with blank nodes are in the first part, because their labels mean the same
   * within one request alone.
   */
  readonly parts: () => Iterable<string>;
}

/** Statements of one part: some megabytes of text. */
const linesPerPart = 20_000;

/** Of a row: subject, predicate and object, and what says which graph. */
type Row = readonly [subject: number, predicate: number, object: number, graph: number];

/**
 * Every blank node under its name, and every quad in its graph, and once more without one where its graph is part of the default graph: a store's own union
 * of graphs would have what the site says of itself, and in some stores each triple as often as there are graphs with it.
 */
export function linesOf(packed: PackedQuads): VersionLines {
  const isBeside = new Set(packed.besides);
  return {
    count: countRows(storedRows(packed, isBeside)) + labelsIn(packed).length,
    parts: () => writeParts(packed, () => storedRows(packed, isBeside)),
  };
}

function countRows(rows: Iterator<Row>): number {
  let count = 0;
  while (rows.next().done !== true) count += 1;
  return count;
}

/** The rows as a store has them. Number 0 is the default graph. */
function* storedRows({ orders }: PackedQuads, isBeside: ReadonlySet<number>): Generator<Row> {
  const { spo } = orders;
  let last: Row = [-1, -1, -1, -1];
  for (let at = 0; at < spo.length; at += 4) {
    const [s = 0, p = 0, o = 0, g = 0] = spo.subarray(at, at + 4);
    const isKnown = last[0] === s && last[1] === p && last[2] === o;
    if (!isKnown && !isBeside.has(g)) yield (last = [s, p, o, 0]);
    if (g !== 0) yield [s, p, o, g];
  }
}

function* writeParts(packed: PackedQuads, rows: () => Iterable<Row>): Generator<string> {
  const dictionary = openTerms(packed.terms);
  const write = newLineWriter(dictionary);
  const hasLabel = newLabelFinder(dictionary);
  const isLabelled = (row: Row): boolean => row.some(hasLabel);
  let labelled = '';
  for (const row of rows()) if (isLabelled(row)) labelled += write(row);
  for (const label of labelsIn(packed)) labelled += nameLine(label);
  if (labelled !== '') yield labelled;
  let part = '';
  let size = 0;
  for (const row of rows()) {
    if (isLabelled(row)) continue;
    part += write(row);
    size += 1;
    if (size < linesPerPart) continue;
    yield part;
    [part, size] = ['', 0];
  }
  if (part !== '') yield part;
}

/** What the blank nodes of a version are called. */
function labelsIn({ terms: packed }: PackedQuads): readonly string[] {
  const { term, count } = openTerms(packed);
  return Array.from({ length: count }, (_, number) => term(number)).flatMap((each) =>
    each.termType === 'BlankNode' ? [each.value] : [],
  );
}

/** A name for a blank node, by which it is asked for. */
function nameLine(label: string): string {
  const { graph, names } = blankNodes;
  const words = [nameIri(label), names, terms.blankNode(label), graph].map(termToNQuads);
  return `${words.join(' ')} .\n`;
}

function newLineWriter({ term }: Dictionary): (row: Row) => string {
  const texts: string[] = [];
  const text = (number: number): string => (texts[number] ??= termToNQuads(term(number)));
  return ([subject, predicate, object, graph]) => {
    const triple = `${text(subject)} ${text(predicate)} ${text(object)}`;
    return graph === 0 ? `${triple} .\n` : `${triple} ${text(graph)} .\n`;
  };
}

function newLabelFinder({ term }: Dictionary): (number: number) => boolean {
  const known: boolean[] = [];
  return (number) => (known[number] ??= hasLabel(term(number)));
}

function hasLabel(term: Term): boolean {
  if (term.termType !== 'Quad') return term.termType === 'BlankNode';
  return [term.subject, term.predicate, term.object].some(hasLabel);
}
