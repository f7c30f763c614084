import { readTerm, type JsonTerm } from '../../query/results/read-term.ts';
import { termKey } from '../../rdf/term-key.ts';
import { terms, type Quad, type Term } from '../../rdf/terms.ts';
import { inLineOrder } from '../port/in-line-order.ts';
import type { Pattern } from '../port/store.ts';
import { labelOf } from '../servers/blank-node-names.ts';
import { readJson } from '../servers/read-json.ts';
import { kindOf } from './write-patterns.ts';

type Row = Readonly<Partial<Record<'k' | 's' | 'p' | 'o' | 'g' | 'sn' | 'on', JsonTerm>>>;

/** Rows of a store's answer, as SPARQL JSON. @throws StoreFailure where it is none */
export function readRows(text: string, server: string): readonly Row[] {
  return readJson(
    text,
    server,
    (json) =>
      (json as { readonly results: { readonly bindings: readonly Row[] } }).results.bindings,
  );
}

/**
 * The statements that rows are of, by the patterns that found them, each in the snapshot's order.
 *
 * @param isOfFiles tells the graphs that count
 */
export function statementsIn(
  rows: readonly Row[],
  patterns: readonly Pattern[],
  isOfFiles: (graph: string) => boolean,
): readonly (readonly Quad[])[] {
  const found = new Map(patterns.map((pattern) => [keyOf(kindOf(pattern), pattern), [] as Quad[]]));
  for (const row of rows) {
    if (!isOfFiles(row.g?.value as string)) continue;
    const quad = terms.quad(
      nodeOf(row.s, row.sn) as Quad['subject'],
      nodeOf(row.p) as Quad['predicate'],
      nodeOf(row.o, row.on) as Quad['object'],
      nodeOf(row.g) as Quad['graph'],
    );
    const { subject, predicate, object, graph } = quad;
    const kind = row.k?.value as string;
    found.get(keyOf(kind, [subject, predicate, object, graph]))?.push(quad);
  }
  return patterns.map((pattern) => inLineOrder(found.get(keyOf(kindOf(pattern), pattern)) ?? []));
}

/** A term of a row; a blank node by the snapshot's name for it. */
function nodeOf(json: JsonTerm | undefined, name?: JsonTerm): Term {
  if (json === undefined) throw new Error('A store left out a term of a statement.');
  if (json.type !== 'bnode') return readTerm(json);
  if (name?.type !== 'uri') throw new Error('A store has a blank node without a name.');
  return terms.blankNode(labelOf(name.value));
}

/** Tells which pattern of a kind found something. */
function keyOf(kind: string, quad: Pattern): string {
  const given = [0, 1, 2, 3].flatMap((place) => {
    const term = quad[place];
    return kind[place] === '-' || !term ? [] : [termKey(term)];
  });
  return [kind, ...given].join('\n');
}
