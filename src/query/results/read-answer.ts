import { Parser } from 'n3';
import { terms, type Quad, type Term } from '../../rdf/terms.ts';
import { readTerm, type JsonTerm } from './read-term.ts';

/** The beginning of a table, and how many rows there are in all. */
export interface Rows {
  readonly variables: readonly string[];
  /** A term for each variable that has one. */
  readonly rows: readonly ReadonlyMap<string, Term>[];
  readonly total: number;
}

/** The beginning of a graph, and how many statements there are in all. */
export interface Statements {
  readonly quads: readonly Quad[];
  readonly total: number;
}

/**
 * Reads the first rows of SPARQL JSON as `jsonWriter` writes it, which is a row a line: however large
 * the answer is, no more of it is parsed than is shown.
 */
export function readRows(body: string, most: number): Rows {
  const [head = '', ...lines] = firstLines(body, most + 1);
  const { vars } = (JSON.parse(`${head}]}}`) as { readonly head: { readonly vars: string[] } })
    .head;
  // After the rows there are the closing brackets, on a line of their own.
  const total = countLines(body) - 2;
  const rows = lines.slice(0, total).map((line) => toRow(line.replace(/,$/, '')));
  return { variables: vars, rows, total };
}

/** Reads the answer of an ASK as SPARQL JSON. */
export function readBoolean(body: string): boolean {
  return (JSON.parse(body) as { readonly boolean: boolean }).boolean;
}

/** Reads the first statements of N-Triples. */
export function readStatements(body: string, most: number): Statements {
  const lines = firstLines(body, most).filter((line) => line !== '');
  const parser = new Parser({ format: 'application/n-triples', factory: terms });
  return { quads: parser.parse(lines.join('\n')), total: countLines(body) };
}

function firstLines(text: string, most: number): string[] {
  return text.split('\n', most);
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function toRow(line: string): ReadonlyMap<string, Term> {
  const values = Object.entries(JSON.parse(line) as Readonly<Record<string, JsonTerm>>);
  return new Map(values.map(([variable, value]) => [variable, readTerm(value)]));
}
